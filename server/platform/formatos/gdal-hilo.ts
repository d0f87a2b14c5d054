import type { MessagePort } from 'node:worker_threads'

/** What is asked of GDAL. Paths are inside the mounted folder. */
export type PedidoGdal =
  | { tipo: 'crs'; texto: string; candidatos: number[] }
  | { tipo: 'transformar'; de: string; a: string; xy: Float64Array }
  | { tipo: 'describir'; carpeta: string; archivo: string; apertura: string[] }
  | { tipo: 'convertir'; carpeta: string; archivo: string; salida: string; opciones: string[]; apertura: string[] }

interface Modulo {
  HEAPF64: Float64Array
  FS: { mkdir(p: string): void; mount(t: object, o: { root: string }, p: string): void; unmount(p: string): void }
  NODEFS: object
  _malloc(n: number): number
  _free(p: number): void
  _OSRNewSpatialReference(p: number): number
  _OSRSetAxisMappingStrategy(p: number, e: number): void
  _OSRDestroySpatialReference(p: number): void
  _OSRExportToWkt(p: number, out: number): number
  _OCTNewCoordinateTransformation(a: number, b: number): number
  _OCTTransform(t: number, n: number, x: number, y: number, z: number): number
  _GDALOpenEx(p: number, flags: number, d: number, o: number, s: number): number
  _GDALClose(p: number): void
  _GDALVectorInfoOptionsNew(o: number, x: number): number
  _GDALVectorInfoOptionsFree(o: number): void
  _GDALVectorTranslateOptionsNew(o: number, x: number): number
  _GDALVectorTranslateOptionsFree(o: number): void
  _CPLErrorReset(): void
  ccall(f: string, r: string | null, t: string[], a: (string | number)[]): string | number
  getValue(p: number, t: string): number
  setValue(p: number, v: number, t: string): void
  lengthBytesUTF8?(s: string): number
  stringToUTF8?(s: string, p: number, n: number): void
  UTF8ToString(p: number): string
}

/**
 * The body of the thread that runs GDAL. It is sent to the thread as its own source text (see gdal.ts), so that it runs
 * alike from the sources and from dist: it may use nothing from outside its braces but its arguments.
 */
export function hiloGdal(
  puerto: MessagePort,
  datos: { paquete: string; modulo: string },
  require: (n: string) => (c: object) => Promise<{ Module: Modulo }>,
): void {
  let errores: string[] = []
  const inicio = require(datos.modulo)({
    path: datos.paquete,
    logHandler: () => undefined,
    errorHandler: (m: string) => {
      if (errores.length < 20) errores.push(m)
    },
  })
  const sistemas = new Map<string, number>()
  const transformaciones = new Map<string, number>()

  const correr = (M: Modulo, p: PedidoGdal): unknown => {
    const sistema = (texto: string): number => {
      const ya = sistemas.get(texto)
      if (ya !== undefined) return ya
      const s = M._OSRNewSpatialReference(0)
      const error = M.ccall('OSRSetFromUserInput', 'number', ['number', 'string'], [s, texto])
      if (error !== 0) throw new Error(`crs: ${errores.join(' ')}`)
      M._OSRSetAxisMappingStrategy(s, 0)
      sistemas.set(texto, s)
      return s
    }
    const wkt = (s: number): string => {
      const out = M._malloc(4)
      M._OSRExportToWkt(s, out)
      const t = M.UTF8ToString(M.getValue(out, '*'))
      M._free(out)
      return t
    }
    const nombre = (t: string): string => /"([^"]*)"/.exec(t)?.[1] ?? ''
    const texto = (s: string): number => {
      const b = Buffer.from(`${s}\0`, 'utf8')
      const q = M._malloc(b.length)
      for (let i = 0; i < b.length; i++) M.setValue(q + i, b[i]!, 'i8')
      return q
    }
    const lista = (xs: string[]): number => {
      const q = M._malloc(4 * (xs.length + 1))
      xs.forEach((x, i) => {
        M.setValue(q + 4 * i, texto(x), '*')
      })
      M.setValue(q + 4 * xs.length, 0, '*')
      return q
    }
    if (p.tipo === 'crs') {
      const t = wkt(sistema(p.texto))
      const propio = /ID\["EPSG",(\d+)\]\]$/.exec(t)?.[1]
      const igual = propio ?? p.candidatos.find(c => nombre(wkt(sistema(`EPSG:${c}`))) === nombre(t))
      return { nombre: nombre(t), wkt: t, codigo: igual === undefined ? undefined : `EPSG:${igual}` }
    }
    if (p.tipo === 'transformar') {
      const clave = `${p.de}\n${p.a}`
      let t = transformaciones.get(clave)
      if (t === undefined) {
        t = M._OCTNewCoordinateTransformation(sistema(p.de), sistema(p.a))
        if (t === 0) throw new Error(`transformacion: ${errores.join(' ')}`)
        transformaciones.set(clave, t)
      }
      const n = p.xy.length / 2
      const x = M._malloc(8 * n)
      const y = M._malloc(8 * n)
      for (let i = 0; i < n; i++) {
        M.HEAPF64[x / 8 + i] = p.xy[2 * i]!
        M.HEAPF64[y / 8 + i] = p.xy[2 * i + 1]!
      }
      M._OCTTransform(t, n, x, y, 0)
      const r = new Float64Array(2 * n)
      for (let i = 0; i < n; i++) {
        r[2 * i] = M.HEAPF64[x / 8 + i]!
        r[2 * i + 1] = M.HEAPF64[y / 8 + i]!
      }
      M._free(x)
      M._free(y)
      return r
    }
    M.FS.mount(M.NODEFS, { root: p.carpeta }, '/lindero')
    try {
      // 4: vector data only.
      const d = M._GDALOpenEx(texto(`/lindero/${p.archivo}`), 4, 0, lista(p.apertura), 0)
      if (d === 0) throw new Error(`abrir: ${errores.join(' ')}`)
      try {
        if (p.tipo === 'describir') {
          const o = M._GDALVectorInfoOptionsNew(lista(['-json', '-so']), 0)
          const r = M.ccall('GDALVectorInfo', 'string', ['number', 'number'], [d, o])
          M._GDALVectorInfoOptionsFree(o)
          return r
        }
        const o = M._GDALVectorTranslateOptionsNew(lista(p.opciones), 0)
        const fuentes = M._malloc(4)
        M.setValue(fuentes, d, '*')
        const salida = M.ccall(
          'GDALVectorTranslate',
          'number',
          ['string', 'number', 'number', 'number', 'number', 'number'],
          [`/lindero/${p.salida}`, 0, 1, fuentes, o, 0],
        ) as number
        M._GDALVectorTranslateOptionsFree(o)
        if (salida === 0) throw new Error(`convertir: ${errores.join(' ')}`)
        M._GDALClose(salida)
        return errores
      } finally {
        M._GDALClose(d)
      }
    } finally {
      M.FS.unmount('/lindero')
    }
  }

  let montado = false
  puerto.on('message', async ({ id, pedido }: { id: number; pedido: PedidoGdal }) => {
    try {
      const { Module } = await inicio
      if (!montado) Module.FS.mkdir('/lindero')
      montado = true
      errores = []
      Module._CPLErrorReset()
      puerto.postMessage({ id, valor: correr(Module, pedido) })
    } catch (e) {
      puerto.postMessage({ id, error: e instanceof Error ? e.message : String(e) })
    }
  })
}
