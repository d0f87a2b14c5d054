import { Dinero } from '../../partes/Cifras.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { fechaCorta, pesos } from '../../partes/formato.ts'
import { ANCHO_DE_PESOS, columnaDePesos, conSuma } from '../../partes/tabla/columna-de-pesos.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { restar } from '../restar.ts'
import type { Ingreso, ProyectoPagado } from '../tipos.ts'

export const NOMBRE_DE_CLASE = { compromiso: 'Compromiso', ingreso: 'Ingreso' } as const

/** What an amount counts: nothing, once it is annulled. */
const queCuenta = (i: Ingreso, clase: Ingreso['clase']) => (i.clase === clase && !i.anulado ? i.valor : null)

export function columnasDeIngresos(): Columna<Ingreso>[] {
  const dinero = (clase: Ingreso['clase'], titulo: string): Columna<Ingreso> => ({
    clave: clase,
    titulo,
    tipo: 'numero',
    valor: i => queCuenta(i, clase),
    celda: i => (i.clase === clase ? <Dinero valor={i.valor} completo /> : null),
    total: 'suma',
    escribirTotal: pesos,
    ancho: ANCHO_DE_PESOS,
  })
  return [
    {
      clave: 'fecha',
      titulo: 'Fecha',
      tipo: 'fecha',
      valor: i => i.fecha,
      celda: i => fechaCorta(i.fecha),
      ancho: 120,
    },
    {
      clave: 'clase',
      titulo: 'Qué es',
      tipo: 'opcion',
      valor: i => i.clase,
      celda: i =>
        i.anulado ? (
          <EstadoInsignia estado="vencido" texto={`${NOMBRE_DE_CLASE[i.clase]} anulado`} />
        ) : (
          NOMBRE_DE_CLASE[i.clase]
        ),
      opciones: Object.entries(NOMBRE_DE_CLASE).map(([valor, nombre]) => ({ valor, nombre })),
      ancho: 165,
    },
    { clave: 'origen', titulo: 'De dónde viene', valor: i => i.postulacionNombre ?? i.fuenteNombre, ancho: 215 },
    dinero('compromiso', 'Comprometido'),
    dinero('ingreso', 'Recibido'),
    {
      clave: 'proyectos',
      titulo: 'Paga',
      valor: i => i.proyectos.map(p => `${p.codigo} ${p.nombre}`).join(', '),
      celda: i => (
        <span title={i.proyectos.map(p => `${p.codigo} · ${p.nombre}`).join('\n')}>
          {i.proyectos.length === 1
            ? `${i.proyectos[0]!.codigo} · ${i.proyectos[0]!.nombre}`
            : `${i.proyectos.length} proyectos`}
        </span>
      ),
      ancho: 225,
    },
    { clave: 'documento', titulo: 'Documento', valor: i => i.documento, ancho: 190 },
    { clave: 'fuente', titulo: 'Fuente', tipo: 'opcion', valor: i => i.fuenteNombre, ancho: 200, oculta: true },
  ]
}

export function columnasDeProyectos(): Columna<ProyectoPagado>[] {
  const dinero = (clave: string, titulo: string, valor: (x: ProyectoPagado) => string): Columna<ProyectoPagado> =>
    conSuma(columnaDePesos(clave, titulo, valor))
  return [
    { clave: 'codigo', titulo: 'Código', valor: p => p.codigo, ancho: 100 },
    {
      clave: 'nombre',
      titulo: 'Proyecto',
      valor: p => p.nombre,
      celda: p => <span title={p.nombre}>{p.nombre}</span>,
      ancho: 225,
    },
    dinero('presupuesto', 'Presupuesto', p => p.presupuesto),
    dinero('asignado', 'Asignado', p => p.asignado),
    dinero('comprometido', 'Comprometido', p => p.comprometido),
    dinero('recibido', 'Recibido', p => p.recibido),
    dinero('falta', 'Falta por llegar', p => restar(p.asignado, p.recibido)),
    {
      clave: 'origenes',
      titulo: 'De dónde',
      valor: p => p.origenes.map(o => o.nombre).join(', '),
      celda: p => (
        <span
          title={p.origenes.map(o => `${o.nombre}: ${pesos(o.asignado)}, recibido ${pesos(o.recibido)}`).join('\n')}
        >
          {p.origenes.map(o => o.nombre).join(', ')}
        </span>
      ),
      ancho: 260,
    },
  ]
}
