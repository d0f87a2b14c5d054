import { type Periodo as Constitucional, PERIODOS } from '../../ley388/parametros/periodos.ts'
import { useEjecucion } from '../consultas.ts'
import { hoy } from '../hoy.ts'
import { avisar } from '../partes/Deshacer.tsx'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import type { Programa } from './modelo.ts'

const anios = (p: Constitucional) => `${p.desde.slice(0, 4)}-${p.hasta.slice(0, 4)}`

/** PL8: the programme of an administration begins: which one, and how it is called. */
export function CrearPeriodo(props: { existentes: Programa['periodos']; cerrar: (id?: string) => void }) {
  const crear = useEjecucion('programa.crearPeriodo')
  const dia = hoy()
  const actual = PERIODOS.findIndex(p => p.desde <= dia && dia <= p.hasta)
  const posibles = PERIODOS.slice(Math.max(0, actual - 2), actual + 2).filter(
    p => !props.existentes.some(x => x.desde === p.desde),
  )
  const propio = posibles.find(p => p.desde <= dia && dia <= p.hasta) ?? posibles.at(-1)
  return (
    <Formulario
      campos={[
        {
          tipo: 'dominio',
          nombre: 'periodo',
          etiqueta: 'Administración',
          ayuda: 'La vigencia del programa es la de la administración que lo propone.',
          articulo: 'art. 18',
          obligatorio: true,
          opciones: posibles.map(p => ({ valor: anios(p), nombre: anios(p) })),
        },
        { tipo: 'texto', nombre: 'nombre', etiqueta: 'Nombre', obligatorio: true },
      ]}
      inicial={propio ? { periodo: anios(propio), nombre: `Programa de ejecución ${anios(propio)}` } : {}}
      accion="Empezar el programa"
      cancelar={() => props.cerrar()}
      alEnviar={async v => {
        const p = posibles.find(x => anios(x) === v.periodo)!
        const { id } = await crear.mutateAsync({
          entrada: { nombre: String(v.nombre), desde: p.desde, hasta: p.hasta },
        })
        avisar(`«${v.nombre}» quedó en formulación. Lo que sigue es agregar sus programas y proyectos.`)
        props.cerrar(id)
      }}
    />
  )
}
