import { useEjecucion } from '../../../consultas.ts'
import { hoy } from '../../../hoy.ts'
import { pesos } from '../../../partes/formato.ts'
import { Panel } from '../../../partes/Panel.tsx'
import { columnaDePesos, conSuma } from '../../../partes/tabla/columna-de-pesos.tsx'
import { Tabla } from '../../../partes/tabla/Tabla.tsx'
import { usePuedeEscribir } from '../../comun.tsx'
import { AccionEnLateral, camposDeActo, porActo } from '../AccionEnLateral.tsx'
import type { Ficha } from '../ficha.ts'

type Linea = Ficha['presupuesto'][number]

/** Art. 18: what was promised for the project, by year, source and budget line. */
export function Presupuesto({ f }: { f: Ficha }) {
  const escribe = usePuedeEscribir()
  const presupuesto = useEjecucion('programa.guardarPresupuesto')
  const { proyecto: p } = f
  const cambiarPresupuesto = (lineas: Linea[], acto: { acto?: string; motivo?: string }) =>
    presupuesto.mutateAsync({ entrada: { proyecto: p.id, lineas, ...acto }, version: p.version })
  return (
    <Panel
      titulo="Presupuesto por año y fuente"
      sinMargen
      acciones={
        escribe('programa.guardarPresupuesto') && (
          <>
            <AccionEnLateral
              texto="Agregar una línea"
              accion="Agregar al presupuesto"
              hecho="El presupuesto quedó actualizado."
              inicial={{ vigencia: hoy().slice(0, 4) }}
              campos={[
                { tipo: 'decimal', nombre: 'vigencia', etiqueta: 'Vigencia (año)', obligatorio: true },
                { tipo: 'texto', nombre: 'fuente', etiqueta: 'Fuente', obligatorio: true },
                { tipo: 'texto', nombre: 'rubro', etiqueta: 'Rubro' },
                { tipo: 'decimal', nombre: 'valor', etiqueta: 'Valor', prefijo: '$', obligatorio: true },
                ...camposDeActo(f.periodo),
              ]}
              alEnviar={v =>
                cambiarPresupuesto(
                  [
                    ...f.presupuesto,
                    {
                      vigencia: Number(v.vigencia),
                      fuente: String(v.fuente),
                      rubro: String(v.rubro ?? ''),
                      valor: String(v.valor),
                    },
                  ],
                  porActo(v),
                )
              }
            />
            {f.presupuesto.length > 0 && (
              <AccionEnLateral
                texto="Corregir una línea"
                accion="Guardar la línea"
                hecho="El presupuesto quedó actualizado."
                campos={[
                  {
                    tipo: 'dominio',
                    nombre: 'linea',
                    etiqueta: 'Línea',
                    obligatorio: true,
                    ancho: 'todo',
                    opciones: f.presupuesto.map((l, i) => ({
                      valor: String(i),
                      nombre: `${l.vigencia} · ${l.fuente} · ${l.rubro || 'sin rubro'}: ${pesos(l.valor)}`,
                    })),
                  },
                  {
                    tipo: 'decimal',
                    nombre: 'valor',
                    etiqueta: 'Valor nuevo',
                    prefijo: '$',
                    ayuda: 'Vacío: la línea se quita.',
                  },
                  ...camposDeActo(f.periodo),
                ]}
                alEnviar={v =>
                  cambiarPresupuesto(
                    f.presupuesto.flatMap((l, i) =>
                      String(i) !== v.linea ? [l] : v.valor === null ? [] : [{ ...l, valor: String(v.valor) }],
                    ),
                    porActo(v),
                  )
                }
              />
            )}
          </>
        )
      }
    >
      <Tabla<Linea>
        nombre="Presupuesto del proyecto"
        clave="l"
        columnas={[
          { clave: 'vigencia', titulo: 'Vigencia', valor: l => String(l.vigencia), ancho: 110 },
          { clave: 'fuente', titulo: 'Fuente', valor: l => l.fuente },
          { clave: 'rubro', titulo: 'Rubro', valor: l => l.rubro, ancho: 180 },
          conSuma(columnaDePesos('valor', 'Valor', l => l.valor)),
        ]}
        filas={f.presupuesto}
        idDe={l => `${l.vigencia} ${l.fuente} ${l.rubro}`}
        alto={320}
        vacio={
          <p style={{ padding: '14px 16px' }}>
            Todavía no tiene presupuesto. El artículo 18 pide el monto y el rubro de cada proyecto.
          </p>
        }
      />
    </Panel>
  )
}
