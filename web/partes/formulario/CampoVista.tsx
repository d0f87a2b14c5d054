import { Checkbox, FileInput, MultiSelect, PasswordInput, Select, Textarea, TextInput } from '@mantine/core'
import type { ErrorDeCampo } from '../../api.ts'
import { ArticuloRef } from '../Articulo.tsx'
import type { Campo, ValorCampo } from './campos.ts'

/** One field with its label, help and refusal. */
export function CampoVista(props: {
  campo: Campo
  valor: ValorCampo
  error: ErrorDeCampo | undefined
  poner: (v: ValorCampo) => void
}) {
  const { campo: c, valor, poner } = props
  const error = props.error && (
    <>
      {props.error.mensaje} {props.error.articulo && <ArticuloRef cita={props.error.articulo} />} {props.error.cura}
    </>
  )
  const ayuda = (c.ayuda || c.articulo) && (
    <>
      {c.ayuda} {c.articulo && <ArticuloRef cita={c.articulo} />}
    </>
  )
  const comun = {
    label: c.etiqueta,
    description: ayuda || undefined,
    error: error || undefined,
    withAsterisk: c.obligatorio ?? false,
    name: c.nombre,
    // A file is chosen with a button, which cannot say that it is required: the asterisk and the refusal do.
    ...(c.tipo === 'archivo' ? {} : { 'aria-required': c.obligatorio ?? false }),
  }
  const texto = typeof valor === 'string' ? valor : ''
  switch (c.tipo) {
    case 'parrafo':
      return (
        <Textarea
          {...comun}
          value={texto}
          autosize
          minRows={c.filas ?? 3}
          maxRows={14}
          onChange={e => poner(e.currentTarget.value)}
        />
      )
    case 'decimal':
      return (
        <TextInput
          {...comun}
          value={texto}
          inputMode="decimal"
          autoComplete="off"
          onChange={e => poner(e.currentTarget.value)}
          {...(c.sufijo ? { rightSection: <span>{c.sufijo}</span>, rightSectionWidth: 14 + c.sufijo.length * 9 } : {})}
          {...(c.prefijo ? { leftSection: <span>{c.prefijo}</span> } : {})}
        />
      )
    case 'fecha':
      return (
        <TextInput
          {...comun}
          type="date"
          value={texto}
          {...(c.desde ? { min: c.desde } : {})}
          {...(c.hasta ? { max: c.hasta } : {})}
          onChange={e => poner(e.currentTarget.value)}
        />
      )
    case 'dominio':
      return (
        <Select
          {...comun}
          value={texto || null}
          data={c.opciones.map(o => ({ value: o.valor, label: o.nombre }))}
          searchable={c.opciones.length > 8}
          placeholder="Elija"
          nothingFoundMessage="Nada con ese texto"
          allowDeselect={!c.obligatorio}
          clearable={false}
          onChange={poner}
          data-campo={c.nombre}
        />
      )
    case 'multiple':
      return (
        <MultiSelect
          {...comun}
          value={Array.isArray(valor) ? valor : []}
          data={c.opciones.map(o => ({ value: o.valor, label: o.nombre }))}
          searchable
          nothingFoundMessage="Nada con ese texto"
          onChange={poner}
          data-campo={c.nombre}
        />
      )
    case 'archivo':
      return (
        <FileInput
          {...comun}
          value={valor instanceof File ? valor : null}
          placeholder="Elija un archivo"
          {...(c.acepta ? { accept: c.acepta } : {})}
          onChange={poner}
          data-campo={c.nombre}
        />
      )
    case 'booleano':
      return (
        <Checkbox
          name={c.nombre}
          label={c.etiqueta}
          description={ayuda || undefined}
          error={error || undefined}
          checked={valor === true}
          onChange={e => poner(e.currentTarget.checked)}
        />
      )
    case 'texto':
      if (c.clave) return <PasswordInput {...comun} value={texto} onChange={e => poner(e.currentTarget.value)} />
      return (
        <TextInput
          {...comun}
          value={texto}
          {...(c.ejemplo ? { placeholder: c.ejemplo } : {})}
          onChange={e => poner(e.currentTarget.value)}
        />
      )
  }
}
