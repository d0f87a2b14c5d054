import type { Json, ObjetoLeido } from '../../platform/formatos/leer.ts'
import type { CampoDeClase, ClaseDeCapa } from '../clases.ts'
import { homologar } from '../dominios/homologar.ts'
import type { Dominio } from '../dominios/ladm-col-pot.ts'
import type { Reparo } from './anotador.ts'
import { LARGO_DBF, type Mapeo } from './mapeo.ts'
import { leerRuta, type Ruta, valorDe } from './ruta-de-campo.ts'
import { estadoDelTexto, leerValor } from './valores.ts'

/** An object of a layer, ready to be staged. */
export interface FilaDeCapa {
  /** Null when the file gives no code. */
  clave: string | null
  campos: {
    codigo: string
    nombre: string
    valor: string | null
    valorOriginal: string | null
    atributos: Record<string, string>
  }
}

interface CampoConRuta {
  campo: CampoDeClase
  ruta: Ruta
  nombreEnArchivo: string
}

/** Reads objects of a layer with one mapping. */
export class LectorDeCapa {
  private readonly clase: ClaseDeCapa
  private readonly campos: CampoConRuta[]

  constructor(clase: ClaseDeCapa, mapeo: Readonly<Mapeo>) {
    this.clase = clase
    this.campos = clase.campos.flatMap(campo => {
      const ruta = mapeo[campo.campo]
      return ruta ? [{ campo, ruta: leerRuta(ruta), nombreEnArchivo: ruta }] : []
    })
  }

  /** The fields of ours of one object, and what is wrong with them. */
  leer(objeto: ObjetoLeido): { fila: FilaDeCapa; reparos: Reparo[] } {
    const reparos: Reparo[] = []
    const valores: Record<string, string> = {}
    const originales: Record<string, string> = {}
    for (const { campo, ruta, nombreEnArchivo } of this.campos) {
      const texto = valorDe(objeto.atributos, ruta)
      if (texto === '') {
        if (campo.obligatorio) reparos.push(vacio(objeto.indice, campo, nombreEnArchivo))
        continue
      }
      const leido = leerValor(campo.tipo, campo.nombre, texto)
      if ('codigo' in leido) {
        reparos.push({ indice: objeto.indice, campo: nombreEnArchivo, grave: true, ...leido })
        continue
      }
      valores[campo.campo] = leido.valor
      if (leido.aviso) reparos.push({ indice: objeto.indice, campo: nombreEnArchivo, grave: false, ...leido.aviso })
      if (!campo.dominio) continue
      const homologado = homologar(campo.dominio, texto)
      originales[campo.campo] =
        primeraEscritura(objeto.atributos, campo.campo, homologado?.valor, campo.dominio) ?? texto
      if (homologado) valores[campo.campo] = homologado.valor
      if (homologado && homologado.confianza < SEGURA)
        reparos.push(porParecido(objeto.indice, campo, nombreEnArchivo, texto, homologado.valor))
      if (!homologado) reparos.push(sinHomologar(objeto.indice, campo, nombreEnArchivo, texto))
    }
    reparos.push(...revisarCodificacion(objeto))
    const { codigo, nombre, valor, ...atributos } = valores
    for (const [campo, original] of Object.entries(originales))
      if (campo !== 'valor' && original !== atributos[campo]) atributos[`${campo}Original`] = original
    const fila: FilaDeCapa = {
      clave: codigo ?? null,
      campos: {
        codigo: codigo ?? String(objeto.indice),
        nombre: nombre ?? valor ?? `${this.clase.nombre} ${codigo ?? objeto.indice}`,
        valor: valor ?? null,
        valorOriginal: originales.valor ?? valor ?? null,
        atributos,
      },
    }
    if (codigo !== undefined) for (const r of reparos) r.clave = codigo
    return { fila, reparos }
  }
}

/**
 * A file that Lindero wrote carries, beside the standard value, the word from which it came: that word is the file's own
 * value, as long as it still says the same.
 */
function primeraEscritura(
  atributos: ObjetoLeido['atributos'],
  campo: string,
  valor: string | undefined,
  dominio: Dominio,
): string | undefined {
  const nombre = campo === 'valor' ? 'valor_original' : `${campo}Original`
  const escrita = valorDe(atributos, { campo: nombre, deCadaUno: undefined })
  const texto = escrita || valorDe(atributos, { campo: nombre.slice(0, LARGO_DBF), deCadaUno: undefined })
  return texto !== '' && valor !== undefined && homologar(dominio, texto)?.valor === valor ? texto : undefined
}

function vacio(indice: number, campo: CampoDeClase, enArchivo: string): Reparo {
  return {
    indice,
    campo: enArchivo,
    codigo: 'falta-valor',
    motivo: `${campo.nombre}: el campo «${enArchivo}» está vacío y es obligatorio.`,
    cura: 'Llénelo en el archivo, o asigne otro campo.',
    grave: true,
  }
}

/** Homologations below this are told, so that somebody looks at them. */
const SEGURA = 0.8

function porParecido(indice: number, campo: CampoDeClase, enArchivo: string, texto: string, valor: string): Reparo {
  return {
    indice,
    campo: enArchivo,
    codigo: 'homologado-por-parecido',
    motivo: `${campo.nombre}: «${texto}» se tomó como «${valor}» de LADM-COL-POT porque se parece.`,
    cura: 'Compruebe que sea ese; si no, corríjalo en el archivo. El valor original se guarda al lado.',
    grave: false,
  }
}

/** The zone enters with the office's own word: the standard says less than some plans do. */
function sinHomologar(indice: number, campo: CampoDeClase, enArchivo: string, texto: string): Reparo {
  return {
    indice,
    campo: enArchivo,
    codigo: 'sin-homologar',
    motivo: `${campo.nombre}: «${texto}» no está en el dominio ${campo.dominio} de LADM-COL-POT; se guarda como viene.`,
    cura: 'Si tiene equivalente en el estándar, corríjalo en el archivo; si no, puede dejarlo así.',
    grave: false,
  }
}

/**
 * A text read with the wrong encoding is worth nothing in an act: the object is refused with the field that shows it.
 * A letter that the file itself lost is told; the rest of the object is good.
 */
export function revisarCodificacion({ indice, atributos, problemas }: ObjetoLeido): Reparo[] {
  if (problemas.some(p => p.codigo === 'codificacion')) return []
  const reparos: Reparo[] = []
  for (const [campo, valor] of Object.entries(atributos)) {
    const texto = peorTexto(valor)
    if (texto === undefined) continue
    const grave = estadoDelTexto(texto) === 'otra-codificacion'
    reparos.push({
      indice,
      campo,
      codigo: grave ? 'codificacion' : 'letra-perdida',
      motivo: grave
        ? `El campo «${campo}» trae letras ilegibles: el archivo se leyó con una codificación que no es la suya.`
        : `El campo «${campo}» trae una letra perdida (�): se dañó antes, en el programa que guardó el archivo.`,
      cura: grave
        ? 'Elija la otra codificación (UTF-8 o Windows-1252) y vuelva a revisar.'
        : 'Pida el archivo original o corrija el texto; el objeto entra como viene.',
      grave,
    })
    if (grave) return reparos.slice(-1)
  }
  return reparos
}

/** The first text inside a value that is not whole. */
function peorTexto(valor: Json): string | undefined {
  if (typeof valor === 'string') return estadoDelTexto(valor) === 'sano' ? undefined : valor
  if (valor === null || typeof valor !== 'object') return undefined
  for (const v of Object.values(valor)) {
    const malo = peorTexto(v)
    if (malo !== undefined) return malo
  }
  return undefined
}
