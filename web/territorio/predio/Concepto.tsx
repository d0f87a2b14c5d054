import { hoy } from '../../hoy.ts'
import { useSesion } from '../../marco/sesion.tsx'
import { fechaLarga, partesPredial } from '../../partes/formato.ts'
import type { RespuestaPredio } from '../tipos.ts'
import css from './Predio.module.css'

/** Head of the printed sheet: what it is, of which parcel and as of which date. */
export function CabezaConcepto({ r }: { r: RespuestaPredio }) {
  const { municipio } = useSesion()
  return (
    <header className={`${css.cabezaConcepto} solo-impresion`}>
      <div>
        <p>Municipio de {municipio.nombre}</p>
        <p className={css.tituloConcepto}>Concepto de norma</p>
        <p>
          {r.predio.direccion ? `${r.predio.direccion} · ` : ''}
          {partesPredial(r.predio.numero).join(' ')}
        </p>
      </div>
      <div>
        <p>Consultado el {fechaLarga(hoy())}</p>
        <p>
          Normas vigentes al <b>{fechaLarga(r.al)}</b>
        </p>
      </div>
    </header>
  )
}

/** Foot of the printed sheet: the acts cited and what the document is worth. */
export function PieConcepto({ r }: { r: RespuestaPredio }) {
  const actos = [
    ...new Set([...r.zonas.map(z => z.acto), ...r.normas.map(n => n.acto), ...r.determinantes.map(d => d.acto)]),
  ].sort((a, b) => a.localeCompare(b, 'es'))
  return (
    <footer className={`${css.pieConcepto} solo-impresion`}>
      {actos.length > 0 && (
        <p>
          <b>Actos citados:</b> {actos.join('; ')}. Los artículos sin otra mención son de la Ley 388 de 1997.
        </p>
      )}
      <p>
        <b>Documento informativo.</b> No otorga derechos ni obligaciones a quien lo pide ni modifica los de licencias
        vigentes (Decreto 1077 de 2015, art. 2.2.6.1.3.1). Las áreas medidas son elipsoidales (GRS80).
      </p>
    </footer>
  )
}
