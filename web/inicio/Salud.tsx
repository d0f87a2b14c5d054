import ChevronRight from 'lucide-react/icons/chevron-right'
import type { ReactNode } from 'react'
import { useConsulta } from '../consultas.ts'
import { Enlace } from '../marco/Enlace.tsx'
import { useFechaDeCorte, useSesion } from '../marco/sesion.tsx'
import { type Estado, EstadoIcono } from '../partes/EstadoInsignia.tsx'
import { Cargando, ErrorVista } from '../partes/Estados.tsx'
import { numero } from '../partes/formato.ts'
import { Panel } from '../partes/Panel.tsx'
import css from './Inicio.module.css'

interface Signo {
  clave: string
  nombre: string
  valor: ReactNode
  estado: Estado
  ruta: string
}

/** How the plan is: what it lacks, what contradicts itself and what is wrong on the map; each opens to its list. */
export function Salud() {
  const { al } = useFechaDeCorte()
  const { puede } = useSesion()
  const corte = al ? { al } : {}
  const contenidos = useConsulta('plan.contenidos', corte)
  const conflictos = useConsulta('plan.conflictos', corte, { activa: puede('plan.conflictos') })
  const objetivos = useConsulta('plan.objetivos', corte)
  const mapa = useConsulta('territorio.resumen', corte, { activa: puede('territorio.resumen') })
  const programa = useConsulta('programa.resumen', corte, { activa: puede('programa.resumen') })
  if (contenidos.error)
    return (
      <Panel titulo="Salud del plan">
        <ErrorVista error={contenidos.error} reintentar={() => void contenidos.refetch()} />
      </Panel>
    )
  if (!contenidos.data)
    return (
      <Panel titulo="Salud del plan">
        <Cargando que="la salud del plan" filas={4} />
      </Panel>
    )
  if (contenidos.data.tipo === null) return null
  const signos: Signo[] = []
  const minimos = contenidos.data.contenidos
  const faltan = minimos.filter(c => c.falta !== null).length
  signos.push({
    clave: 'contenidos',
    nombre: 'Contenidos mínimos',
    valor: faltan === 0 ? 'Están todos' : `Faltan ${numero(faltan)} de ${numero(minimos.length)}`,
    estado: faltan === 0 ? 'regla' : 'atencion',
    ruta: '/plan/contenidos',
  })
  if (conflictos.data)
    signos.push({
      clave: 'normas',
      nombre: 'Normas que se contradicen',
      valor:
        conflictos.data.length === 0 ? 'Ninguna' : cuenta(conflictos.data.length, 'contradicción', 'contradicciones'),
      estado: conflictos.data.length === 0 ? 'regla' : 'atencion',
      ruta: '/plan/normas',
    })
  if (objetivos.data && objetivos.data.length > 0) {
    const solos = objetivos.data.filter(
      n => n.clase !== 'estrategia' && !objetivos.data.some(x => x.padre === n.id),
    ).length
    signos.push({
      clave: 'objetivos',
      nombre: 'Propósitos sin desarrollo',
      valor: solos === 0 ? 'Ninguno' : cuenta(solos, 'sin política o estrategia', 'sin política o estrategia'),
      estado: solos === 0 ? 'regla' : 'atencion',
      ruta: '/plan/objetivos',
    })
  }
  if (programa.data) {
    const solos = programa.data.proyectos.filter(p => !p.sirve).length
    signos.push({
      clave: 'proyectos',
      nombre: 'Proyectos que no sirven a una estrategia',
      valor: solos === 0 ? 'Ninguno' : cuenta(solos, 'proyecto', 'proyectos'),
      estado: solos === 0 ? 'regla' : 'informativo',
      ruta: '/programa',
    })
  }
  if (mapa.data) signos.push(signoDelMapa(mapa.data.problemas))
  return (
    <Panel titulo="Salud del plan" sinMargen>
      <ul className={css.signos}>
        {signos.map(s => (
          <li key={s.clave}>
            <Enlace a={s.ruta}>
              <EstadoIcono estado={s.estado} />
              <span>
                {s.nombre}
                <strong>{s.valor}</strong>
              </span>
              <ChevronRight size={16} aria-hidden />
            </Enlace>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const cuenta = (n: number, uno: string, varios: string) => `${numero(n)} ${n === 1 ? uno : varios}`

function signoDelMapa(p: { errores: number; avisos: number; astillas: number; revisado: string | null }): Signo {
  const comun = { clave: 'mapa', nombre: 'Problemas del mapa', ruta: '/revision' }
  if (p.revisado === null) return { ...comun, valor: 'Falta revisarlo', estado: 'informativo' }
  const partes = [
    p.errores > 0 && cuenta(p.errores, 'error', 'errores'),
    p.avisos > 0 && cuenta(p.avisos, 'aviso', 'avisos'),
    p.astillas > 0 && cuenta(p.astillas, 'astilla', 'astillas'),
  ].filter(Boolean)
  return {
    ...comun,
    valor: partes.length === 0 ? 'Ninguno' : partes.join(', '),
    estado: p.errores > 0 ? 'atencion' : partes.length > 0 ? 'informativo' : 'regla',
  }
}
