import { Button } from '@mantine/core'
import UserRound from 'lucide-react/icons/user-round'
import { useState } from 'react'
import { useConsulta } from '../../consultas.ts'
import { Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { porcentaje } from '../../partes/formato.ts'
import css from './Predio.module.css'

/** The owners, which are personal data: asked for on purpose, by who may, and never on the printed sheet. */
export function Propietarios(props: { numero: string }) {
  const [pedidos, pedir] = useState(false)
  const { data, error, refetch } = useConsulta('territorio.propietarios', { numero: props.numero }, { activa: pedidos })
  return (
    <div className={`${css.nota} no-imprimir`}>
      {!pedidos ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<UserRound size={15} aria-hidden />}
          onClick={() => pedir(true)}
        >
          Ver propietarios
        </Button>
      ) : error ? (
        <ErrorVista error={error} reintentar={() => void refetch()} />
      ) : !data ? (
        <Cargando que="los propietarios" filas={2} />
      ) : (
        <>
          <strong>Propietarios</strong>
          {data.propietarios.length === 0 ? (
            <p>El catastro no trae propietarios de este predio.</p>
          ) : (
            <ul className={css.propietarios}>
              {data.propietarios.map(p => (
                <li key={`${p.documento}-${p.nombre}`}>
                  {p.nombre}{' '}
                  <small>
                    {[p.tipoDocumento, p.documento].filter(Boolean).join(' ')}
                    {p.participacion ? ` · ${porcentaje(p.participacion)} del dominio` : ''}
                  </small>
                </li>
              ))}
            </ul>
          )}
          <p>Son datos personales (Ley 1581 de 2012): úselos solo para el trámite que los pide. No se imprimen.</p>
        </>
      )}
    </div>
  )
}
