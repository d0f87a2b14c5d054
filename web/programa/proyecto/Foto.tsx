import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { municipio } from '../../api.ts'
import { useSesion } from '../../marco/sesion.tsx'
import { fechaCorta, numero } from '../../partes/formato.ts'
import { CLASE_DE_EVIDENCIA, type Ficha } from './ficha.ts'
import css from './proyecto.module.css'

type Evidencia = Ficha['lecturas'][number]['evidencias'][number]

/** What proves a progress: the photo itself where one may see it, with its day and its place. */
export function Prueba({ e }: { e: Evidencia }) {
  const { puede } = useSesion()
  const ve = puede('platform.descargarArchivo')
  const direccion = `/api/${municipio()}/platform/archivos/${e.archivo}`
  const lugar = e.latitud && e.longitud ? `${numero(e.latitud, 5)}, ${numero(e.longitud, 5)}` : undefined
  return (
    <figure className={css.prueba}>
      {e.clase === 'foto' && ve && <Imagen direccion={direccion} de={e.nota || e.nombre} />}
      <figcaption>
        {ve ? (
          <a href={direccion} download={e.nombre}>
            {CLASE_DE_EVIDENCIA[e.clase]}: {e.nombre}
          </a>
        ) : (
          `${CLASE_DE_EVIDENCIA[e.clase]}: ${e.nombre}`
        )}
        <small>
          {fechaCorta(e.fecha)}
          {lugar && ` · ${lugar}`}
          {e.nota && ` · ${e.nota}`}
        </small>
      </figcaption>
    </figure>
  )
}

/** Files travel as downloads: a photo is read and drawn from what was read. */
function Imagen({ direccion, de }: { direccion: string; de: string }) {
  const { data } = useQuery({
    queryKey: ['archivo', direccion],
    queryFn: async ({ signal }) => {
      const r = await fetch(direccion, { signal, credentials: 'same-origin', headers: { 'X-Lindero': '1' } })
      return r.ok ? new Blob([await r.arrayBuffer()], { type: 'image/jpeg' }) : null
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [url, poner] = useState<string>()
  useEffect(() => {
    if (!data) return
    const suya = URL.createObjectURL(data)
    poner(suya)
    return () => URL.revokeObjectURL(suya)
  }, [data])
  return url ? <img src={url} alt={de} loading="lazy" /> : null
}
