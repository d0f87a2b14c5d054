import { useNavigate, useParams } from '@tanstack/react-router'
import { Enlace } from '../../marco/Enlace.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { fechaCorta } from '../../partes/formato.ts'
import { columnaDePesos, conSuma } from '../../partes/tabla/columna-de-pesos.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import type { Etapa, Resumen } from '../tipos.ts'
import { ESTADO_DE_ETAPA } from './palabras.ts'

type Etapas = { id: Etapa; nombre: string }[]

/** The applications as rows; each opens to its page. */
export function TablaDePostulaciones(props: { etapas: Etapas; postulaciones: Resumen[] }) {
  const navegar = useNavigate()
  const { municipio } = useParams({ strict: false }) as { municipio?: string }
  return (
    <Tabla
      nombre="Postulaciones"
      clave="p"
      columnas={columnasDe(props.etapas)}
      filas={props.postulaciones}
      idDe={p => p.id}
      alAbrir={p =>
        void navegar({
          to: `/${municipio ?? ''}/recursos/postulaciones/${p.id}` as string,
          search: ((previo: Record<string, string>) => (previo.al ? { al: previo.al } : {})) as never,
        })
      }
    />
  )
}

function columnasDe(etapas: Etapas): Columna<Resumen>[] {
  const dinero = (clave: 'solicitado' | 'contrapartida' | 'concedido' | 'recibido', titulo: string): Columna<Resumen> =>
    conSuma(columnaDePesos(clave, titulo, p => p[clave], { oculta: clave === 'contrapartida' }))
  return [
    {
      clave: 'nombre',
      titulo: 'Postulación',
      valor: p => p.nombre,
      celda: p => <Enlace a={`/recursos/postulaciones/${p.id}`}>{p.nombre}</Enlace>,
      ancho: 225,
    },
    { clave: 'entidad', titulo: 'Entidad', valor: p => p.entidad, ancho: 165 },
    {
      clave: 'etapa',
      titulo: 'Etapa',
      tipo: 'opcion',
      valor: p => p.etapa,
      celda: p => <EstadoInsignia estado={ESTADO_DE_ETAPA[p.etapa]} texto={p.etapaNombre} />,
      opciones: etapas.map(e => ({ valor: e.id, nombre: e.nombre })),
      ancho: 185,
    },
    {
      clave: 'cierra',
      titulo: 'Cierra',
      tipo: 'fecha',
      valor: p => p.cierra,
      celda: p => (p.cierra ? fechaCorta(p.cierra) : ''),
      ancho: 130,
    },
    {
      clave: 'requisitos',
      titulo: 'Requisitos',
      valor: p =>
        p.requisitos.total === 0 ? '' : `${p.requisitos.total - p.requisitos.pendientes} de ${p.requisitos.total}`,
      ancho: 125,
    },
    dinero('solicitado', 'Se solicita'),
    dinero('contrapartida', 'Contrapartida'),
    dinero('concedido', 'Concedido'),
    dinero('recibido', 'Recibido'),
    { clave: 'clase', titulo: 'Nivel', tipo: 'opcion', valor: p => p.claseNombre, ancho: 220 },
    { clave: 'responsable', titulo: 'Responsable', valor: p => p.responsable, ancho: 170 },
  ]
}
