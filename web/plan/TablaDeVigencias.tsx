import type { AlertaDeVigencia } from '../../ley388/plan/revision.ts'
import type { Plazo28 } from '../../ley388/plan/vigencias.ts'
import { useFechaDeCorte } from '../marco/sesion.tsx'
import { FechaTexto } from '../partes/Cifras.tsx'
import { Cita } from '../partes/Cita.tsx'
import { type Estado, EstadoInsignia } from '../partes/EstadoInsignia.tsx'
import { LineaDeTiempo } from '../partes/LineaDeTiempo.tsx'
import { Panel } from '../partes/Panel.tsx'
import { PorQue } from '../partes/PorQue.tsx'
import { pasosDe } from '../partes/pasos-de-memoria.ts'
import css from './plan.module.css'
import type { Vigente } from './Vigencias.tsx'

const PLAZOS: readonly { clave: Plazo28; nombre: string; contiene: string; articulo: string }[] = [
  {
    clave: 'corto',
    nombre: 'Corto plazo',
    contiene: 'Contenidos urbanos y rurales de corto plazo y programa de ejecución',
    articulo: 'art. 28 num. 3',
  },
  {
    clave: 'mediano',
    nombre: 'Mediano plazo',
    contiene: 'Contenidos urbanos y rurales de mediano plazo',
    articulo: 'art. 28 num. 2',
  },
  {
    clave: 'largo',
    nombre: 'Largo plazo',
    contiene: 'Contenido estructural: objetivos, modelo y clases de suelo',
    articulo: 'art. 28 num. 1',
  },
]

const ESTADO: Record<AlertaDeVigencia['estado'], { estado: Estado; texto: string }> = {
  vencida: { estado: 'vencido', texto: 'Vencida' },
  'debe-iniciarse': { estado: 'atencion', texto: 'Inicie la revisión' },
  vigente: { estado: 'regla', texto: 'Vigente' },
}

/** Art. 28 and 23: the three terms on one scale, and in words with the day on which the review must start. */
export function TablaDeVigencias({ v, alertas }: { v: Vigente; alertas: AlertaDeVigencia[] }) {
  const { fecha } = useFechaDeCorte()
  const vigencias = v.vigencias!
  const de = (plazo: Plazo28) => ESTADO[alertas.find(a => a.contenido === plazo)!.estado]
  return (
    <Panel
      titulo="Vigencias"
      nota="Se cuentan por períodos constitucionales de los alcaldes: uno, dos y tres"
      acciones={
        <PorQue
          de="las vigencias del plan"
          memoria={pasosDe(v.memoriaVigencias)}
          explicacion={
            v.plan?.primerPeriodo
              ? `El plan señala que el primer período que cuenta es el que empieza en ${v.plan.primerPeriodo}.`
              : 'El primer período que cuenta es el primero completo después de la adopción; un plan puede señalar otro al registrarlo.'
          }
        />
      }
    >
      <LineaDeTiempo
        nombre="Vigencias del plan"
        hoy={fecha}
        conLista={false}
        tramos={PLAZOS.map((p, i) => ({
          id: p.clave,
          nombre: p.nombre,
          desde: vigencias[p.clave].desde,
          hasta: vigencias[p.clave].hasta,
          estado: de(p.clave).estado,
          pista: i,
        }))}
        hitos={PLAZOS.map((p, i) => ({
          id: `revision-${p.clave}`,
          fecha: vigencias[p.clave].inicioTramite,
          nombre: `Empieza la revisión de ${p.nombre.toLowerCase()}`,
          pista: i,
        }))}
      />
      <p className={css.clave}>
        <span className={css.rombo} aria-hidden /> Día desde el que debe empezar la revisión <Cita de="art. 23" />
      </p>
      <ul className={css.plazos}>
        {PLAZOS.map(p => (
          <li key={p.clave}>
            <div>
              <strong>{p.nombre}</strong>
              <EstadoInsignia {...de(p.clave)} />
            </div>
            <p>
              {p.contiene} <Cita de={p.articulo} />
            </p>
            <dl>
              <div>
                <dt>Rige hasta</dt>
                <dd>
                  <FechaTexto fecha={vigencias[p.clave].hasta} />
                </dd>
              </div>
              <div>
                <dt>La revisión empieza desde</dt>
                <dd>
                  <FechaTexto fecha={vigencias[p.clave].inicioTramite} />
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
