import { fotoInventada } from './foto.ts'
import { papelInventado } from './papel.ts'
import type { Cargado, Puertas } from './puertas.ts'
import { DESVIACIONES, DOCUMENTOS, FOTOS, GIROS, HALLADOS, LOGROS } from './relato.ts'

/** The rest of the story: deviations and their follow-up, goals, transfers, savings, and pictures. */
export async function contar(p: Puertas, c: Cargado): Promise<void> {
  const proyectoDe = (codigo: string) => c.proyectos.get(codigo)!.id
  for (const { proyecto, actividad, seguimientos, cerrada, ...d } of DESVIACIONES.filter(x => x.detectada <= p.hoy)) {
    const { id } = (await p.hacer('programa.abrirDesviacion', {
      ...d,
      proyecto: proyectoDe(proyecto),
      actividad: actividad === undefined ? null : c.actividades.get(`${proyecto}/${actividad}`)!.id,
    })) as { id: string }
    for (const [i, [fecha, nota]] of seguimientos.entries())
      if (fecha <= p.hoy)
        await p.hacer('programa.seguirDesviacion', {
          id,
          fecha,
          nota,
          cerrar: cerrada === true && i === seguimientos.length - 1,
        })
  }
  for (const [proyecto, fecha, cantidad, nota] of LOGROS)
    if (fecha <= p.hoy)
      await p.hacer('programa.registrarLogro', { proyecto: proyectoDe(proyecto), fecha, cantidad, nota })
  for (const { proyecto, girado, ...acordado } of GIROS) {
    const { id } = (await p.hacer('programa.guardarGiro', { ...acordado, proyecto: proyectoDe(proyecto) })) as {
      id: string
    }
    if (girado && girado[0] <= p.hoy)
      await p.hacer('programa.registrarMovimiento', {
        proyecto: proyectoDe(proyecto),
        clase: 'giro',
        fecha: girado[0],
        valor: girado[1],
        documento: `Orden de giro del ${girado[0]}`,
        giroAcordado: id,
      })
  }
  for (const { proyecto, ...m } of HALLADOS)
    if (m.fecha <= p.hoy) await p.hacer('programa.registrarMovimiento', { ...m, proyecto: proyectoDe(proyecto) })
  await fotografiar(p, c)
  for (const { proyecto, ...d } of DOCUMENTOS.filter(x => x.fecha <= p.hoy)) {
    const archivo = await p.guardarArchivo(`${d.titulo}.pdf`, 'application/pdf', papelInventado(d.titulo))
    await p.hacer('programa.agregarDocumento', { ...d, archivo, proyecto: proyectoDe(proyecto) })
  }
}

/** A reading that is there already is corrected by one that says the same and brings a picture. */
async function fotografiar(p: Puertas, c: Cargado): Promise<void> {
  for (const [i, f] of FOTOS.filter(x => x.fecha <= p.hoy).entries()) {
    const ficha = (await p.hacer('programa.proyecto', { id: c.proyectos.get(f.proyecto)!.id })) as {
      lecturas: { id: string; actividad: string; fecha: string; fisico: string; corregido: boolean }[]
    }
    const actividad = c.actividades.get(`${f.proyecto}/${f.actividad}`)!.id
    const lectura = ficha.lecturas.find(l => l.actividad === actividad && l.fecha <= f.fecha && !l.corregido)
    if (!lectura) continue
    const nombre = `obra-${f.proyecto.toLowerCase()}-${f.fecha}.png`
    const archivo = await p.guardarArchivo(nombre, 'image/png', fotoInventada(i + 1))
    await p.hacer('programa.registrarAvance', {
      actividad,
      fecha: lectura.fecha,
      fisico: lectura.fisico,
      nota: f.nota,
      corrige: lectura.id,
      evidencias: [{ clase: 'foto', archivo, fecha: f.fecha, longitud: f.longitud, latitud: f.latitud, nota: f.nota }],
    })
  }
}
