import ScrollText from 'lucide-react/icons/scroll-text'
import type { ReactNode } from 'react'
import { usePuedeEscribir } from '../marco/corte.ts'
import { Enlace } from '../marco/Enlace.tsx'
import { useFechaDeCorte } from '../marco/sesion.tsx'
import { Vacio } from '../partes/Estados.tsx'

export { useCorte, usePuedeEscribir } from '../marco/corte.ts'

/** An article of the acuerdo, to be read in its place. */
export function EnlaceArticulo(props: { numero: number; children?: ReactNode }) {
  return <Enlace a={`/plan/acuerdo/${props.numero}`}>{props.children ?? `artículo ${props.numero}`}</Enlace>
}

/** Where there is no plan yet, each page of the area says what it would hold and where one begins. */
export function SinPlan(props: { children: ReactNode }) {
  const escribe = usePuedeEscribir()
  const { al } = useFechaDeCorte()
  return (
    <Vacio
      icono={ScrollText}
      titulo={al ? 'En esa fecha no regía ningún plan registrado' : 'Todavía no está registrado el plan del municipio'}
      accion={escribe('plan.adoptar') && <Enlace a="/plan/vigencias">Registrar el plan y su acto de adopción</Enlace>}
    >
      {props.children}
    </Vacio>
  )
}

/** How the acts of a plan are called. */
export const CLASE_DE_ACTO: Readonly<Record<string, string>> = {
  adopcion: 'Adopción',
  revision: 'Revisión',
  'modificacion-excepcional': 'Modificación excepcional',
  'precision-cartografica': 'Precisión cartográfica',
  reglamentacion: 'Reglamentación',
  otro: 'Otro acto',
}

/** Layers whose zones carry norms, as the office calls them. */
export const CAPA: Readonly<Record<string, string>> = {
  'area-de-actividad': 'Áreas de actividad',
  tratamiento: 'Tratamientos urbanísticos',
  'clase-de-suelo': 'Clases de suelo',
  'categoria-rural': 'Categorías del suelo rural',
  proteccion: 'Suelo de protección',
  amenaza: 'Amenaza',
  riesgo: 'Riesgo',
}

export const nombreDeCapa = (clase: string): string => CAPA[clase] ?? clase

export const NIVEL = { estructural: 'Estructural', general: 'General', complementaria: 'Complementaria' } as const
