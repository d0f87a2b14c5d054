import { Button } from '@mantine/core'
import Download from 'lucide-react/icons/download'
import type { Salida } from '../../api.ts'
import { Aviso } from '../../partes/Estados.tsx'
import { numero } from '../../partes/formato.ts'
import { ListaDefiniciones } from '../../partes/Panel.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import { enlaceDeMarcada } from './exportaciones.ts'

export type Revision = Salida<'programa.revisarPlantilla'>
type DePlantilla = Revision['errores'][number]

const larga = (texto: string) => <span title={texto}>{texto}</span>

const PROBLEMAS: Columna<DePlantilla>[] = [
  { clave: 'hoja', titulo: 'Hoja', valor: e => e.hoja, tipo: 'opcion', ancho: 140 },
  { clave: 'fila', titulo: 'Fila', valor: e => e.fila, tipo: 'numero', ancho: 80 },
  { clave: 'columna', titulo: 'Columna', valor: e => e.columna, ancho: 180 },
  { clave: 'motivo', titulo: 'Qué pasa', valor: e => e.motivo, celda: e => larga(e.motivo), ancho: 400 },
  { clave: 'cura', titulo: 'Cómo se arregla', valor: e => e.cura, celda: e => larga(e.cura), ancho: 400 },
]

const QUE = { nuevo: 'Nueva', cambiado: 'Cambia', desaparecido: 'Ya no viene' } as const

/** One field that changes, or the row that is new or gone. */
interface Renglon {
  id: string
  hoja: string
  fila: number | null
  que: string
  nombre: string
  campo: string | null
  antes: string | null
  ahora: string | null
}

const CAMBIOS: Columna<Renglon>[] = [
  { clave: 'hoja', titulo: 'Hoja', valor: r => r.hoja, tipo: 'opcion', ancho: 120 },
  { clave: 'fila', titulo: 'Fila', valor: r => r.fila, tipo: 'numero', ancho: 70 },
  { clave: 'que', titulo: 'Qué pasa', valor: r => r.que, tipo: 'opcion', ancho: 110 },
  { clave: 'nombre', titulo: 'Nombre', valor: r => r.nombre, celda: r => larga(r.nombre), ancho: 190 },
  { clave: 'campo', titulo: 'Columna', valor: r => r.campo, ancho: 150 },
  { clave: 'antes', titulo: 'Antes', valor: r => r.antes, celda: r => larga(r.antes ?? ''), ancho: 160 },
  { clave: 'ahora', titulo: 'Ahora', valor: r => r.ahora, celda: r => larga(r.ahora ?? ''), ancho: 160 },
]

/** What a template would change, or all that is wrong with it and how it is mended. */
export function RevisionDePlantilla({ revision: r, archivo }: { revision: Revision; archivo: string }) {
  if (r.problemas > 0) return <Problemas revision={r} archivo={archivo} />
  const leidas = r.hojas.reduce((n, h) => n + h.leidas, 0)
  return (
    <>
      {r.total === 0 ? (
        <Aviso estado="informativo">
          <p>
            <strong>El programa ya dice lo mismo que este archivo.</strong> No hay nada que confirmar.
          </p>
        </Aviso>
      ) : (
        <Aviso estado="regla">
          <p>
            <strong>{numero(leidas)} filas leídas y ninguna tiene problemas.</strong> Mire qué cambiaría y confirme
            abajo.
          </p>
        </Aviso>
      )}
      <ListaDefiniciones
        datos={r.hojas.map(h => ({
          nombre: h.hoja,
          valor: `Nuevas: ${numero(h.nuevos)} · con cambios: ${numero(h.cambiados)} · iguales: ${numero(h.iguales)} · ya no vienen: ${numero(h.desaparecidos)}`,
        }))}
      />
      {r.total > 0 && (
        <Tabla
          nombre="Cambios de la plantilla"
          clave="c"
          columnas={CAMBIOS}
          filas={renglones(r)}
          idDe={x => x.id}
          alto={360}
        />
      )}
      <Advertencias revision={r} />
    </>
  )
}

function renglones(r: Revision): Renglon[] {
  return r.cambios.flatMap((c, i): Renglon[] => {
    const comun = { hoja: c.hoja, fila: c.fila, que: QUE[c.tipo], nombre: c.nombre }
    if (c.tipo !== 'cambiado') return [{ ...comun, id: `${i}`, campo: null, antes: null, ahora: null }]
    return c.campos.map(({ titulo, antes, ahora }) => ({ ...comun, id: `${i} ${titulo}`, campo: titulo, antes, ahora }))
  })
}

function Problemas({ revision: r, archivo }: { revision: Revision; archivo: string }) {
  const primero = r.errores[0]
  // A file that could not be opened has no cells to mark.
  const seAbrio = r.errores.some(e => e.hoja !== null)
  return (
    <>
      <Aviso estado="vencido" alerta>
        <p>
          <strong>
            {r.problemas === 1 ? 'Hay un problema' : `Hay ${numero(r.problemas)} problemas`}: no entra ninguna fila.
          </strong>
        </p>
        {primero && <p>{enPalabras(primero)}</p>}
      </Aviso>
      {seAbrio && (
        <Button
          component="a"
          href={enlaceDeMarcada(archivo)}
          download
          variant="default"
          my={12}
          leftSection={<Download size={16} aria-hidden />}
        >
          Descargar el mismo archivo con los problemas marcados
        </Button>
      )}
      <Tabla
        nombre="Problemas de la plantilla"
        clave="x"
        columnas={PROBLEMAS}
        filas={r.errores}
        idDe={idDe}
        alto={360}
      />
      <Advertencias revision={r} />
    </>
  )
}

function Advertencias({ revision: r }: { revision: Revision }) {
  if (r.advertencias.length === 0) return null
  return (
    <Tabla
      nombre="Advertencias de la plantilla"
      clave="w"
      columnas={PROBLEMAS}
      filas={r.advertencias}
      idDe={idDe}
      alto={220}
    />
  )
}

const idDe = (e: DePlantilla) => [e.hoja, e.fila, e.columna, e.codigo].join(' ')

/** The first thing that is wrong, whole: in the table it may not fit. */
function enPalabras(e: DePlantilla): string {
  const donde = [e.hoja && `Hoja ${e.hoja}`, e.fila && `fila ${e.fila}`, e.columna && `columna «${e.columna}»`].filter(
    Boolean,
  )
  return `${donde.length > 0 ? `${donde.join(', ')}: ` : ''}${e.motivo} ${e.cura}`
}
