import type { Campo, Json } from './tipos.ts'

function tipoDe(v: Json): Campo['tipo'] {
  if (typeof v === 'number') return Number.isInteger(v) ? 'entero' : 'decimal'
  if (typeof v === 'boolean') return 'logico'
  return typeof v === 'string' ? 'texto' : 'lista'
}

/** The fields of a sample of objects: in order of appearance, their type, and up to three different values. */
export function camposDe(muestra: { atributos: Record<string, Json> }[], declarados: string[] = []): Campo[] {
  const campos = new Map<string, Campo>(declarados.map(n => [n, { nombre: n, tipo: 'vacio', muestras: [] }]))
  for (const { atributos } of muestra) {
    for (const [nombre, v] of Object.entries(atributos)) {
      const c: Campo = campos.get(nombre) ?? { nombre, tipo: 'vacio', muestras: [] }
      campos.set(nombre, c)
      if (v === null) continue
      const t = tipoDe(v)
      if (c.tipo === 'vacio' || (c.tipo === 'entero' && t === 'decimal')) c.tipo = t
      else if (c.tipo !== t && !(c.tipo === 'decimal' && t === 'entero')) c.tipo = 'texto'
      const texto = typeof v === 'string' ? v : JSON.stringify(v)
      if (c.muestras.length < 3 && !c.muestras.includes(texto)) c.muestras.push(texto.slice(0, 200))
    }
  }
  return [...campos.values()]
}
