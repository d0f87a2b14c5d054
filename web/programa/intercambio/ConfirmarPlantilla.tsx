import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useEjecucion } from '../../consultas.ts'
import { Aviso, ErrorVista } from '../../partes/Estados.tsx'
import { numero } from '../../partes/formato.ts'
import css from '../programa.module.css'
import type { Revision } from './RevisionDePlantilla.tsx'

const contar = (n: number) => (n === 1 ? 'un cambio' : `${numero(n)} cambios`)

/** What the person must say before the changes enter: the act if something approved changes, and what to do with what is gone. */
export function ConfirmarPlantilla(props: {
  revision: Revision
  archivo: string
  alTerminar: (entraron: number) => void
}) {
  const { revision: r, archivo } = props
  const [quitar, ponerQuitar] = useState(false)
  const [acto, ponerActo] = useState('')
  const [motivo, ponerMotivo] = useState('')
  const importar = useEjecucion('programa.importarPlantilla')
  const idas = r.hojas.reduce((n, h) => n + h.desaparecidos, 0)
  const entran = r.total - (quitar ? 0 : idas)
  const falta = r.pideActo && (acto.trim() === '' || motivo.trim() === '')
  const confirmar = async () => {
    await importar.mutateAsync({
      entrada: { archivo, quitar, ...(acto.trim() ? { acto } : {}), ...(motivo.trim() ? { motivo } : {}) },
    })
    props.alTerminar(entran)
  }
  return (
    <>
      {idas > 0 && (
        <Checkbox
          mt={14}
          checked={quitar}
          onChange={e => ponerQuitar(e.currentTarget.checked)}
          label={`Quitar también ${idas === 1 ? 'la fila que ya no viene' : `las ${numero(idas)} filas que ya no vienen`}`}
          description="Si no, se conservan. Lo aprobado y lo que tiene hechos registrados no se borra: se descarta."
        />
      )}
      {r.periodo.aprobado && (
        <>
          {r.pideActo && (
            <Aviso estado="atencion">
              <p>
                <strong>Esto cambia lo que se aprobó con el plan de inversiones (art. 18).</strong> Escriba el acto que
                lo ordena y por qué. La línea base queda como se aprobó.
              </p>
            </Aviso>
          )}
          <div className={css.rejilla}>
            <TextInput
              label="Acto que ordena el cambio"
              required={r.pideActo}
              value={acto}
              onChange={e => ponerActo(e.currentTarget.value)}
            />
            <TextInput
              label="Motivo"
              required={r.pideActo}
              value={motivo}
              onChange={e => ponerMotivo(e.currentTarget.value)}
            />
          </div>
        </>
      )}
      {importar.error !== null && <ErrorVista error={importar.error} />}
      <Button mt={14} loading={importar.isPending} disabled={entran === 0 || falta} onClick={() => void confirmar()}>
        {entran === 0 ? 'Confirmar' : `Confirmar: que ${entran === 1 ? 'entre' : 'entren'} ${contar(entran)}`}
      </Button>
    </>
  )
}
