import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import Link2 from 'lucide-react/icons/link-2'
import Printer from 'lucide-react/icons/printer'
import { useEffect } from 'react'
import { useConsulta } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { useFechaDeCorte } from '../../marco/sesion.tsx'
import { NumeroPredial } from '../../partes/Cifras.tsx'
import { avisar } from '../../partes/Deshacer.tsx'
import { Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { Pagina } from '../../partes/Pagina.tsx'
import { CesionesDelPredio } from '../cesiones/CesionesDelPredio.tsx'
import { anotarVisita } from '../predios/visitados.ts'
import type { RespuestaCapas, RespuestaPredio } from '../tipos.ts'
import { CabezaConcepto, PieConcepto } from './Concepto.tsx'
import { Conflictos } from './Conflictos.tsx'
import { Historia } from './Historia.tsx'
import { Identidad } from './Identidad.tsx'
import { Limita } from './Limita.tsx'
import { MapaDelPredio } from './MapaDelPredio.tsx'
import { Permite } from './Permite.tsx'
import css from './Predio.module.css'
import { Rige } from './Rige.tsx'
import { ProblemasDelMapa, Vecinos } from './Vecinos.tsx'

const MIGAS = [{ texto: 'Predios', a: '/predios' }]

/** A parcel: what it is, what rules it and why, what limits it; on paper, the office's concepto de norma. */
export default function Predio() {
  const { numero = '' } = useParams({ strict: false }) as { numero?: string }
  const { al } = useFechaDeCorte()
  const fecha = al ? { al } : {}
  const predio = useConsulta('territorio.predio', { numero, ...fecha })
  const capas = useConsulta('territorio.capas', fecha)
  const leido = predio.data?.predio
  useEffect(() => {
    if (leido) anotarVisita(leido)
  }, [leido])

  const error = predio.error ?? capas.error
  if (error)
    return (
      <Pagina titulo="¿Qué rige en este predio?" migas={MIGAS} ancho="texto">
        <ErrorVista
          error={error}
          reintentar={() => {
            void predio.refetch()
            void capas.refetch()
          }}
        />
        <p>
          <Enlace a="/predios">Buscar otro predio</Enlace>
        </p>
      </Pagina>
    )
  if (!predio.data || !capas.data)
    return (
      <Pagina titulo="¿Qué rige en este predio?" migas={MIGAS}>
        <Cargando que="el predio" filas={12} />
      </Pagina>
    )
  return <Ficha key={predio.data.predio.numero} r={predio.data} capas={capas.data} />
}

function Ficha({ r, capas }: { r: RespuestaPredio; capas: RespuestaCapas }) {
  const { predio } = r
  return (
    <Pagina
      titulo={predio.direccion ? `¿Qué rige en ${predio.direccion}?` : '¿Qué rige en este predio?'}
      migas={MIGAS}
      entradilla={<NumeroPredial valor={predio.numero} parte />}
      acciones={
        <Button variant="default" leftSection={<Link2 size={16} aria-hidden />} onClick={() => void copiarEnlace()}>
          Copiar enlace
        </Button>
      }
      principal={
        <Button leftSection={<Printer size={16} aria-hidden />} onClick={() => print()}>
          Imprimir concepto
        </Button>
      }
    >
      <div className={css.raiz}>
        <CabezaConcepto r={r} />
        <Conflictos conflictos={r.conflictos} />
        <div className={css.cuerpo}>
          <aside className={css.lado} aria-label="Dónde queda">
            <MapaDelPredio r={r} capas={capas} />
          </aside>
          <div className={css.hoja}>
            <Identidad r={r} capas={capas} />
            <Rige r={r} capas={capas} />
            <Permite r={r} />
            <Limita r={r} capas={capas} />
            <CesionesDelPredio r={r} />
            <ProblemasDelMapa r={r} />
            <Vecinos r={r} />
            <Historia r={r} />
          </div>
        </div>
        <PieConcepto r={r} />
      </div>
    </Pagina>
  )
}

async function copiarEnlace(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href)
    avisar('Enlace copiado: quien lo abra ve este predio en la misma fecha.')
  } catch {
    // Over plain http the browser gives no clipboard; the address bar has the same link.
    avisar('El navegador no deja copiar. Copie la dirección de la barra de arriba: muestra este predio y esta fecha.')
  }
}
