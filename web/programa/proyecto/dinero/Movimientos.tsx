import type { Entrada } from '../../../api.ts'
import { useEjecucion } from '../../../consultas.ts'
import { hoy } from '../../../hoy.ts'
import { fechaCorta, pesos } from '../../../partes/formato.ts'
import { Panel } from '../../../partes/Panel.tsx'
import { columnaDePesos } from '../../../partes/tabla/columna-de-pesos.tsx'
import { Tabla } from '../../../partes/tabla/Tabla.tsx'
import { usePuedeEscribir } from '../../comun.tsx'
import { AccionEnLateral } from '../AccionEnLateral.tsx'
import { CLASE_DE_MOVIMIENTO, type Ficha, opciones } from '../ficha.ts'

type Movimiento = Ficha['movimientos'][number]

/** P2: what happened with the money, from the appropriation to the payment. */
export function Movimientos({ f }: { f: Ficha }) {
  const escribe = usePuedeEscribir()
  const mover = useEjecucion('programa.registrarMovimiento')
  const anular = useEjecucion('programa.anularMovimiento')
  const { proyecto: p } = f
  const vivos = f.movimientos.filter(m => m.anula === null && !m.anulado)
  return (
    <Panel
      titulo="Movimientos"
      nota="Nada se borra: lo que estuvo mal se anula con otro."
      sinMargen
      acciones={
        <>
          {escribe('programa.registrarMovimiento') && (
            <AccionEnLateral
              texto="Registrar un movimiento"
              accion="Registrar el movimiento"
              hecho="El movimiento quedó registrado."
              inicial={{ fecha: hoy() }}
              campos={[
                {
                  tipo: 'dominio',
                  nombre: 'clase',
                  etiqueta: 'Qué es',
                  obligatorio: true,
                  opciones: opciones(CLASE_DE_MOVIMIENTO),
                },
                { tipo: 'fecha', nombre: 'fecha', etiqueta: 'Fecha', obligatorio: true, hasta: hoy() },
                { tipo: 'decimal', nombre: 'valor', etiqueta: 'Valor', prefijo: '$', obligatorio: true },
                { tipo: 'texto', nombre: 'documento', etiqueta: 'Documento', ejemplo: 'CDP 0145' },
                {
                  tipo: 'dominio',
                  nombre: 'giroAcordado',
                  etiqueta: 'Giro acordado que cumple',
                  cuando: v => v.clase === 'giro',
                  opciones: f.giros.map(g => ({
                    valor: g.id,
                    nombre: `${g.entidad}, ${fechaCorta(g.fecha)}: ${pesos(g.valor)}`,
                  })),
                },
                { tipo: 'texto', nombre: 'fuente', etiqueta: 'Fuente' },
                { tipo: 'texto', nombre: 'rubro', etiqueta: 'Rubro' },
                { tipo: 'parrafo', nombre: 'nota', etiqueta: 'Nota', filas: 2 },
              ]}
              alEnviar={v => {
                const { clase, fecha, valor } = v
                const textos = {
                  documento: v.documento ?? '',
                  fuente: v.fuente ?? '',
                  rubro: v.rubro ?? '',
                  nota: v.nota ?? '',
                }
                const entrada = {
                  proyecto: p.id,
                  clase,
                  fecha,
                  valor,
                  ...textos,
                  giroAcordado: v.giroAcordado ?? null,
                }
                return mover.mutateAsync({ entrada: entrada as Entrada<'programa.registrarMovimiento'> })
              }}
            />
          )}
          {escribe('programa.anularMovimiento') && vivos.length > 0 && (
            <AccionEnLateral
              texto="Anular uno"
              accion="Anular el movimiento"
              hecho="El movimiento quedó anulado; ambos siguen a la vista."
              campos={[
                {
                  tipo: 'dominio',
                  nombre: 'id',
                  etiqueta: 'Movimiento',
                  obligatorio: true,
                  ancho: 'todo',
                  opciones: vivos.map(m => ({
                    valor: m.id,
                    nombre: `${fechaCorta(m.fecha)} · ${CLASE_DE_MOVIMIENTO[m.clase]}: ${pesos(m.valor)}`,
                  })),
                },
                { tipo: 'parrafo', nombre: 'motivo', etiqueta: 'Motivo', obligatorio: true, filas: 2 },
              ]}
              alEnviar={v => anular.mutateAsync({ entrada: { id: String(v.id), motivo: String(v.motivo) } })}
            />
          )}
        </>
      }
    >
      <Tabla<Movimiento>
        nombre="Movimientos del proyecto"
        clave="m"
        columnas={[
          {
            clave: 'fecha',
            titulo: 'Fecha',
            tipo: 'fecha',
            valor: m => m.fecha,
            celda: m => fechaCorta(m.fecha),
            ancho: 120,
          },
          { clave: 'clase', titulo: 'Qué es', tipo: 'opcion', valor: m => CLASE_DE_MOVIMIENTO[m.clase] },
          {
            clave: 'estado',
            titulo: 'Estado',
            valor: m => (m.anula ? 'Anula a otro' : m.anulado ? 'Anulado' : ''),
            ancho: 120,
          },
          { clave: 'documento', titulo: 'Documento', valor: m => m.documento || m.nota, ancho: 220 },
          { clave: 'fuente', titulo: 'Fuente', valor: m => m.fuente, ancho: 180 },
          columnaDePesos('valor', 'Valor', m => m.valor),
        ]}
        filas={f.movimientos}
        idDe={m => m.id}
        alto={360}
        vacio={<p style={{ padding: '14px 16px' }}>Todavía no hay movimientos.</p>}
      />
    </Panel>
  )
}
