import { wkbDe } from '../../platform/geometria/paquete.ts'
import { lugarDelNumero } from './numero-predial.ts'
import { puntoDelTerreno } from './punto.ts'
import { type LugarDelTerreno, lugares } from './reparto-de-predios.ts'
import { type Referencia, reunir } from './reunir.ts'
import type { HallazgoDelMapa, RevisionDelMapa } from './revision.ts'

const soloCifras = (texto: string): string => texto.replace(/\D/g, '')

interface Division {
  clase: 'barrio' | 'comuna'
  titulo: string
  /** What the number says, two digits of comuna and, for a barrio, two more; undefined where it says nothing. */
  delNumero(comuna: string, barrio: string): string | undefined
}

/** Art. 22: the barrio where a parcel lies is the one inside its own number. Cadastre's codes: comuna + barrio. */
export const prediosBarrio = revisarDivision({
  clase: 'barrio',
  titulo: 'Predios en otro barrio que el de su número',
  delNumero: (comuna, barrio) => (comuna === '00' || barrio === '00' ? undefined : `${comuna}${barrio}`),
})

/** Art. 22: the comuna where a parcel lies is the one inside its own number. */
export const prediosComuna = revisarDivision({
  clase: 'comuna',
  titulo: 'Predios en otra comuna que la de su número',
  delNumero: comuna => (comuna === '00' ? undefined : comuna),
})

function revisarDivision(d: Division): RevisionDelMapa {
  return {
    id: `predios.${d.clase}`,
    titulo: d.titulo,
    busca: `Predios cuyo número predial dice un código de ${d.clase} y que por su geometría están en otro.`,
    articulo: 'art. 22',
    necesita: ['predios', d.clase],
    async revisar(t, m) {
      const terrenos = await t.terrenos()
      const donde = await lugares(terrenos, reunir(await t.capas(d.clase)), m)
      const hallazgos: HallazgoDelMapa[] = []
      let revisados = 0
      for (const [i, terreno] of terrenos.terrenos.entries()) {
        for (const numero of terreno.numeros) {
          const lugar = lugarDelNumero(numero)
          const dicho = lugar && d.delNumero(lugar.comuna, lugar.barrio)
          if (dicho === undefined) continue
          revisados++
          const mayor = donde[i]!.partes[0]?.de
          if (mayor && mismoCodigo(mayor, dicho)) continue
          const wkb = wkbDe(terrenos.geometrias, i).slice()
          hallazgos.push({
            codigo: mayor ? `otro-${d.clase}` : `sin-${d.clase}`,
            gravedad: 'aviso',
            mensaje: frase(d.clase, numero, dicho, donde[i]!),
            cura: `Revise con el gestor catastral cuál es el ${d.clase === 'barrio' ? 'barrio' : 'código de comuna'} cierto; corrija el número o la capa de ${d.clase}s.`,
            objetos: [numero],
            areaM2: terreno.areaM2,
            wkb,
            punto: await puntoDelTerreno(wkb),
          })
        }
      }
      return { revisados, hallazgos, problemas: [] }
    },
  }
}

/** Codes are compared as numbers are written: "5" and "05" are the same comuna; a longer one may carry the municipality. */
function mismoCodigo({ codigo }: Referencia, dicho: string): boolean {
  const cifras = soloCifras(codigo).padStart(dicho.length, '0')
  return cifras === dicho || (cifras.length > dicho.length && cifras.endsWith(dicho))
}

function frase(clase: string, numero: string, dicho: string, { partes }: LugarDelTerreno): string {
  const segun = `Según su número, el predio ${numero} está en ${clase === 'barrio' ? 'el barrio' : 'la comuna'} ${dicho}`
  const mayor = partes[0]
  if (!mayor) return `${segun}, y por el mapa no está en ${clase === 'barrio' ? 'ningún barrio' : 'ninguna comuna'}.`
  const porcentaje = (mayor.fraccion * 100).toLocaleString('es-CO', { maximumFractionDigits: 1 })
  return `${segun}, y por el mapa en ${mayor.de.etiqueta} (${porcentaje} % de su área).`
}
