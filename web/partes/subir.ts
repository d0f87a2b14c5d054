import { direccion, ErrorApi, problemaDe } from '../api.ts'

/** A file that the server keeps. */
export interface ArchivoSubido {
  id: string
  nombre: string
  tamano: number
}

/** Sends a file and tells how much has gone. XMLHttpRequest, because `fetch` does not say how far an upload is. */
export function subir(
  archivo: File,
  { progreso, senal }: { progreso: (parte: number) => void; senal: AbortSignal },
): Promise<ArchivoSubido> {
  return new Promise((cumplir, fallar) => {
    const x = new XMLHttpRequest()
    x.open('POST', direccion('platform.cargarArchivo'))
    x.setRequestHeader('X-Lindero', '1')
    x.setRequestHeader('Accept', 'application/json, application/problem+json')
    x.responseType = 'json'
    x.upload.onprogress = e => e.lengthComputable && progreso(e.loaded / e.total)
    x.onload = () => {
      if (x.status >= 200 && x.status < 300 && x.response) cumplir(x.response as ArchivoSubido)
      else fallar(new ErrorApi(problemaDe(x.status, x.response)))
    }
    x.onerror = () =>
      fallar(
        new ErrorApi({
          status: 0,
          codigo: 'sin-conexion',
          mensaje: 'El archivo no alcanzó a llegar.',
          cura: 'Compruebe la red y elíjalo de nuevo. No se guardó nada a medias.',
        }),
      )
    x.onabort = () => fallar(new DOMException('upload cancelled', 'AbortError'))
    senal.addEventListener('abort', () => x.abort(), { once: true })
    const forma = new FormData()
    forma.append('archivo', archivo, archivo.name)
    x.send(forma)
  })
}
