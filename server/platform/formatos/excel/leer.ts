import { Rechazo } from '../../../../ley388/rechazo.ts'
import { abrirPaquete, type Paquete } from './abrir.ts'
import { leerHoja } from './leer-hoja.ts'
import type { HojaLeida } from './tipos.ts'
import { recorrerXml, XmlRoto } from './xml.ts'

/**
 * The sheets of an .xlsx, in their order. Of formulas it takes the result that the file keeps. Whatever cannot be
 * opened is refused in words (`Rechazo`), with its cure.
 */
export async function leerLibro(bytes: Uint8Array): Promise<HojaLeida[]> {
  const paquete = await abrirPaquete(bytes)
  try {
    return await hojasDe(paquete)
  } catch (error) {
    if (!(error instanceof XmlRoto)) throw error
    throw new Rechazo({
      codigo: 'libro-danado',
      mensaje: 'El libro está dañado: una de sus partes no se puede leer.',
      campo: 'archivo',
      cura: 'Ábralo en Excel, deje que lo repare, y guárdelo de nuevo como .xlsx.',
    })
  }
}

async function hojasDe(paquete: Paquete): Promise<HojaLeida[]> {
  const raiz = (await relaciones(paquete, '_rels/.rels', '')).find(r => r.tipo.endsWith('/officeDocument'))?.ruta
  const libro = raiz === undefined ? undefined : await paquete.texto(raiz)
  if (raiz === undefined || libro === undefined)
    throw new Rechazo({
      codigo: 'no-es-libro',
      mensaje: 'El archivo no es un libro de Excel: le falta el libro.',
      campo: 'archivo',
      cura: 'Descargue la plantilla y llénela.',
    })
  const carpeta = raiz.slice(0, raiz.lastIndexOf('/') + 1)
  const partes = await relaciones(paquete, `${carpeta}_rels/${raiz.slice(carpeta.length)}.rels`, carpeta)
  const deTipo = (fin: string) => partes.find(r => r.tipo.endsWith(fin))?.ruta
  const { hojas, desde1904 } = indice(libro)
  const textos = textosComunes(await texto(paquete, deTipo('/sharedStrings')))
  const fechas = estilosDeFecha(await texto(paquete, deTipo('/styles')))
  const leidas: HojaLeida[] = []
  for (const h of hojas) {
    const xml = await texto(paquete, partes.find(r => r.id === h.rel)?.ruta)
    if (xml === undefined) continue
    leidas.push({ nombre: h.nombre, oculta: h.oculta, filas: leerHoja(xml, { textos, fechas, desde1904 }) })
  }
  return leidas
}

const texto = (paquete: Paquete, ruta: string | undefined) => (ruta === undefined ? undefined : paquete.texto(ruta))

async function relaciones(paquete: Paquete, ruta: string, carpeta: string) {
  const halladas: { id: string; tipo: string; ruta: string }[] = []
  recorrerXml((await paquete.texto(ruta)) ?? '', {
    abre(nombre, a) {
      if (nombre !== 'Relationship' || a.Target === undefined) return
      const destino = a.Target.startsWith('/') ? a.Target.slice(1) : `${carpeta}${a.Target}`
      halladas.push({ id: a.Id ?? '', tipo: a.Type ?? '', ruta: sinRodeos(destino) })
    },
  })
  return halladas
}

/** "xl/worksheets/../x.xml" → "xl/x.xml". */
function sinRodeos(ruta: string): string {
  const partes: string[] = []
  for (const p of ruta.split('/'))
    if (p === '..') partes.pop()
    else if (p !== '.' && p !== '') partes.push(p)
  return partes.join('/')
}

function indice(xml: string) {
  const hojas: { nombre: string; oculta: boolean; rel: string }[] = []
  let desde1904 = false
  recorrerXml(xml, {
    abre(nombre, a) {
      if (nombre === 'workbookPr') desde1904 = a.date1904 === '1' || a.date1904 === 'true'
      if (nombre !== 'sheet') return
      const rel = Object.entries(a).find(([clave]) => clave.endsWith(':id'))?.[1] ?? ''
      hojas.push({ nombre: a.name ?? '', oculta: a.state === 'hidden' || a.state === 'veryHidden', rel })
    },
  })
  return { hojas, desde1904 }
}

/** The texts that cells point at; of those with several formats, all the pieces, and never how they are pronounced. */
function textosComunes(xml: string | undefined): string[] {
  const textos: string[] = []
  let actual = ''
  let dentro = false
  let fonetica = false
  recorrerXml(xml ?? '', {
    abre(nombre) {
      if (nombre === 'si') actual = ''
      else if (nombre === 'rPh') fonetica = true
      else if (nombre === 't') dentro = !fonetica
    },
    texto(t) {
      if (dentro) actual += t
    },
    cierra(nombre) {
      if (nombre === 't') dentro = false
      else if (nombre === 'rPh') fonetica = false
      else if (nombre === 'si') textos.push(actual)
    },
  })
  return textos
}

/** Which cell styles show a number as a date. */
function estilosDeFecha(xml: string | undefined): boolean[] {
  const propios = new Map<number, boolean>()
  const estilos: boolean[] = []
  let enCeldas = false
  recorrerXml(xml ?? '', {
    abre(nombre, a) {
      if (nombre === 'numFmt') propios.set(Number(a.numFmtId), muestraFecha(a.formatCode ?? ''))
      else if (nombre === 'cellXfs') enCeldas = true
      else if (nombre === 'xf' && enCeldas) {
        const id = Number(a.numFmtId ?? 0)
        estilos.push(propios.get(id) ?? ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)))
      }
    },
    cierra(nombre) {
      if (nombre === 'cellXfs') enCeldas = false
    },
  })
  return estilos
}

/** A format with day, month or year outside its quoted texts, colours and conditions. */
const muestraFecha = (formato: string): boolean =>
  /[dmy]/i.test(formato.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ''))
