import { ErrorApi } from '../api.ts'
import { avisar } from '../partes/Deshacer.tsx'
import type { Campo } from '../partes/formulario/campos.ts'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import { Panel } from '../partes/Panel.tsx'

const CAMPOS: Campo[] = [
  {
    nombre: 'nombre',
    etiqueta: 'Nombre de la capa',
    tipo: 'texto',
    obligatorio: true,
    ayuda: 'Como la llama la oficina.',
  },
  {
    nombre: 'clase',
    etiqueta: 'Clase de capa',
    tipo: 'dominio',
    obligatorio: true,
    opciones: [
      { valor: 'suelo', nombre: 'Clases de suelo' },
      { valor: 'tratamiento', nombre: 'Tratamientos' },
    ],
  },
  { nombre: 'desde', etiqueta: 'Rige desde', tipo: 'fecha', obligatorio: true },
  {
    nombre: 'tasa',
    etiqueta: 'Tasa de participación',
    tipo: 'decimal',
    sufijo: '%',
    articulo: 'art. 79',
    ayuda: 'De 30 a 50.',
  },
  {
    nombre: 'hechos',
    etiqueta: 'Hechos generadores',
    tipo: 'multiple',
    opciones: [
      { valor: 'incorporacion', nombre: 'Incorporación de suelo rural' },
      { valor: 'cambio-de-uso', nombre: 'Cambio de uso' },
    ],
  },
  { nombre: 'archivo', etiqueta: 'Acto administrativo', tipo: 'archivo', acepta: '.pdf' },
  { nombre: 'nota', etiqueta: 'Nota', tipo: 'parrafo' },
  { nombre: 'publica', etiqueta: 'Visible para la ciudadanía', tipo: 'booleano' },
]

/** A server that refuses any rate over 50, as the real one does. */
function servidor(valores: Record<string, unknown>): void {
  if (Number(valores.tasa) > 50)
    throw new ErrorApi({
      status: 422,
      codigo: 'tasa-fuera-de-rango',
      mensaje: 'La tasa va de 30 % a 50 %.',
      campo: 'tasa',
      articulo: 'art. 79',
      cura: 'Escriba la que fijó el concejo.',
    })
  avisar('Se guardó la capa.')
}

export function GaleriaFormulario() {
  return (
    <Panel titulo="Formulario" nota="Ctrl+Enter envía; con una tasa de 55 el servidor lo rechaza en su campo">
      <Formulario
        campos={CAMPOS}
        accion="Guardar la capa"
        inicial={{ tasa: '55', desde: '2026-11-20' }}
        alEnviar={servidor}
        cancelar={() => avisar('Se dejó como estaba.')}
      />
    </Panel>
  )
}
