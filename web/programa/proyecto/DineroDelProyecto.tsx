import type { Entrada } from '../../api.ts'
import { useEjecucion } from '../../consultas.ts'
import { hoy } from '../../marco/sesion.tsx'
import { Dinero } from '../../partes/Cifras.tsx'
import { fechaCorta, pesos } from '../../partes/formato.ts'
import { ListaDefiniciones, Panel } from '../../partes/Panel.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import { usePuedeEscribir } from '../comun.tsx'
import { AccionEnLateral, camposDeActo, porActo } from './AccionEnLateral.tsx'
import { CLASE_DE_MOVIMIENTO, type Ficha, opciones } from './ficha.ts'

type Linea = Ficha['presupuesto'][number]
type Movimiento = Ficha['movimientos'][number]
type Giro = Ficha['giros'][number]

const plata = <F,>(clave: string, titulo: string, valor: (f: F) => string): Columna<F> => ({
  clave,
  titulo,
  tipo: 'numero',
  valor,
  celda: f => <Dinero valor={valor(f)} completo />,
  ancho: 180,
})
const suma = <F,>(c: Columna<F>): Columna<F> => ({ ...c, total: 'suma', escribirTotal: pesos })

/** P2: the budget, what happened with it, and what is handed over to whoever executes. */
export function DineroDelProyecto({ f, segun }: { f: Ficha; segun: string }) {
  const escribe = usePuedeEscribir()
  const presupuesto = useEjecucion('programa.guardarPresupuesto')
  const mover = useEjecucion('programa.registrarMovimiento')
  const anular = useEjecucion('programa.anularMovimiento')
  const girar = useEjecucion('programa.guardarGiro')
  const { dinero: d, proyecto: p } = f
  const cambiarPresupuesto = (lineas: Linea[], acto: { acto?: string; motivo?: string }) =>
    presupuesto.mutateAsync({ entrada: { proyecto: p.id, lineas, ...acto }, version: p.version })
  const vivos = f.movimientos.filter(m => m.anula === null && !m.anulado)
  return (
    <>
      <Panel titulo="El dinero" nota={segun[0]!.toUpperCase() + segun.slice(1)}>
        <ListaDefiniciones
          datos={[
            { nombre: 'Presupuesto prometido', valor: <Dinero valor={d.presupuesto} completo /> },
            { nombre: 'Presupuesto vigente', valor: <Dinero valor={d.modificado} completo /> },
            { nombre: 'Certificado (CDP)', valor: <Dinero valor={d.cdp} completo /> },
            { nombre: 'Comprometido (RP)', valor: <Dinero valor={d.rp} completo /> },
            { nombre: 'Obligado', valor: <Dinero valor={d.obligaciones} completo /> },
            { nombre: 'Pagado', valor: <Dinero valor={d.pagos} completo /> },
            d.giros !== '0' && { nombre: 'Girado a quien ejecuta', valor: <Dinero valor={d.giros} completo /> },
            d.economias !== '0' && { nombre: 'Economías', valor: <Dinero valor={d.economias} completo /> },
            d.adicionales !== '0' && {
              nombre: 'Recursos adicionales',
              valor: <Dinero valor={d.adicionales} completo />,
              nota:
                p.metaCantidad && p.logrado && Number(p.logrado) > Number(p.metaCantidad)
                  ? 'La meta se superó.'
                  : undefined,
            },
          ]}
        />
      </Panel>
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
            suma(plata('valor', 'Valor', l => l.valor)),
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
      <div className="no-imprimir">
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
              plata('valor', 'Valor', m => m.valor),
            ]}
            filas={f.movimientos}
            idDe={m => m.id}
            alto={360}
            vacio={<p style={{ padding: '14px 16px' }}>Todavía no hay movimientos.</p>}
          />
        </Panel>
        {(f.giros.length > 0 || escribe('programa.guardarGiro')) && (
          <Panel
            titulo="Giros a quien ejecuta"
            nota="Lo acordado, con su fecha, y lo que de veras se giró."
            sinMargen
            acciones={
              escribe('programa.guardarGiro') && (
                <AccionEnLateral
                  texto="Acordar un giro"
                  accion="Acordar el giro"
                  hecho="El giro quedó acordado; si no se hace a tiempo, el sistema avisa."
                  inicial={{ entidad: p.entidad }}
                  campos={[
                    { tipo: 'texto', nombre: 'entidad', etiqueta: 'Entidad que ejecuta', obligatorio: true },
                    { tipo: 'fecha', nombre: 'fecha', etiqueta: 'Fecha acordada', obligatorio: true },
                    { tipo: 'decimal', nombre: 'valor', etiqueta: 'Valor', prefijo: '$', obligatorio: true },
                    { tipo: 'texto', nombre: 'nota', etiqueta: 'Nota' },
                  ]}
                  alEnviar={v =>
                    girar.mutateAsync({
                      entrada: {
                        proyecto: p.id,
                        entidad: v.entidad,
                        fecha: v.fecha,
                        valor: v.valor,
                        nota: v.nota ?? '',
                      } as Entrada<'programa.guardarGiro'>,
                    })
                  }
                />
              )
            }
          >
            <Tabla<Giro>
              nombre="Giros acordados"
              clave="g"
              columnas={[
                {
                  clave: 'fecha',
                  titulo: 'Acordado para',
                  tipo: 'fecha',
                  valor: g => g.fecha,
                  celda: g => fechaCorta(g.fecha),
                  ancho: 140,
                },
                { clave: 'entidad', titulo: 'Entidad', valor: g => g.entidad },
                suma(plata('valor', 'Acordado', g => g.valor)),
                suma(plata('girado', 'Girado', g => g.girado)),
              ]}
              filas={f.giros}
              idDe={g => g.id}
              alto={280}
              vacio={<p style={{ padding: '14px 16px' }}>No hay giros acordados.</p>}
            />
          </Panel>
        )}
      </div>
    </>
  )
}
