import type { Entrada } from '../../api.ts'
import { useEjecucion } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { hoy } from '../../marco/sesion.tsx'
import { Dinero } from '../../partes/Cifras.tsx'
import { fechaCorta, numero } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import { subir } from '../../partes/subir.ts'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import { usePuedeEscribir } from '../comun.tsx'
import { type Actividad, diasDeAtraso, type Modelo } from '../modelo.ts'
import { Atraso } from '../tabla/columnas.tsx'
import { AccionEnLateral, camposDeActo, porActo } from './AccionEnLateral.tsx'
import { CLASE_DE_EVIDENCIA, type Ficha, opciones } from './ficha.ts'

/** The activities of the project with their dates, and what has been reached of each. */
export function Cronograma({ f, modelo }: { f: Ficha; modelo: Modelo }) {
  const escribe = usePuedeEscribir()
  const guardar = useEjecucion('programa.guardarActividades')
  const avanzar = useEjecucion('programa.registrarAvance')
  const de = (a: Actividad) => modelo.cronograma.actividades.get(a.id)
  const columnas: Columna<Actividad>[] = [
    {
      clave: 'nombre',
      titulo: 'Actividad',
      valor: a => a.nombre,
      celda: a => <span title={a.nombre}>{a.nombre}</span>,
    },
    {
      clave: 'inicio',
      titulo: 'Empieza',
      tipo: 'fecha',
      valor: a => de(a)?.inicio,
      celda: a => de(a) && fechaCorta(de(a)!.inicio),
      ancho: 120,
    },
    {
      clave: 'fin',
      titulo: 'Termina',
      tipo: 'fecha',
      valor: a => de(a)?.fin,
      celda: a => de(a) && fechaCorta(de(a)!.fin),
      ancho: 120,
    },
    {
      clave: 'atraso',
      titulo: 'Frente a lo prometido',
      tipo: 'numero',
      valor: a => diasDeAtraso(de(a), modelo.baseDeActividad.get(a.id)),
      celda: a => <Atraso dias={diasDeAtraso(de(a), modelo.baseDeActividad.get(a.id))} />,
      ancho: 180,
    },
    { clave: 'critica', titulo: 'Ruta crítica', valor: a => (de(a)?.critica ? 'Crítica' : ''), ancho: 110 },
    {
      clave: 'avance',
      titulo: 'Avance',
      tipo: 'numero',
      valor: a => a.avance,
      celda: a => `${numero(a.avance, 1)} %`,
      ancho: 95,
    },
    {
      clave: 'costo',
      titulo: 'Costo',
      tipo: 'numero',
      valor: a => a.costo,
      celda: a => <Dinero valor={a.costo} completo />,
      total: 'suma',
      escribirTotal: s => <Dinero valor={s} completo />,
      ancho: 170,
    },
    { clave: 'responsable', titulo: 'Responsable', valor: a => a.responsable || f.proyecto.responsable, ancho: 170 },
  ]
  return (
    <Panel
      titulo="Cronograma"
      nota={f.proyecto.calendario === 'habiles' ? 'En días hábiles.' : 'En días corridos.'}
      sinMargen
      acciones={
        <>
          {f.actividades.length > 0 && escribe('programa.registrarAvance') && (
            <AccionEnLateral
              texto="Registrar un avance"
              variant="filled"
              accion="Registrar el avance"
              hecho="El avance quedó registrado, con su evidencia."
              inicial={{ fecha: hoy(), clase: 'foto' }}
              campos={[
                {
                  tipo: 'dominio',
                  nombre: 'actividad',
                  etiqueta: 'Actividad',
                  obligatorio: true,
                  ancho: 'todo',
                  opciones: f.actividades.map(a => ({
                    valor: a.id,
                    nombre: `${a.nombre} (va en ${numero(a.avance, 1)} %)`,
                  })),
                },
                { tipo: 'decimal', nombre: 'fisico', etiqueta: 'Avance acumulado', sufijo: '%', obligatorio: true },
                { tipo: 'fecha', nombre: 'fecha', etiqueta: 'Al día', obligatorio: true, hasta: hoy() },
                { tipo: 'parrafo', nombre: 'nota', etiqueta: 'Qué se hizo', filas: 2 },
                {
                  tipo: 'archivo',
                  nombre: 'archivo',
                  etiqueta: 'Evidencia',
                  ayuda: 'Foto del lugar, acta o informe.',
                  ancho: 'todo',
                },
                {
                  tipo: 'dominio',
                  nombre: 'clase',
                  etiqueta: 'Qué es',
                  opciones: opciones(CLASE_DE_EVIDENCIA),
                  cuando: v => v.archivo instanceof File,
                },
                { tipo: 'texto', nombre: 'pie', etiqueta: 'Qué se ve', cuando: v => v.archivo instanceof File },
                {
                  tipo: 'decimal',
                  nombre: 'latitud',
                  etiqueta: 'Latitud',
                  ayuda: 'Grados, por ejemplo 4,4103.',
                  cuando: v => v.archivo instanceof File,
                },
                {
                  tipo: 'decimal',
                  nombre: 'longitud',
                  etiqueta: 'Longitud',
                  ayuda: 'Grados, por ejemplo −75,2960.',
                  cuando: v => v.archivo instanceof File,
                },
              ]}
              alEnviar={async v => {
                const archivo =
                  v.archivo instanceof File
                    ? await subir(v.archivo, { progreso: () => undefined, senal: new AbortController().signal })
                    : undefined
                const entrada = {
                  actividad: String(v.actividad),
                  fecha: v.fecha,
                  fisico: String(v.fisico),
                  nota: String(v.nota ?? ''),
                  evidencias: archivo
                    ? [
                        {
                          clase: v.clase ?? 'foto',
                          archivo: archivo.id,
                          fecha: v.fecha,
                          longitud: v.longitud ?? null,
                          latitud: v.latitud ?? null,
                          nota: String(v.pie ?? ''),
                        },
                      ]
                    : [],
                } as Entrada<'programa.registrarAvance'>
                await avanzar.mutateAsync({ entrada })
              }}
            />
          )}
          {escribe('programa.guardarActividades') && (
            <AccionEnLateral
              texto="Agregar una actividad"
              accion="Agregar la actividad"
              hecho="La actividad quedó en el cronograma."
              inicial={{ codigo: `A${f.actividades.length + 1}`, duracion: '30', costo: '0' }}
              campos={[
                { tipo: 'texto', nombre: 'codigo', etiqueta: 'Código', obligatorio: true },
                { tipo: 'texto', nombre: 'nombre', etiqueta: 'Nombre', obligatorio: true },
                {
                  tipo: 'decimal',
                  nombre: 'duracion',
                  etiqueta: 'Duración',
                  sufijo: 'días',
                  ayuda: '0 si es un hito.',
                  obligatorio: true,
                },
                { tipo: 'fecha', nombre: 'noAntes', etiqueta: 'No antes de' },
                { tipo: 'decimal', nombre: 'costo', etiqueta: 'Costo', prefijo: '$', obligatorio: true },
                { tipo: 'texto', nombre: 'responsable', etiqueta: 'Responsable' },
                ...camposDeActo(f.periodo),
              ]}
              alEnviar={v =>
                guardar.mutateAsync({
                  entrada: {
                    proyecto: f.proyecto.id,
                    actividades: [
                      {
                        codigo: String(v.codigo),
                        nombre: String(v.nombre),
                        duracion: Number(v.duracion),
                        noAntes: (v.noAntes ?? null) as Actividad['noAntes'],
                        costo: String(v.costo),
                        responsable: String(v.responsable ?? ''),
                      },
                    ],
                    ...porActo(v),
                  },
                })
              }
            />
          )}
        </>
      }
    >
      <Tabla
        nombre="Actividades del proyecto"
        clave="a"
        columnas={columnas}
        filas={f.actividades}
        idDe={a => a.id}
        alto={480}
        vacio={
          <p style={{ padding: '14px 16px' }}>Todavía no tiene actividades: sin ellas no hay fechas que cumplir.</p>
        }
      />
      <p className="no-imprimir" style={{ padding: '8px 16px', margin: 0 }}>
        <Enlace a="/programa" buscar={{ vista: 'gantt', periodo: f.periodo.id }}>
          Moverlas en el cronograma del programa
        </Enlace>
      </p>
    </Panel>
  )
}
