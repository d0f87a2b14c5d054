import { Button } from '@mantine/core'
import { ConCita } from '../partes/Cita.tsx'
import { EstadoIcono } from '../partes/EstadoInsignia.tsx'
import { Panel } from '../partes/Panel.tsx'
import { nombreDeCapa } from './comun.tsx'
import { type Conflicto, claveDeZona } from './normas-del-plan.ts'
import css from './plan.module.css'

/** PL6: the norms that cannot both be obeyed, said plainly, with which prevails and what mends it. */
export function ConflictosDeNormas(props: { conflictos: readonly Conflicto[]; verZona: (clave: string) => void }) {
  return (
    <Panel
      titulo={
        props.conflictos.length === 1
          ? 'Una contradicción entre normas'
          : `${props.conflictos.length} contradicciones entre normas`
      }
      nota="Mientras se corrigen, en cada predio se aplica la que prevalece"
      sinMargen
    >
      <ul className={css.conflictos}>
        {props.conflictos.map(c => (
          <li key={`${claveDeZona(c)} ${c.frase}`}>
            <EstadoIcono estado="atencion" />
            <div>
              <strong>
                Zona {c.zona}, {nombreDeCapa(c.capaClase).toLowerCase()}.
              </strong>{' '}
              <FraseDeConflicto conflicto={c} />
            </div>
            <Button size="xs" variant="default" onClick={() => props.verZona(claveDeZona(c))}>
              Ver la zona<span className="solo-lector"> {c.zona}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The sentence of a conflict, whose article can be opened, and the cure. */
export function FraseDeConflicto({ conflicto: c }: { conflicto: Conflicto }) {
  return (
    <>
      <ConCita texto={c.frase} de={c.articulo} /> Para corregirlo, termine con un acto la que no prevalece.
    </>
  )
}
