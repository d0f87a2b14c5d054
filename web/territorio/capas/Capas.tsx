import { useNavigate } from '@tanstack/react-router'
import Layers from 'lucide-react/icons/layers'
import type { Fecha } from '../../../ley388/fecha.ts'
import { municipio } from '../../api.ts'
import { useConsulta } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { useFechaDeCorte, useSesion } from '../../marco/sesion.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { ErrorVista, Vacio } from '../../partes/Estados.tsx'
import { area, fechaCorta, fechaLarga, numero } from '../../partes/formato.ts'
import { Pagina } from '../../partes/Pagina.tsx'
import { Panel } from '../../partes/Panel.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import type { Capa } from '../tipos.ts'
import { BotonEnlace } from './BotonEnlace.tsx'
import { Exportar } from './Exportar.tsx'

const COLUMNAS: Columna<Capa>[] = [
  {
    clave: 'nombre',
    titulo: 'Capa',
    valor: c => c.nombre,
    celda: c => <Enlace a={`/capas/${c.id}`}>{c.nombre}</Enlace>,
    ancho: 230,
  },
  { clave: 'clase', titulo: 'Clase', tipo: 'opcion', valor: c => c.claseNombre, ancho: 210 },
  {
    clave: 'acto',
    titulo: 'Acto que rige',
    valor: c => c.vigente?.acto ?? '',
    celda: c => c.vigente?.acto ?? <EstadoInsignia estado="atencion" texto="No rige en esta fecha" />,
  },
  {
    clave: 'desde',
    titulo: 'Rige desde',
    tipo: 'fecha',
    valor: c => c.vigente?.desde,
    celda: c => c.vigente && fechaCorta(c.vigente.desde as Fecha),
    ancho: 122,
  },
  {
    clave: 'hasta',
    titulo: 'Hasta',
    tipo: 'fecha',
    valor: c => c.vigente?.hasta,
    celda: c => (c.vigente?.hasta ? fechaCorta(c.vigente.hasta as Fecha) : c.vigente ? 'hoy' : ''),
    ancho: 110,
  },
  { clave: 'objetos', titulo: 'Objetos', tipo: 'numero', valor: c => c.vigente?.objetos, ancho: 96 },
  {
    clave: 'area',
    titulo: 'Área',
    tipo: 'numero',
    valor: c => c.vigente?.areaM2,
    celda: c => (c.vigente?.areaM2 && c.vigente.geometria === 'poligono' ? area(c.vigente.areaM2, 'ha') : ''),
    ancho: 130,
  },
  { clave: 'versiones', titulo: 'Versiones', tipo: 'numero', valor: c => c.versiones.length, ancho: 100 },
  {
    clave: 'publica',
    titulo: 'Quién la ve',
    tipo: 'opcion',
    valor: c => (c.publica ? 'Todos' : 'Solo la oficina'),
    ancho: 120,
  },
]

/** Every layer: what it is, by which act, since when, how much. */
export default function Capas() {
  const { al, fecha } = useFechaDeCorte()
  const { puede } = useSesion()
  const navegar = useNavigate()
  const { data, error, isPending, refetch } = useConsulta('territorio.capas', al ? { al } : {})
  const importa = puede('territorio.abrirImportacion')
  return (
    <Pagina
      titulo="¿Qué capas tiene el plan?"
      entradilla={`Cada capa dice con qué acto y desde cuándo rige. Lo que sigue es lo del ${fechaLarga(fecha)}.`}
      principal={importa && <BotonEnlace a="/importar">Importar una capa</BotonEnlace>}
      acciones={data && data.predios.terrenos > 0 && <Exportar capa="predios" al={al} nombre="los predios" />}
    >
      {error ? (
        <ErrorVista error={error} reintentar={() => void refetch()} />
      ) : (
        <Panel
          titulo="Capas"
          {...(data
            ? {
                nota: `Además, ${numero(data.predios.predios)} predios en ${numero(data.predios.terrenos)} terrenos.`,
              }
            : {})}
          sinMargen
        >
          <Tabla
            nombre="Capas"
            clave="c"
            columnas={COLUMNAS}
            filas={data?.capas}
            cargando={isPending}
            idDe={c => c.id}
            alAbrir={c => void navegar({ to: `/${municipio()}/capas/${c.id}` as string })}
            vacio={
              <Vacio
                icono={Layers}
                titulo="Todavía no hay capas"
                accion={importa && <BotonEnlace a="/importar">Importar la primera</BotonEnlace>}
              >
                Una capa es un mapa del plan: las clases de suelo, los tratamientos, la amenaza. De ellas sale qué rige
                en cada predio. Empiece por las clases de suelo (art. 30), que todo plan debe tener.
              </Vacio>
            }
          />
        </Panel>
      )}
    </Pagina>
  )
}
