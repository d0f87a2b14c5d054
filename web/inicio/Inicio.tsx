import Search from 'lucide-react/icons/search'
import { abrirBuscador } from '../marco/Buscador.tsx'
import { useSesion } from '../marco/sesion.tsx'
import { Pagina } from '../partes/Pagina.tsx'
import { Administracion } from './Administracion.tsx'
import { Atencion } from './Atencion.tsx'
import css from './Inicio.module.css'
import { Periodo } from './Periodo.tsx'
import { Salud } from './Salud.tsx'
import { Territorio } from './Territorio.tsx'

/** What needs this office's attention, how much of the plan's time has run, how the plan is, and the door to every parcel. */
export default function Inicio() {
  const { municipio, puede } = useSesion()
  const interno = puede('plan.atencion')
  return (
    <Pagina titulo={interno ? '¿Qué requiere su atención?' : `¿Qué rige en ${municipio.nombre}?`} ancho="medio">
      <button type="button" className={css.buscar} onClick={abrirBuscador}>
        <Search size={20} aria-hidden />
        <span>Busque un predio por número, folio o dirección, una norma o un artículo</span>
      </button>
      <div className={css.columnas}>
        <div>
          {interno && <Atencion />}
          {puede('programa.resumen') && <Administracion />}
          <Periodo />
        </div>
        <div>
          <Salud />
          {puede('territorio.resumen') && <Territorio />}
        </div>
      </div>
    </Pagina>
  )
}
