import { Button, SegmentedControl, Switch } from '@mantine/core'
import FileUp from 'lucide-react/icons/file-up'
import MapIcono from 'lucide-react/icons/map'
import { useMemo } from 'react'
import { useConsulta } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { useFechaDeCorte, useSesion } from '../../marco/sesion.tsx'
import { Cargando, ErrorVista, Vacio } from '../../partes/Estados.tsx'
import { fechaCorta, fechaLarga } from '../../partes/formato.ts'
import { Mapa } from '../../partes/mapa/Mapa.tsx'
import type { Limites } from '../../partes/mapa/tipos.ts'
import { Pagina } from '../../partes/Pagina.tsx'
import { useParametro } from '../../ruteo.ts'
import { capasDelMapa } from '../capas-del-mapa.ts'
import type { RespuestaCapas } from '../tipos.ts'
import { BuscaEnMapa } from './BuscaEnMapa.tsx'
import { CompararFechas } from './CompararFechas.tsx'
import { EnPalabras } from './EnPalabras.tsx'
import { FichaDelPunto } from './FichaDelPunto.tsx'
import { ListaDeCapas } from './ListaDeCapas.tsx'
import css from './PantallaMapa.module.css'
import { useProblemas } from './problemas.ts'

/** The map of the plan: what there is at each place, on the date that the frame says. */
export default function PantallaMapa() {
  const { al } = useFechaDeCorte()
  const capas = useConsulta('territorio.capas', al ? { al } : {})
  if (capas.error)
    return (
      <Pagina titulo="¿Qué hay en cada lugar?">
        <ErrorVista error={capas.error} reintentar={() => void capas.refetch()} />
      </Pagina>
    )
  if (!capas.data)
    return (
      <Pagina titulo="¿Qué hay en cada lugar?">
        <Cargando que="las capas del mapa" />
      </Pagina>
    )
  return capas.data.caja ? <ConMapa r={capas.data} caja={capas.data.caja as Limites} /> : <SinMapa />
}

function ConMapa({ r, caja }: { r: RespuestaCapas; caja: Limites }) {
  const { al, fecha } = useFechaDeCorte()
  const { municipio, puede } = useSesion()
  const [vista, verComo] = useParametro('ver')
  const [comparada, comparar] = useParametro('comparar')
  const [conProblemas, verProblemas] = useParametro('problemas')
  const [problema, elegirProblema] = useParametro('problema')
  const [zona] = useParametro('zona')
  const [capaDeZona] = useParametro('capa')
  const [cajaDeZona] = useParametro('caja')
  const [numero] = useParametro('predio')
  const hallado = useConsulta(
    'territorio.predio',
    { numero: numero ?? '', ...(al ? { al } : {}) },
    { activa: !!numero },
  ).data
  const otras = useConsulta('territorio.capas', comparada ? { al: comparada } : {}, { activa: comparada !== undefined })
  const problemas = useProblemas(conProblemas !== undefined)

  const capas = useMemo(
    () => capasDelMapa(r, al).map(c => (c.titulo === capaDeZona ? { ...c, visible: true } : c)),
    [r, al, capaDeZona],
  )
  const capasAntes = useMemo(
    () => (otras.data && comparada ? capasDelMapa(otras.data, comparada) : undefined),
    [otras.data, comparada],
  )
  const enfoque = useMemo(() => hallado?.caja ?? leerCaja(cajaDeZona), [hallado, cajaDeZona])
  const capaElegida = capas.find(c => c.titulo === capaDeZona)
  // A polygon with several numbers is drawn with the smallest of them.
  const elegido = hallado
    ? { capa: 'predios', id: [hallado.predio.numero, ...hallado.otrosNumeros.map(o => o.numero)].sort()[0]! }
    : zona && capaElegida
      ? { capa: capaElegida.id, id: zona }
      : undefined
  const enLista = vista === 'lista'

  return (
    <Pagina
      titulo="¿Qué hay en cada lugar?"
      acciones={
        <>
          {puede('territorio.hallazgos') && !enLista && (
            <Switch
              style={{ alignSelf: 'center' }}
              label="Problemas del mapa"
              checked={conProblemas !== undefined}
              onChange={e => verProblemas(e.currentTarget.checked ? 'si' : undefined)}
            />
          )}
          {!enLista && <CompararFechas r={r} al={fecha} comparada={comparada} comparar={comparar} />}
          <SegmentedControl
            size="xs"
            aria-label="Cómo ver las capas"
            value={enLista ? 'lista' : 'mapa'}
            onChange={v => verComo(v === 'lista' ? 'lista' : undefined)}
            data={[
              { value: 'mapa', label: 'Mapa' },
              { value: 'lista', label: 'Lista' },
            ]}
          />
        </>
      }
    >
      {enLista ? (
        <ListaDeCapas r={r} />
      ) : (
        <>
          <BuscaEnMapa al={al} hallado={numero ? hallado?.predio : undefined} />
          <div className={css.mapa}>
            <Mapa
              nombre={`Mapa de ${municipio.nombre}`}
              alto="100%"
              capas={capas}
              limites={caja}
              enfoque={enfoque}
              elegido={elegido}
              ficha={p => <FichaDelPunto key={`${p.lon},${p.lat}`} lon={p.lon} lat={p.lat} al={al} r={r} />}
              {...(problemas ? { problemas } : {})}
              problemaElegido={problema}
              alElegirProblema={id => elegirProblema(id === problema ? undefined : id)}
              comparar={
                capasAntes && comparada
                  ? { capas: capasAntes, antes: fechaCorta(comparada as typeof fecha), despues: fechaCorta(fecha) }
                  : undefined
              }
              impresion={{
                titulo: `${municipio.nombre} · Plan de ordenamiento territorial`,
                fecha: `Corte al ${fechaLarga(fecha)}`,
                fuentes: [`Capas del plan y catastro de ${municipio.nombre}`],
              }}
              alternativa={<EnPalabras r={r} />}
            />
          </div>
        </>
      )}
    </Pagina>
  )
}

function SinMapa() {
  const { puede } = useSesion()
  return (
    <Pagina titulo="¿Qué hay en cada lugar?">
      <Vacio
        icono={MapIcono}
        titulo="El mapa todavía está vacío"
        accion={
          puede('territorio.abrirImportacion') && (
            <Button component={Enlace} a="/importar" leftSection={<FileUp size={16} aria-hidden />}>
              Importar el primer archivo
            </Button>
          )
        }
        ejemplo="Por ejemplo: el terreno del catastro en Shapefile comprimido y las clases de suelo del acuerdo."
      >
        Aquí se ven los predios y las capas del plan: clases de suelo, tratamientos, áreas de actividad, amenaza y
        riesgo, y las determinantes. De ellas sale qué norma rige cada predio.
      </Vacio>
    </Pagina>
  )
}

function leerCaja(texto: string | undefined): Limites | undefined {
  const n = texto?.split(',').map(Number) ?? []
  return n.length === 4 && n.every(Number.isFinite) ? (n as Limites) : undefined
}
