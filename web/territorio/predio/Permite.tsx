import { Title } from '@mantine/core'
import Ban from 'lucide-react/icons/ban'
import CircleCheck from 'lucide-react/icons/circle-check'
import CirclePlus from 'lucide-react/icons/circle-plus'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { porcentaje } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import type { Norma, RespuestaPredio } from '../tipos.ts'
import { cifrasDe } from './cifras.ts'
import { ArticuloDelPlan, PorQueNorma } from './PorQueNorma.tsx'
import css from './Predio.module.css'

const USOS = [
  { clave: 'principal', nombre: 'Principal', icono: CircleCheck },
  { clave: 'complementario', nombre: 'Complementario', icono: CirclePlus },
  { clave: 'restringido', nombre: 'Restringido', icono: TriangleAlert },
  { clave: 'prohibido', nombre: 'Prohibido', icono: Ban },
] as const

/** What the norms of its zones let do, each figure with its article. */
export function Permite({ r }: { r: RespuestaPredio }) {
  return (
    <Panel titulo="Qué se puede hacer" sinMargen>
      {r.normas.length === 0 ? (
        <div className={css.aparte}>
          <p>
            El plan no tiene registrada una norma para las zonas de este predio en esta fecha. No es que todo se pueda:
            hay que leer el acuerdo, o registrar la norma de la zona.
          </p>
        </div>
      ) : (
        r.normas.map(n => <UnaNorma key={n.id} n={n} r={r} />)
      )}
    </Panel>
  )
}

function UnaNorma({ n, r }: { n: Norma; r: RespuestaPredio }) {
  const suyas = r.zonas.filter(z => z.clase === n.capaClase && z.zona === n.zona)
  const parte = suyas.reduce((s, z) => s + Number(z.fraccion), 0)
  const nombre = suyas[0]?.nombre || n.zona
  const cifras = cifrasDe(n)
  return (
    <section className={css.norma} aria-label={`Norma de ${nombre}, artículo ${n.articulo}`}>
      <header>
        <Title order={3}>
          {nombre}
          {nombre === n.zona ? '' : ` (${n.zona})`}
        </Title>
        <small>
          norma {n.nivel} · <ArticuloDelPlan norma={n} />
          {parte < 0.999 && ` · solo en el ${porcentaje(parte.toFixed(4))} del predio`}
        </small>
      </header>
      {cifras.length > 0 && (
        <dl className={css.cifras}>
          {cifras.map(c => (
            <div key={c.nombre}>
              <dt>{c.nombre}</dt>
              <dd>
                <b className="cifra">{c.valor}</b>{' '}
                <PorQueNorma norma={n} de={`${c.nombre}, ${nombre}`} frase={`${c.frase} en la zona ${n.zona}.`} />
                {c.nota && <small>{c.nota}</small>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <dl className={css.usos}>
        {USOS.filter(u => n.usos[u.clave].length > 0).map(u => (
          <UnUso key={u.clave} icono={u.icono} nombre={u.nombre} usos={n.usos[u.clave]} />
        ))}
      </dl>
    </section>
  )
}

function UnUso(props: { icono: typeof Ban; nombre: string; usos: string[] }) {
  return (
    <>
      <dt>
        <props.icono size={15} aria-hidden />
        {props.nombre}
      </dt>
      <dd>{props.usos.join(' · ')}</dd>
    </>
  )
}
