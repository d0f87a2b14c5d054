import { crc32, deflateSync } from 'node:zlib'

const ANCHO = 320
const ALTO = 200

/** A picture that nobody takes for a photo: a sky, a hill and a striped board, in PNG. `semilla` changes its colours. */
export function fotoInventada(semilla: number): Buffer {
  const filas = Buffer.alloc(ALTO * (1 + ANCHO * 3))
  for (let y = 0; y < ALTO; y++)
    for (let x = 0; x < ANCHO; x++) {
      const colina = ALTO * 0.55 + Math.sin((x + semilla * 40) / 45) * 18
      const tablero = x > 110 && x < 210 && y > 120 && y < 160
      const color = tablero
        ? (x + y) % 28 < 14
          ? [245, 190, 40]
          : [40, 40, 40]
        : y < colina
          ? [150 + y / 3, 190 + y / 5, 225]
          : [110 + ((semilla * 23) % 60), 130 - y / 6, 80]
      filas.set(color.map(Math.round), y * (1 + ANCHO * 3) + 1 + x * 3)
    }
  const cabecera = Buffer.alloc(13)
  cabecera.writeUInt32BE(ANCHO, 0)
  cabecera.writeUInt32BE(ALTO, 4)
  // 8 bits a channel, RGB.
  cabecera.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    parte('IHDR', cabecera),
    parte('IDAT', deflateSync(filas)),
    parte('IEND', Buffer.alloc(0)),
  ])
}

function parte(tipo: string, datos: Buffer): Buffer {
  const cuerpo = Buffer.concat([Buffer.from(tipo, 'latin1'), datos])
  const largo = Buffer.alloc(4)
  largo.writeUInt32BE(datos.length)
  const suma = Buffer.alloc(4)
  suma.writeUInt32BE(crc32(cuerpo))
  return Buffer.concat([largo, cuerpo, suma])
}
