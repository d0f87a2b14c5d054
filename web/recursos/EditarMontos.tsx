import { Button, NativeSelect, TextInput } from '@mantine/core'
import Trash from 'lucide-react/icons/trash-2'
import { Dinero } from '../partes/Cifras.tsx'
import { leerDecimal } from '../partes/formulario/campos.ts'
import { sumarExacto } from '../partes/tabla/columnas.ts'
import css from './recursos.module.css'

/** A row as it is being written: how much goes to a project (in a year). */
export interface FilaDeMonto {
  clave: number
  proyecto: string
  vigencia: string
  valor: string
}

interface Opcion {
  id: string
  codigo: string
  nombre: string
}

let siguiente = 0
export function filaVacia(parte: Partial<FilaDeMonto> = {}): FilaDeMonto {
  siguiente += 1
  return { clave: siguiente, proyecto: '', vigencia: '', valor: '', ...parte }
}

/** The rows that say something, as they travel; amounts that are no number go as they are, and the server says so. */
export function montosAEnviar(filas: readonly FilaDeMonto[]): { proyecto: string; vigencia: number; valor: string }[] {
  return filas
    .filter(f => f.proyecto !== '' && f.valor.trim() !== '')
    .map(f => ({ proyecto: f.proyecto, vigencia: Number(f.vigencia), valor: leerDecimal(f.valor) ?? f.valor }))
}

/** What the rows add up to. */
export function sumaDeFilas(filas: readonly FilaDeMonto[]): string {
  return sumarExacto(filas.map(f => leerDecimal(f.valor) ?? '0'))
}

/** Which projects, in which year, and how much: rows that are added and taken away, with their sum. */
export function EditarMontos(props: {
  titulo: string
  filas: FilaDeMonto[]
  poner: (filas: FilaDeMonto[]) => void
  proyectos: readonly Opcion[]
  /** Years to choose from; none: amounts have no year. */
  anios: readonly number[]
}) {
  const { filas, poner } = props
  const cambiar = (clave: number, parte: Partial<FilaDeMonto>) =>
    poner(filas.map(f => (f.clave === clave ? { ...f, ...parte } : f)))
  return (
    <fieldset className={css.montos}>
      <legend>{props.titulo}</legend>
      {filas.map((f, i) => (
        <div key={f.clave} className={css.filaDeMonto} data-con-anio={props.anios.length > 0 || undefined}>
          <NativeSelect
            aria-label={`Proyecto de la fila ${i + 1}`}
            value={f.proyecto}
            onChange={e => cambiar(f.clave, { proyecto: e.currentTarget.value })}
            data={[
              { value: '', label: 'Elija el proyecto' },
              ...props.proyectos.map(p => ({ value: p.id, label: `${p.codigo} · ${p.nombre}` })),
            ]}
          />
          {props.anios.length > 0 && (
            <NativeSelect
              aria-label={`Año de la fila ${i + 1}`}
              value={f.vigencia}
              onChange={e => cambiar(f.clave, { vigencia: e.currentTarget.value })}
              data={props.anios.map(String)}
            />
          )}
          <TextInput
            aria-label={`Valor de la fila ${i + 1}`}
            value={f.valor}
            inputMode="decimal"
            autoComplete="off"
            leftSection={<span>$</span>}
            onChange={e => cambiar(f.clave, { valor: e.currentTarget.value })}
          />
          <Button
            variant="subtle"
            color="gray"
            px={8}
            aria-label={`Quitar la fila ${i + 1}`}
            onClick={() => poner(filas.filter(o => o.clave !== f.clave))}
          >
            <Trash size={16} aria-hidden />
          </Button>
        </div>
      ))}
      <div className={css.pieDeMontos}>
        <Button
          size="xs"
          variant="default"
          onClick={() => poner([...filas, filaVacia({ vigencia: String(props.anios[0] ?? '') })])}
        >
          Agregar un proyecto
        </Button>
        <span>
          Suman <Dinero valor={sumaDeFilas(filas)} completo />
        </span>
      </div>
    </fieldset>
  )
}
