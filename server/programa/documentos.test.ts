import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fecha } from '../../ley388/fecha.ts'
import { adoptar } from '../plan/acciones/adoptar.ts'
import { accionesDePlan } from '../plan/index.ts'
import { auditoria } from '../platform/acciones/auditoria.ts'
import { archivosDe } from '../platform/archivos/archivos.ts'
import { withMunicipio } from '../platform/database/tenancy.ts'
import { type PlataformaDePrueba, plataformaDePrueba } from '../platform/testing.ts'
import { agregarDocumento, retirarDocumento } from './acciones/documentos.ts'
import { crearPeriodo } from './acciones/periodos.ts'
import { proyecto } from './acciones/proyecto.ts'
import { guardarPrograma, guardarProyecto, quitarProyecto } from './acciones/proyectos.ts'
import { accionesDePrograma } from './index.ts'

let l: PlataformaDePrueba
let puente: string
const documentos = async (al?: string) =>
  (await l.hacer(proyecto, { id: puente, ...(al ? { al: fecha(al) } : {}) })).documentos

beforeAll(async () => {
  const acciones = [...accionesDePlan, ...accionesDePrograma, auditoria]
  l = await plataformaDePrueba({ acciones, ahora: '2030-06-14T15:00:00Z' })
  await l.hacer(adoptar, { tipo: 'EOT', nombre: 'EOT', acto: 'Acuerdo 3 de 2020', adopcion: fecha('2020-05-04') })
  const { id: periodo } = await l.hacer(crearPeriodo, {
    nombre: 'Programa 2028-2031',
    desde: fecha('2028-01-01'),
    hasta: fecha('2031-12-31'),
  })
  const { id: programa } = await l.hacer(guardarPrograma, { periodo, codigo: '1', nombre: 'Vías', estrategia: null })
  puente = (
    await l.hacer(guardarProyecto, {
      periodo,
      programa,
      codigo: 'P-1',
      nombre: 'Puente',
      clase: 'transporte',
      justificacion: 'El puente viejo cayó.',
    })
  ).id
})
afterAll(() => l.destroy())

async function archivo(nombre: string): Promise<string> {
  async function* unaVez() {
    yield Buffer.from(nombre)
  }
  const ficha = await withMunicipio(l.db, l.municipio, tx =>
    archivosDe(tx, l.municipio).guardar(unaVez(), { nombre, tipo: 'application/pdf', quien: 'x', ahora: new Date(0) }),
  )
  return ficha.id
}

describe('los documentos de un proyecto', () => {
  const contrato = { clase: 'contrato' as const, titulo: 'Contrato de obra 45 de 2029' }

  it('quedan con su fecha, primero el último, y en una fecha anterior no se ven', async () => {
    const estudio = { clase: 'estudio' as const, titulo: 'Estudio de suelos', fecha: fecha('2029-02-01') }
    await l.hacer(agregarDocumento, { proyecto: puente, ...estudio, archivo: await archivo('suelos.pdf') })
    const delContrato = { ...contrato, fecha: fecha('2029-09-30'), archivo: await archivo('045.pdf') }
    await l.hacer(agregarDocumento, { proyecto: puente, ...delContrato })
    expect((await documentos()).map(d => [d.titulo, d.nombre])).toEqual([
      ['Contrato de obra 45 de 2029', '045.pdf'],
      ['Estudio de suelos', 'suelos.pdf'],
    ])
    expect((await documentos('2029-06-01')).map(d => d.titulo)).toEqual(['Estudio de suelos'])
  })

  it('uno de mañana, sin archivo o sin nombre no entra', async () => {
    const bien = { proyecto: puente, ...contrato, fecha: fecha('2029-09-30'), archivo: await archivo('x.pdf') }
    const manana = l.hacer(agregarDocumento, { ...bien, fecha: fecha('2030-06-15') })
    await expect(manana).rejects.toMatchObject({ campo: 'fecha' })
    const deNadie = { ...bien, archivo: '01a21635-7c81-739b-89d9-f12bc3fb9b29' }
    await expect(l.hacer(agregarDocumento, deNadie)).rejects.toMatchObject({ codigo: 'archivo-inexistente' })
    await expect(l.hacer(agregarDocumento, { ...bien, titulo: '  ' })).rejects.toMatchObject({ campo: 'titulo' })
    expect(await documentos()).toHaveLength(2)
  })

  it('el que se retira deja de verse, y la auditoría dice por qué', async () => {
    const id = (await documentos())[0]!.id
    await l.hacer(retirarDocumento, { id, motivo: 'Es de otro puente' })
    expect((await documentos()).map(d => d.titulo)).toEqual(['Estudio de suelos'])
    await expect(l.hacer(retirarDocumento, { id, motivo: 'Otra vez' })).rejects.toMatchObject({ codigo: 'no-existe' })
    const { entradas } = await l.hacer(auditoria, { limite: 1 }, { roles: ['administrador'] })
    expect(JSON.stringify(entradas[0])).toContain('Es de otro puente')
  })

  it('quien consulta no los agrega, y un proyecto que los tiene no se borra', async () => {
    const ajeno = { proyecto: puente, ...contrato, fecha: fecha('2029-09-30'), archivo: await archivo('y.pdf') }
    await expect(l.hacer(agregarDocumento, ajeno, { roles: ['concejo'] })).rejects.toMatchObject({
      codigo: 'sin-permiso',
    })
    const { version } = (await l.hacer(proyecto, { id: puente })).proyecto
    await expect(l.hacer(quitarProyecto, { id: puente }, { version })).rejects.toMatchObject({ codigo: 'con-historia' })
  })
})
