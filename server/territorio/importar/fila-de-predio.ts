import { Decimal } from 'decimal.js'
import { uuidv7 } from 'uuidv7'
import type { Municipio } from '../../platform/database/tenancy.ts'
import type { Json, ObjetoLeido } from '../../platform/formatos/leer.ts'
import { CAMPOS_DE_PREDIO, type CampoDeClase } from '../clases.ts'
import { direccionParaBuscar } from '../consulta/direccion.ts'
import type { Reparo } from './anotador.ts'
import { revisarCodificacion } from './fila-de-capa.ts'
import type { Mapeo } from './mapeo.ts'
import { leerRuta, type Ruta, valoresDe } from './ruta-de-campo.ts'
import { leerDecimal, leerValor } from './valores.ts'

export interface Propietario {
  id: string
  tipoDocumento: string | null
  documento: string | null
  nombre: string
  participacion: string | null
}

/** One parcel (number) of a polygon, ready to be staged. */
export interface FilaDePredio {
  id: string
  numero: string
  numeroAnterior: string | null
  folio: string | null
  direccion: string | null
  direccionBusqueda: string | null
  areaRegistradaM2: string | null
  destino: string | null
  propietarios: Propietario[] | null
}

interface CampoConRuta {
  campo: CampoDeClase
  ruta: Ruta
  enArchivo: string
}

/** Reads polygons of a cadastre's file with one mapping: each may carry several parcels. */
export class LectorDePredios {
  private readonly municipio: Municipio
  private readonly campos = new Map<string, CampoConRuta>()
  private readonly personales: ReadonlySet<string>
  private readonly conPropietarios: boolean

  constructor(municipio: Municipio, mapeo: Readonly<Mapeo>) {
    this.municipio = municipio
    for (const campo of CAMPOS_DE_PREDIO) {
      const enArchivo = mapeo[campo.campo]
      if (enArchivo) this.campos.set(campo.campo, { campo, ruta: leerRuta(enArchivo), enArchivo })
    }
    this.personales = new Set([...this.campos.values()].filter(c => c.campo.personal).map(c => c.ruta.campo))
    this.conPropietarios = this.campos.has('propietario')
  }

  /** The file's own values, without those of people. */
  originales(atributos: Readonly<Record<string, Json>>): Record<string, Json> {
    if (this.personales.size === 0) return atributos
    return Object.fromEntries(Object.entries(atributos).filter(([campo]) => !this.personales.has(campo)))
  }

  /** The parcels of one polygon, and what is wrong with them. The smallest number is the polygon's key. */
  leer(objeto: ObjetoLeido): { predios: FilaDePredio[]; reparos: Reparo[] } {
    const reparos = revisarCodificacion(objeto)
    const numero = this.campos.get('numero')
    if (!numero) return { predios: [], reparos }
    const numeros = valoresDe(objeto.atributos, numero.ruta)
    const filas = new Map<string, FilaDePredio>()
    for (const [i, texto] of numeros.entries()) {
      if (texto === '') continue
      const leido = leerValor('numero-predial', numero.campo.nombre, texto)
      if ('codigo' in leido) {
        reparos.push({ indice: objeto.indice, clave: texto, campo: numero.enArchivo, grave: true, ...leido })
        continue
      }
      if (!leido.valor.startsWith(this.municipio)) {
        reparos.push(this.ajeno(objeto.indice, leido.valor, numero.enArchivo))
        continue
      }
      if (!filas.has(leido.valor)) filas.set(leido.valor, this.predio(objeto, leido.valor, i, numeros.length, reparos))
    }
    if (filas.size === 0 && reparos.length === 0) {
      reparos.push({
        indice: objeto.indice,
        campo: numero.enArchivo,
        codigo: 'falta-numero',
        motivo: `El polígono no trae número predial en «${numero.enArchivo}».`,
        cura: 'Complete el número de 30 dígitos en el archivo, o importe los demás y déjelo en la lista por corregir.',
        grave: true,
      })
    }
    const predios = [...filas.values()].sort((a, b) => (a.numero < b.numero ? -1 : 1))
    const clave = predios[0]?.numero
    if (clave !== undefined) for (const r of reparos) r.clave ??= clave
    return { predios, reparos }
  }

  private ajeno(indice: number, numero: string, campo: string): Reparo {
    return {
      indice,
      clave: numero,
      campo,
      codigo: 'otro-municipio',
      motivo: `El número ${numero} es del municipio ${numero.slice(0, 5)}, no de ${this.municipio}.`,
      cura: 'Quite del archivo los predios de otros municipios, o corrija el número.',
      grave: true,
    }
  }

  private predio(objeto: ObjetoLeido, numero: string, i: number, n: number, reparos: Reparo[]): FilaDePredio {
    const leer = (campo: string): string | null => {
      const c = this.campos.get(campo)
      if (!c) return null
      const valores = valoresDe(objeto.atributos, c.ruta)
      // A list beside that of the numbers gives each its own; a single value is of the whole polygon.
      const texto = (c.ruta.deCadaUno !== undefined && valores.length === n ? valores[i] : valores[0]) ?? ''
      if (texto === '') return null
      const leido = leerValor(c.campo.tipo, c.campo.nombre, texto)
      if (!('codigo' in leido)) return leido.valor
      reparos.push({ indice: objeto.indice, clave: numero, campo: c.enArchivo, grave: true, ...leido })
      return null
    }
    const direccion = leer('direccion')
    return {
      id: uuidv7(),
      numero,
      numeroAnterior: leer('numeroAnterior'),
      folio: leer('folio'),
      direccion,
      direccionBusqueda: direccion === null ? null : direccionParaBuscar(direccion) || null,
      areaRegistradaM2: leer('areaRegistradaM2'),
      destino: leer('destino'),
      propietarios: this.conPropietarios ? this.propietarios(objeto.atributos) : null,
    }
  }

  /** Names come as a list, or as one text with semicolons; documents and shares in the same order. */
  private propietarios(atributos: Readonly<Record<string, Json>>): Propietario[] {
    const lista = (campo: string): string[] => {
      const c = this.campos.get(campo)
      if (!c) return []
      const valores = valoresDe(atributos, c.ruta)
      return valores.length === 1 ? (valores[0] ?? '').split(';').map(v => v.trim()) : valores
    }
    const tipos = lista('propietarioTipoDocumento')
    const documentos = lista('propietarioDocumento')
    const partes = lista('propietarioParticipacion')
    return lista('propietario').flatMap((nombre, i) =>
      nombre === ''
        ? []
        : [
            {
              id: uuidv7(),
              tipoDocumento: tipos[i] || null,
              documento: documentos[i] || null,
              nombre,
              participacion: fraccion(partes[i]),
            },
          ],
    )
  }
}

/** "50", "50 %" and "0.5" are one half; what is no share at all is left out (the name is what matters). */
function fraccion(texto: string | undefined): string | null {
  const d = texto ? leerDecimal(texto.replace('%', '')) : undefined
  if (!d || d.isNegative()) return null
  const f = d.gt(1) || texto?.includes('%') ? d.div(100) : d
  return f.gt(new Decimal(1)) ? null : f.toDecimalPlaces(8).toFixed()
}
