import { Button } from '@mantine/core'
import { useState } from 'react'
import { useEjecucion } from '../../consultas.ts'
import { useSesion } from '../../marco/sesion.tsx'
import { avisar } from '../../partes/Deshacer.tsx'
import type { Campo } from '../../partes/formulario/campos.ts'
import { Formulario } from '../../partes/formulario/Formulario.tsx'
import { type Importacion, loQueTrae } from './tipos.ts'

const CAMPOS: Campo[] = [
  {
    nombre: 'motivo',
    etiqueta: 'Por qué se deshace',
    tipo: 'parrafo',
    obligatorio: true,
    ancho: 'todo',
    ayuda: 'Queda en la auditoría con su nombre.',
  },
]

/** The way back of a confirmed import: what it brought stops ruling and what was there before rules again. */
export function DeshacerImportacion({ importacion: i }: { importacion: Importacion }) {
  const { puede } = useSesion()
  const [abierto, abrir] = useState(false)
  const deshacer = useEjecucion('territorio.deshacerImportacion')
  if (!puede('territorio.deshacerImportacion')) return null
  if (!abierto)
    return (
      <div>
        <Button variant="default" onClick={() => abrir(true)}>
          Deshacer esta importación
        </Button>
      </div>
    )
  return (
    <div>
      <p>
        {i.destino === 'predios' ? 'Los predios que entraron dejan' : `Lo que entró a ${loQueTrae(i)} deja`} de regir y
        vuelve a regir lo que había antes. Se puede mientras nada posterior se apoye en esta importación.
      </p>
      <Formulario
        campos={CAMPOS}
        accion="Deshacer la importación"
        cancelar={() => abrir(false)}
        alEnviar={async v => {
          await deshacer.mutateAsync({ entrada: { id: i.id, motivo: String(v.motivo ?? '') }, version: i.version })
          avisar('La importación se deshizo: volvió a regir lo que había antes.')
        }}
      />
    </div>
  )
}
