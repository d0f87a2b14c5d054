import type { Entrada } from '../api.ts'
import { useEjecucion } from '../consultas.ts'
import { Cita } from '../partes/Cita.tsx'
import { avisar } from '../partes/Deshacer.tsx'
import { Aviso } from '../partes/Estados.tsx'
import type { Campo } from '../partes/formulario/campos.ts'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import { enLista } from '../partes/formulario/listas.ts'
import type { ArticuloDelPlan } from './Acuerdo.tsx'
import css from './plan.module.css'
import type { PlanRegistrado } from './Vigencias.tsx'

/** Adds an article; with `reemplaza`, the text that a later act gives it from a date on. */
export function FormularioDeArticulo(props: { plan: PlanRegistrado; reemplaza?: ArticuloDelPlan; cerrar: () => void }) {
  const { plan, reemplaza: antes } = props
  const agregar = useEjecucion('plan.agregarArticulos', { refresca: ['plan', 'territorio'] })
  const campos: Campo[] = [
    { tipo: 'decimal', nombre: 'numero', etiqueta: 'Número', obligatorio: true, cuando: () => !antes },
    { tipo: 'texto', nombre: 'titulo', etiqueta: 'Título', obligatorio: true, ancho: 'todo' },
    { tipo: 'parrafo', nombre: 'texto', etiqueta: 'Texto', obligatorio: true, filas: 6 },
    {
      tipo: 'texto',
      nombre: 'acto',
      etiqueta: 'Acto que lo dispone',
      obligatorio: true,
      ejemplo: 'Acuerdo 009 de 2020',
    },
    { tipo: 'fecha', nombre: 'desde', etiqueta: 'Rige desde', obligatorio: true, desde: plan.adopcion },
    {
      tipo: 'texto',
      nombre: 'zonas',
      etiqueta: 'Zonas de las que trata',
      ayuda: 'Sus códigos en el mapa, separados por comas. Déjelo vacío si trata de todo el municipio.',
      ejemplo: 'AA-R1, AA-R2',
      ancho: 'todo',
    },
  ]
  return (
    <>
      {antes && (
        <div className={css.separado}>
          <Aviso estado="informativo">
            El texto de hoy deja de regir el día en que empieza el nuevo, y se sigue leyendo en su fecha. Una norma
            estructural solo cambia en la revisión general o, por excepción, por iniciativa del alcalde{' '}
            <Cita de="art. 15 num. 1" />.
          </Aviso>
        </div>
      )}
      <Formulario
        campos={campos}
        inicial={
          antes
            ? { numero: String(antes.numero), titulo: antes.titulo, texto: antes.texto, zonas: antes.zonas.join(', ') }
            : { acto: plan.acto, desde: plan.adopcion }
        }
        accion={antes ? 'Registrar el cambio' : 'Agregar el artículo'}
        cancelar={props.cerrar}
        alEnviar={async v => {
          const articulo = {
            numero: antes?.numero ?? Number(v.numero),
            titulo: v.titulo,
            texto: v.texto,
            acto: v.acto,
            desde: v.desde,
            zonas: enLista(v.zonas),
          } as Entrada<'plan.agregarArticulos'>['articulos'][number]
          await agregar.mutateAsync({ entrada: { articulos: [articulo] } })
          avisar(
            antes
              ? `El artículo ${antes.numero} cambia por el ${articulo.acto}.`
              : `El artículo ${articulo.numero} quedó en el acuerdo.`,
          )
          props.cerrar()
        }}
      />
    </>
  )
}
