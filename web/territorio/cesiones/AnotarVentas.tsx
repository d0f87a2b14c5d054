import { useEjecucion } from '../../consultas.ts'
import { hoy } from '../../hoy.ts'
import { avisar } from '../../partes/Deshacer.tsx'
import type { Campo } from '../../partes/formulario/campos.ts'
import { Formulario } from '../../partes/formulario/Formulario.tsx'
import type { Cesion } from '../tipos.ts'

const camposDe = (): Campo[] => [
  {
    tipo: 'fecha',
    nombre: 'desde',
    etiqueta: 'Día en que empezaron',
    obligatorio: true,
    hasta: hoy(),
    ayuda: 'La escritura debía estar registrada antes de ese día.',
    articulo: 'art. 117',
  },
  {
    tipo: 'texto',
    nombre: 'fuente',
    etiqueta: 'Cómo se sabe',
    obligatorio: true,
    ejemplo: 'Radicación de ventas 045 de 2026',
    ancho: 'todo',
  },
]

/** When the sales of the project began, by which the deed had to be registered. */
export function AnotarVentas({ cesion: c, cerrar }: { cesion: Cesion; cerrar: () => void }) {
  const anotar = useEjecucion('territorio.anotarVentas')
  return (
    <Formulario
      campos={camposDe()}
      inicial={c.ventas ? { desde: c.ventas.desde, fuente: c.ventas.fuente } : {}}
      accion="Anotar el inicio de las ventas"
      cancelar={cerrar}
      alEnviar={async v => {
        const entrada = { capa: c.capa, codigo: c.codigo, desde: String(v.desde), fuente: String(v.fuente) }
        await anotar.mutateAsync({ entrada, ...(c.ventas ? { version: c.ventas.version } : {}) })
        avisar('Quedó anotado el inicio de las ventas.')
        cerrar()
      }}
    />
  )
}
