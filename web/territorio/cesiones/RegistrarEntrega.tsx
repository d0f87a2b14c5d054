import type { Entrada } from '../../api.ts'
import { useEjecucion } from '../../consultas.ts'
import { hoy } from '../../hoy.ts'
import { avisar } from '../../partes/Deshacer.tsx'
import { area } from '../../partes/formato.ts'
import type { Campo } from '../../partes/formulario/campos.ts'
import { Formulario } from '../../partes/formulario/Formulario.tsx'
import type { Cesion } from '../tipos.ts'

const camposDe = (): Campo[] => [
  { tipo: 'decimal', nombre: 'areaM2', etiqueta: 'Área que entrega', sufijo: 'm²', obligatorio: true },
  { tipo: 'fecha', nombre: 'otorgada', etiqueta: 'Fecha de la escritura', obligatorio: true, hasta: hoy() },
  { tipo: 'texto', nombre: 'escritura', etiqueta: 'Número de la escritura', obligatorio: true, ejemplo: '1205' },
  {
    tipo: 'texto',
    nombre: 'notaria',
    etiqueta: 'Notaría',
    obligatorio: true,
    ejemplo: 'Notaría Segunda de Puerto Lindero',
  },
  {
    tipo: 'booleano',
    nombre: 'linderos',
    etiqueta: 'La escritura determina las áreas públicas y las privadas por su localización y linderos',
    articulo: 'art. 117',
    ancho: 'todo',
  },
  {
    tipo: 'texto',
    nombre: 'folio',
    etiqueta: 'Folio de matrícula',
    ayuda: 'Si ya se registró; si no, se anota después.',
  },
  {
    tipo: 'fecha',
    nombre: 'registrada',
    etiqueta: 'Fecha del registro',
    hasta: hoy(),
    articulo: 'art. 117',
  },
  {
    tipo: 'texto',
    nombre: 'acto',
    etiqueta: 'Acto con que el municipio la recibió',
    ejemplo: 'Acta de entrega 14 de 2026',
    ancho: 'todo',
  },
]

/** The deed by which an area of the cession is handed over. */
export function RegistrarEntrega({ cesion: c, cerrar }: { cesion: Cesion; cerrar: () => void }) {
  const registrar = useEjecucion('territorio.registrarEntrega')
  return (
    <>
      <p>
        De esta cesión se deben {area(c.debeM2, 'm2')}. Lo que se escritura no es espacio público hasta que se registra.
      </p>
      <Formulario
        campos={camposDe()}
        accion="Anotar la escritura"
        cancelar={cerrar}
        alEnviar={async v => {
          const entrada = {
            capa: c.capa,
            codigo: c.codigo,
            areaM2: v.areaM2,
            escritura: v.escritura,
            notaria: v.notaria,
            otorgada: v.otorgada,
            linderos: v.linderos === true,
            ...(v.folio ? { folio: v.folio } : {}),
            ...(v.registrada ? { registrada: v.registrada } : {}),
            ...(v.acto ? { acto: v.acto } : {}),
          } as Entrada<'territorio.registrarEntrega'>
          await registrar.mutateAsync({ entrada })
          avisar(`La escritura ${entrada.escritura} quedó anotada en ${c.codigo}.`)
          cerrar()
        }}
      />
    </>
  )
}
