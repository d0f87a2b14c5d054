import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useEjecucion } from '../../consultas.ts'
import { usePuedeEscribir } from '../../marco/corte.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { Dinero } from '../../partes/Cifras.tsx'
import { avisarConDeshacer } from '../../partes/Deshacer.tsx'
import { ErrorVista } from '../../partes/Estados.tsx'
import { ListaDefiniciones } from '../../partes/Panel.tsx'
import { PorQue } from '../../partes/PorQue.tsx'
import css from '../recursos.module.css'
import { restar } from '../restar.ts'
import type { Fuente, Fuentes } from '../tipos.ts'
import { FormularioDeFuente } from './FormularioDeFuente.tsx'

/** One source: its years, what came in of it, and what the office may do. */
export function FichaDeFuente({ fuente: f, datos, cerrar }: { fuente: Fuente; datos: Fuentes; cerrar: () => void }) {
  const escribe = usePuedeEscribir()
  const [corrigiendo, corregir] = useState(false)
  if (corrigiendo) return <FormularioDeFuente datos={datos} fuente={f} cerrar={() => corregir(false)} />
  const clase = datos.clases.find(c => c.id === f.clase)
  const anios = [...new Set([...f.previsto, ...f.programado].map(v => v.vigencia))].sort()
  const de = (lista: Fuente['previsto'], anio: number) => lista.find(v => v.vigencia === anio)?.valor ?? '0'
  return (
    <>
      <ListaDefiniciones
        datos={[
          {
            nombre: 'Clase',
            valor: (
              <>
                {clase?.nombre}
                {clase?.articulo && (
                  <PorQue
                    de={`en qué se gasta ${f.nombre}`}
                    explicacion="La ley dice en qué se puede invertir esta renta."
                    articulo={clase.articulo}
                  />
                )}
              </>
            ),
          },
          { nombre: 'Quién lo entrega', valor: f.entidad },
          { nombre: 'Comprometido', valor: <Dinero valor={f.comprometido} completo /> },
          {
            nombre: 'Recibido',
            valor: (
              <>
                <Dinero valor={f.recibido} completo />{' '}
                <Enlace a="/recursos/ingresos" buscar={{ 'i.f.fuente': f.nombre }}>
                  Ver sus registros
                </Enlace>
              </>
            ),
          },
          { nombre: 'Nota', valor: f.nota },
        ]}
      />
      {anios.length > 0 && (
        <table className={css.simple}>
          <caption>Lo que se espera de ella y lo que el programa toma</caption>
          <thead>
            <tr>
              <th scope="col">Año</th>
              <th scope="col">Previsto</th>
              <th scope="col">Programado</th>
              <th scope="col">Queda</th>
            </tr>
          </thead>
          <tbody>
            {anios.map(a => (
              <tr key={a}>
                <th scope="row">{a}</th>
                {[de(f.previsto, a), de(f.programado, a), restar(de(f.previsto, a), de(f.programado, a))].map(
                  (v, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the three columns
                    <td key={i}>
                      <Dinero valor={v} completo />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Group mt="md" gap="sm">
        {escribe('recursos.guardarFuente') && (
          <Button size="xs" variant="default" onClick={() => corregir(true)}>
            Corregir
          </Button>
        )}
        {escribe('recursos.quitarFuente') && !f.enUso && <Quitar fuente={f} cerrar={cerrar} />}
      </Group>
    </>
  )
}

/** Takes the source away at once: undoing puts it back as it was. */
function Quitar({ fuente: f, cerrar }: { fuente: Fuente; cerrar: () => void }) {
  const quitar = useEjecucion('recursos.quitarFuente')
  const reponer = useEjecucion('recursos.guardarFuente')
  const alPulsar = async () => {
    const quitada = await quitar.mutateAsync({ entrada: { id: f.id }, version: f.version }).catch(() => undefined)
    if (!quitada) return
    cerrar()
    const { nombre, clase, entidad, nota, previsto } = f
    avisarConDeshacer(`Se quitó «${f.nombre}».`, () =>
      reponer.mutateAsync({ entrada: { nombre, clase, entidad, nota, previsto } }),
    )
  }
  return (
    <>
      <Button size="xs" variant="default" loading={quitar.isPending} onClick={() => void alPulsar()}>
        Quitar
      </Button>
      {quitar.error && <ErrorVista error={quitar.error} />}
    </>
  )
}
