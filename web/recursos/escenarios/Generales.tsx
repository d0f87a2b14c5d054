import { Checkbox, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { CATEGORIAS, type Categoria } from '../../../ley388/recursos/funcionamiento.ts'
import { COFINANCIACIONES, type Cofinanciacion } from '../../../proyectos/escenario/supuestos.ts'
import { ArticuloRef } from '../../partes/Articulo.tsx'
import { porcentaje } from '../../partes/formato.ts'
import type { Escenarios } from '../tipos.ts'
import type { Borrador } from './borrador.ts'
import { NOMBRE_DE_CATEGORIA, NOMBRE_DE_COFINANCIACION } from './palabras.ts'

/** What the whole scenario assumes, beside its lines. */
export function Generales(props: {
  datos: Escenarios
  borrador: Borrador
  cambiar: (parte: Partial<Borrador>) => void
  puede: boolean
  esReferencia: boolean
}) {
  const { borrador: b, cambiar, puede } = props
  const limite = props.datos.limites.find(l => l.categoria === b.categoria)!
  const si = (clave: 'ajustarFuncionamiento' | 'arrastrarSobrantes' | 'protegerEnEjecucion' | 'referencia') => ({
    checked: b[clave],
    disabled: !puede,
    onChange: (e: { currentTarget: { checked: boolean } }) => cambiar({ [clave]: e.currentTarget.checked }),
  })
  const texto = (clave: 'nombre' | 'desde' | 'hasta' | 'limite' | 'motivo' | 'descripcion') => ({
    value: b[clave],
    readOnly: !puede,
    onChange: (e: { currentTarget: { value: string } }) => cambiar({ [clave]: e.currentTarget.value }),
  })
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
      <TextInput label="Nombre" withAsterisk placeholder="Base" {...texto('nombre')} />
      <SimpleGrid cols={2}>
        <TextInput label="Desde el año" withAsterisk inputMode="numeric" {...texto('desde')} />
        <TextInput label="Hasta el año" withAsterisk inputMode="numeric" {...texto('hasta')} />
      </SimpleGrid>
      <NativeSelect
        label="Categoría del municipio"
        description={
          <>
            El funcionamiento no puede pasar de {porcentaje(limite.fraccion, 0)} de la libre destinación{' '}
            <ArticuloRef cita={limite.articulo} />.
          </>
        }
        value={b.categoria}
        disabled={!puede}
        onChange={e => cambiar({ categoria: e.currentTarget.value as Categoria })}
        data={CATEGORIAS.map(c => ({ value: c, label: NOMBRE_DE_CATEGORIA[c] }))}
      />
      <NativeSelect
        label="Cofinanciación con la que cuenta"
        description="De las postulaciones; la negada y la desistida nunca cuentan."
        value={b.cofinanciacion}
        disabled={!puede}
        onChange={e => cambiar({ cofinanciacion: e.currentTarget.value as Cofinanciacion })}
        data={COFINANCIACIONES.map(c => ({ value: c, label: NOMBRE_DE_COFINANCIACION[c] }))}
      />
      <TextInput
        label="Límite propio de funcionamiento"
        description="Si un acuerdo de reestructuración u otra decisión fija otro. Vacío: el de la ley."
        inputMode="decimal"
        rightSection={<span>%</span>}
        {...texto('limite')}
      />
      <TextInput
        label="De dónde sale ese límite"
        placeholder="Acuerdo de reestructuración de 2024"
        {...texto('motivo')}
      />
      <div style={{ display: 'grid', gap: 10 }}>
        <Checkbox
          label="Recortar el funcionamiento al límite"
          description="Si lo previsto lo pasa, se supone que se ajusta."
          {...si('ajustarFuncionamiento')}
        />
        <Checkbox label="Lo que sobra un año está en el siguiente" {...si('arrastrarSobrantes')} />
      </div>
      <div style={{ display: 'grid', gap: 10 }}>
        <Checkbox
          label="Aplazar de último lo que está en ejecución"
          description="Una obra a medias se para solo después de aplazar todo lo que no ha empezado."
          {...si('protegerEnEjecucion')}
        />
        <Checkbox
          label="Es el escenario de referencia"
          description="Con él se cuenta la brecha. Hay uno solo."
          {...si('referencia')}
          disabled={!puede || props.esReferencia}
        />
      </div>
      <Textarea label="Descripción" autosize minRows={2} style={{ gridColumn: '1 / -1' }} {...texto('descripcion')} />
    </SimpleGrid>
  )
}
