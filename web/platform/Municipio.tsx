import type { Entrada, Salida } from '../api.ts'
import { useConsulta, useEjecucion } from '../consultas.ts'
import { avisar } from '../partes/Deshacer.tsx'
import { Cargando, ErrorVista } from '../partes/Estados.tsx'
import type { Campo, Valores } from '../partes/formulario/campos.ts'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import { Pagina } from '../partes/Pagina.tsx'
import { Panel } from '../partes/Panel.tsx'

type Ficha = Salida<'platform.municipio'>

const CAMPOS: Campo[] = [
  { tipo: 'texto', nombre: 'nombre', etiqueta: 'Nombre', obligatorio: true },
  { tipo: 'texto', nombre: 'departamento', etiqueta: 'Departamento', obligatorio: true },
  {
    tipo: 'decimal',
    nombre: 'poblacion',
    etiqueta: 'Población',
    sufijo: 'habitantes',
    ayuda: 'De ella depende la clase de plan que corresponde: POT, PBOT o EOT.',
    articulo: 'art. 9',
  },
  {
    tipo: 'booleano',
    nombre: 'distrito',
    etiqueta: 'Es un distrito',
    ayuda: 'A los distritos les corresponde un POT, cualquiera que sea su población.',
  },
  {
    tipo: 'booleano',
    nombre: 'sabados',
    etiqueta: 'Los sábados son días hábiles en la administración',
    ayuda: 'Cambia la cuenta de los términos en días.',
  },
  {
    tipo: 'dominio',
    nombre: 'areaDeLiquidacion',
    etiqueta: 'Área con la que se liquida',
    obligatorio: true,
    opciones: [
      { valor: 'registrada', nombre: 'La registrada (catastro o registro)' },
      { valor: 'elipsoidal', nombre: 'La medida sobre el terreno (elipsoide GRS80)' },
      { valor: 'plana', nombre: 'La medida en el plano (Origen-Nacional)' },
    ],
  },
  {
    tipo: 'parrafo',
    nombre: 'noHabiles',
    etiqueta: 'Días no hábiles declarados por el municipio',
    ayuda: 'Una fecha por línea, como 2026-09-08. Los festivos nacionales ya se conocen.',
  },
]

/** The municipality's own data and decisions. */
export default function Municipio() {
  const consulta = useConsulta('platform.municipio', {})
  return (
    <Pagina
      titulo="Ajustes del municipio"
      ancho="medio"
      entradilla="Lo que el municipio decide por sí mismo y cambia sus cuentas. Lo ya liquidado o contado conserva lo que usó."
    >
      {consulta.error ? (
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : !consulta.data ? (
        <Cargando que="los ajustes" />
      ) : (
        <Ajustes key={consulta.data.version} ficha={consulta.data} />
      )}
    </Pagina>
  )
}

function Ajustes({ ficha }: { ficha: Ficha }) {
  const ajustar = useEjecucion('platform.ajustarMunicipio')
  const { sabados, noHabiles, areaDeLiquidacion } = ficha.ajustes
  return (
    <Panel titulo={`${ficha.nombre} · ${ficha.codigo}`}>
      <Formulario
        campos={CAMPOS}
        inicial={{
          nombre: ficha.nombre,
          departamento: ficha.departamento,
          poblacion: ficha.poblacion === null ? '' : String(ficha.poblacion),
          distrito: ficha.distrito,
          sabados,
          areaDeLiquidacion,
          noHabiles: noHabiles.join('\n'),
        }}
        accion="Guardar los ajustes"
        alEnviar={async valores => {
          await ajustar.mutateAsync({ entrada: leer(valores), version: ficha.version })
          avisar('Los ajustes se guardaron.')
        }}
      />
    </Panel>
  )
}

function leer(v: Valores): Entrada<'platform.ajustarMunicipio'> {
  return {
    nombre: String(v.nombre ?? ''),
    departamento: String(v.departamento ?? ''),
    poblacion: v.poblacion ? Number(v.poblacion) : null,
    distrito: v.distrito === true,
    sabados: v.sabados === true,
    areaDeLiquidacion: v.areaDeLiquidacion as Ficha['ajustes']['areaDeLiquidacion'],
    noHabiles: String(v.noHabiles ?? '')
      .split(/[\s,;]+/)
      .filter(Boolean),
  }
}
