const PUNTOS = 14
const RENGLON = 22

/** A page that nobody takes for a real document: its title, and that it is invented. In PDF, one page. */
export function papelInventado(titulo: string): Buffer {
  const renglones = [titulo, 'Documento inventado, para la demostración de Lindero.']
  const texto = renglones.map((r, i) => `${i === 0 ? '72 700' : `0 -${RENGLON}`} Td ${hexadecimal(r)} Tj`).join('\n')
  const contenido = `BT /F1 ${PUNTOS} Tf\n${texto}\nET`
  const objetos = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${contenido.length} >>\nstream\n${contenido}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let pdf = '%PDF-1.4\n'
  const lugares = objetos.map((objeto, i) => {
    const lugar = pdf.length
    pdf += `${i + 1} 0 obj\n${objeto}\nendobj\n`
    return lugar
  })
  const tabla = lugares.map(l => `${String(l).padStart(10, '0')} 00000 n \n`).join('')
  const n = objetos.length + 1
  pdf += `xref\n0 ${n}\n0000000000 65535 f \n${tabla}trailer\n<< /Size ${n} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`
  return Buffer.from(pdf, 'latin1')
}

/** Letters with accents too: the encoding of the font is that of Latin-1 for all of them. */
function hexadecimal(texto: string): string {
  return `<${Buffer.from(texto, 'latin1').toString('hex')}>`
}
