import { Loader, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate, useParams } from '@tanstack/react-router'
import LandPlot from 'lucide-react/icons/land-plot'
import Search from 'lucide-react/icons/search'
import { useEffect, useState } from 'react'
import { useConsulta } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { useFechaDeCorte } from '../../marco/sesion.tsx'
import { NumeroPredial } from '../../partes/Cifras.tsx'
import { Vacio } from '../../partes/Estados.tsx'
import { numero } from '../../partes/formato.ts'
import { Pagina } from '../../partes/Pagina.tsx'
import { Panel } from '../../partes/Panel.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import { useParametro } from '../../ruteo.ts'
import type { Encontrado } from '../tipos.ts'
import css from './Predios.module.css'
import { visitados } from './visitados.ts'

type Fila = Encontrado['predios'][number]

const COLUMNAS: Columna<Fila>[] = [
  {
    clave: 'direccion',
    titulo: 'Dirección',
    valor: f => f.direccion,
    celda: f => <Enlace a={`/predios/${f.numero}`}>{f.direccion ?? 'Sin dirección'}</Enlace>,
    ancho: 240,
  },
  {
    clave: 'numero',
    titulo: 'Número predial',
    valor: f => f.numero,
    celda: f => <NumeroPredial valor={f.numero} />,
    ancho: 330,
  },
  { clave: 'folio', titulo: 'Folio', valor: f => f.folio, ancho: 140 },
  { clave: 'por', titulo: 'Se halló por', valor: f => f.por, tipo: 'opcion', ancho: 130 },
]

/** The door to every parcel: one field that takes a number, a folio or an address. */
export default function Predios() {
  const { al } = useFechaDeCorte()
  const { municipio } = useParams({ strict: false }) as { municipio?: string }
  const navegar = useNavigate()
  const [guardado, guardar] = useParametro('q')
  const [texto, escribir] = useState(guardado ?? '')
  const [firme] = useDebouncedValue(texto.trim(), 200)
  const fecha = al ? { al } : {}
  const busca = useConsulta('territorio.buscar', { texto: firme, ...fecha }, { activa: firme.length >= 2 })
  const resumen = useConsulta('territorio.capas', fecha)
  useEffect(() => {
    if (firme !== (guardado ?? '')) guardar(firme || undefined)
  }, [firme, guardado, guardar])
  const abrir = (n: string) =>
    void navegar({ to: `/${municipio}/predios/${n}` as string, search: (al ? { al } : {}) as never })
  const filas = busca.data?.predios
  const cuantos = resumen.data?.predios

  return (
    <Pagina
      titulo="¿Qué predio busca?"
      ancho="medio"
      entradilla={
        cuantos &&
        cuantos.predios > 0 &&
        `${numero(cuantos.predios)} predios sobre ${numero(cuantos.terrenos)} terrenos. Abra uno para saber qué es, qué norma lo rige y qué lo limita.`
      }
    >
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is still unknown to part of the office's browsers */}
      <form
        role="search"
        className={css.busca}
        onSubmit={e => {
          e.preventDefault()
          if (filas?.[0]) abrir(filas[0].numero)
        }}
      >
        <TextInput
          type="search"
          size="md"
          label="Número predial, folio o dirección"
          description="Por ejemplo: 76001 01 02, 370-123456 o Calle 5 # 12-30. Enter abre el primero."
          leftSection={<Search size={18} aria-hidden />}
          rightSection={busca.isFetching ? <Loader size={16} aria-hidden /> : null}
          value={texto}
          onChange={e => escribir(e.currentTarget.value)}
          autoComplete="off"
        />
      </form>
      {firme.length >= 2 ? (
        <Panel titulo="Predios hallados" sinMargen>
          <Tabla
            nombre="Predios hallados"
            clave="p"
            columnas={COLUMNAS}
            filas={filas}
            cargando={busca.isPending}
            error={busca.error}
            reintentar={() => void busca.refetch()}
            idDe={f => f.numero}
            alAbrir={f => abrir(f.numero)}
            vacio={
              <Vacio icono={LandPlot} titulo="Ningún predio coincide">
                No hay un predio con «{firme}» en esa fecha. Escriba el comienzo del número (al menos cuatro cifras), el
                folio completo con su guion, o el comienzo de la dirección.
              </Vacio>
            }
          />
          {filas?.length === 20 && (
            <p className={css.nota}>Se muestran los primeros 20. Escriba más para acercarse al que busca.</p>
          )}
        </Panel>
      ) : (
        <Ultimos />
      )}
    </Pagina>
  )
}

function Ultimos() {
  const lista = visitados()
  return (
    <Panel titulo="Los últimos que abrió" nota="Se guardan solo en este navegador" sinMargen>
      {lista.length === 0 ? (
        <Vacio icono={LandPlot} titulo="Aún no ha abierto ninguno">
          Los predios que consulte quedan aquí para volver a ellos. También puede tocarlos en el{' '}
          <Enlace a="/mapa">mapa</Enlace>, o buscarlos desde cualquier página con Ctrl K.
        </Vacio>
      ) : (
        <ul className={css.ultimos}>
          {lista.map(v => (
            <li key={v.numero}>
              <Enlace a={`/predios/${v.numero}`}>
                <strong>{v.direccion ?? 'Sin dirección'}</strong>
                <span>
                  <NumeroPredial valor={v.numero} parte />
                </span>
              </Enlace>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
