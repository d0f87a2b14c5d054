import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fecha } from '../../../../ley388/fecha.ts'
import { escribirLibro } from './escribir.ts'
import { leerLibro } from './leer.ts'
import { celdaDe, fechaDeSerie, letraDe, serieDeFecha } from './posicion.ts'
import type { CeldaEscrita, Valor } from './tipos.ts'
import { escaparXml, recorrerXml } from './xml.ts'

const t = (texto: string): Valor => ({ tipo: 'texto', texto })
const n = (numero: string): Valor => ({ tipo: 'numero', numero })

/** A workbook put together by hand, as other programs write theirs. */
const aMano = (hoja: string, otras: Record<string, string> = {}) => {
  const partes: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels':
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml':
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="Hoja &amp; 1" sheetId="1" r:id="rId9"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId9" Type="x/worksheet" Target="worksheets/../worksheets/a.xml"/><Relationship Id="rId8" Type="x/sharedStrings" Target="s.xml"/><Relationship Id="rId7" Type="x/styles" Target="e.xml"/></Relationships>',
    'xl/worksheets/a.xml': hoja,
    ...otras,
  }
  return zipSync(Object.fromEntries(Object.entries(partes).map(([k, v]) => [k, new TextEncoder().encode(v)])))
}

describe('un libro de Excel', () => {
  it('vuelve como se escribió: textos, cifras, fechas, filas vacías y hojas ocultas', async () => {
    const valores: Valor[] = [
      t(' con espacios, <signos> & "comillas" \n y renglones'),
      t('_x000D_ al pie de la letra'),
      n('1234567.89'),
      { tipo: 'fecha', fecha: fecha('2030-05-13') },
      { tipo: 'logico', valor: true },
    ]
    const fila: CeldaEscrita[] = valores.map(valor => ({ valor, estilo: valor.tipo === 'fecha' ? 'fecha' : 'normal' }))
    const [hoja, oculta] = await leerLibro(
      escribirLibro([
        { nombre: 'Datos & más', columnas: [{ ancho: 20 }], filas: [fila, [], [undefined, { valor: n('3') }]] },
        { nombre: 'Otra', oculta: true, columnas: [], filas: [] },
      ]),
    )
    expect(hoja?.nombre).toBe('Datos & más')
    expect([...hoja!.filas.get(1)!.values()]).toEqual(valores)
    expect([...hoja!.filas.keys()]).toEqual([1, 3])
    expect(hoja?.filas.get(3)?.get(1)).toEqual(n('3'))
    expect(oculta).toMatchObject({ nombre: 'Otra', oculta: true })
  })

  it('un número de más de quince cifras se guarda como texto, para no perderlas', async () => {
    const [hoja] = await leerLibro(
      escribirLibro([{ nombre: 'H', columnas: [], filas: [[{ valor: n('123456789012345678.25') }]] }]),
    )
    expect(hoja?.filas.get(1)?.get(0)).toEqual(t('123456789012345678.25'))
  })

  it('de otros programas: prefijos, textos comunes con varios formatos, celdas sin lugar y fórmulas con su resultado', async () => {
    const hoja = `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c>
      <x:c r="E2"><x:f>SUM(A1:A9)</x:f><x:v>12.5</x:v></x:c><x:c><x:f>A1</x:f></x:c><x:c t="e"><x:v>#REF!</x:v></x:c>
      <x:c t="str"><x:f>"a"&amp;"b"</x:f><x:v>ab</x:v></x:c><x:c s="1"><x:v>47616.5</x:v></x:c><x:c s="0"><x:v>47616</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    const [leida] = await leerLibro(
      aMano(hoja, {
        'xl/s.xml':
          '<sst><si><r><t>Vía </t></r><r><t>nueva</t></r><rPh><t>no</t></rPh></si><si><t>Ñandú</t></si></sst>',
        'xl/e.xml':
          '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-240A]d &quot;de&quot; mmmm"/><numFmt numFmtId="171" formatCode="&quot;dym&quot; 0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="171"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      }),
    )
    expect(leida?.nombre).toBe('Hoja & 1')
    expect([...leida!.filas.get(2)!]).toEqual([
      [0, t('Vía nueva')],
      [1, t('Ñandú')],
      [4, n('12.5')],
      [5, { tipo: 'sin-calcular' }],
      [6, { tipo: 'error', error: '#REF!' }],
      [7, t('ab')],
      [8, { tipo: 'fecha', fecha: '2030-05-13' }],
      [9, n('47616')],
    ])
  })

  it('lo que no es un libro, está cortado, tiene macros o es una bomba se rechaza con su cura', async () => {
    const bueno = escribirLibro([{ nombre: 'H', columnas: [], filas: [[{ valor: t('hola') }]] }])
    const casos: [Uint8Array, string][] = [
      [new Uint8Array(), 'archivo-vacio'],
      [new TextEncoder().encode('a;b\n1;2'), 'no-es-libro'],
      [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'libro-antiguo'],
      [bueno.slice(0, bueno.length / 2), 'libro-cortado'],
      [zipSync({ 'a.txt': new Uint8Array(5) }), 'no-es-libro'],
      [aMano('<worksheet/>', { 'xl/vbaProject.bin': 'macro' }), 'libro-con-macros'],
      [aMano('<worksheet><sheetData><row></sheetData>'), 'libro-danado'],
      [aMano('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'), 'libro-danado'],
      [zipSync({ '[Content_Types].xml': new Uint8Array(60 << 19) }), 'libro-muy-grande'],
    ]
    for (const [bytes, codigo] of casos)
      await expect(leerLibro(bytes), codigo).rejects.toMatchObject({ codigo, cura: expect.stringMatching(/\w/) })
  })

  it('una letra cambiada adentro se nota por su suma', async () => {
    const libro = escribirLibro([{ nombre: 'H', columnas: [], filas: [[{ valor: t('hola') }]] }])
    const danado = libro.slice()
    const donde = Buffer.from(danado).indexOf('xl/worksheets/sheet1.xml') + 40
    danado[donde] = danado[donde]! ^ 0xff
    await expect(leerLibro(danado)).rejects.toMatchObject({ codigo: 'libro-danado' })
  })
})

describe('propiedades', () => {
  it('todo texto que XML admite va y vuelve', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), texto => {
        const limpio = escaparXml(texto)
        let oido = ''
        recorrerXml(`<a b="${limpio}">${limpio}</a>`, {
          abre: (_, a) => {
            oido = a.b ?? ''
          },
        })
        let dentro = ''
        recorrerXml(`<a>${limpio}</a>`, { texto: x => (dentro += x) })
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 leaves out
        const esperado = texto.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
        return oido === esperado && dentro === esperado
      }),
    )
  })

  it('las letras de las columnas y los números de los días van y vuelven', () => {
    fc.assert(
      fc.property(fc.nat(18_000), fc.integer({ min: 1, max: 1_048_576 }), (columna, fila) => {
        expect(celdaDe(`${letraDe(columna)}${fila}`)).toEqual({ fila, columna })
      }),
    )
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 2_958_465 }),
        serie => serieDeFecha(fechaDeSerie(serie, false)!) === serie,
      ),
    )
    expect(serieDeFecha(fecha('2030-05-13'))).toBe(47616)
  })
})
