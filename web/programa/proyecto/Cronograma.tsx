import { Enlace } from '../../marco/Enlace.tsx'
import { fechaCorta, numero } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import { columnaDePesos, conSuma } from '../../partes/tabla/columna-de-pesos.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import { usePuedeEscribir } from '../comun.tsx'
import { type Actividad, diasDeAtraso, type Modelo } from '../modelo.ts'
import { Atraso } from '../tabla/columnas.tsx'
import { AgregarActividad } from './AgregarActividad.tsx'
import type { Ficha } from './ficha.ts'
import { RegistrarAvance } from './RegistrarAvance.tsx'

/** The activities of the project with their dates, and what has been reached of each. */
export function Cronograma({ f, modelo }: { f: Ficha; modelo: Modelo }) {
  const escribe = usePuedeEscribir()
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
    conSuma(columnaDePesos('costo', 'Costo', a => a.costo)),
    { clave: 'responsable', titulo: 'Responsable', valor: a => a.responsable || f.proyecto.responsable, ancho: 170 },
  ]
  return (
    <Panel
      titulo="Cronograma"
      nota={f.proyecto.calendario === 'habiles' ? 'En días hábiles.' : 'En días corridos.'}
      sinMargen
      acciones={
        <>
          {f.actividades.length > 0 && escribe('programa.registrarAvance') && <RegistrarAvance f={f} />}
          {escribe('programa.guardarActividades') && <AgregarActividad f={f} />}
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
