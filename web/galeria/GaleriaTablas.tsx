import Table2 from 'lucide-react/icons/table-2'
import { ErrorApi } from '../api.ts'
import { Dinero, NumeroPredial } from '../partes/Cifras.tsx'
import { avisar } from '../partes/Deshacer.tsx'
import { Vacio } from '../partes/Estados.tsx'
import { area } from '../partes/formato.ts'
import { TABLAS } from '../partes/mapa/colores.ts'
import { Clase } from '../partes/mapa/Muestra.tsx'
import { Panel } from '../partes/Panel.tsx'
import type { Columna } from '../partes/tabla/columnas.ts'
import { Tabla } from '../partes/tabla/Tabla.tsx'
import { PREDIOS, type PredioDeMuestra } from './datos.ts'

const COLUMNAS: Columna<PredioDeMuestra>[] = [
  {
    clave: 'numero',
    titulo: 'Número predial',
    valor: p => p.numero,
    celda: p => <NumeroPredial valor={p.numero} />,
    ancho: 360,
  },
  { clave: 'direccion', titulo: 'Dirección', valor: p => p.direccion },
  { clave: 'barrio', titulo: 'Barrio', valor: p => p.barrio, tipo: 'opcion', ancho: 150 },
  {
    clave: 'suelo',
    titulo: 'Clase de suelo',
    valor: p => p.suelo,
    celda: p => <Clase tabla="suelo" clave={p.suelo} />,
    tipo: 'opcion',
    opciones: TABLAS.suelo.map(c => ({ valor: c.clave, nombre: c.nombre })),
    ancho: 240,
  },
  {
    clave: 'area',
    titulo: 'Área (m²)',
    valor: p => p.area,
    tipo: 'numero',
    decimales: 2,
    ancho: 120,
    total: 'suma',
    escribirTotal: s => area(s),
  },
  {
    clave: 'avaluo',
    titulo: 'Avalúo catastral',
    valor: p => p.avaluo,
    celda: p => <Dinero valor={p.avaluo} completo />,
    tipo: 'numero',
    ancho: 160,
    total: 'suma',
    escribirTotal: s => <Dinero valor={s} />,
  },
]

const comun = { columnas: COLUMNAS, idDe: (p: PredioDeMuestra) => p.numero }

export function GaleriaTablas() {
  return (
    <>
      <Panel titulo="Doce mil filas" sinMargen>
        <Tabla
          nombre="Predios"
          clave="g"
          filas={PREDIOS}
          alto={420}
          alAbrir={p => avisar(`Se abre ${p.direccion}.`)}
          {...comun}
        />
      </Panel>
      <Panel titulo="Cargando" sinMargen>
        <Tabla nombre="Predios que cargan" clave="g2" filas={undefined} cargando {...comun} />
      </Panel>
      <Panel titulo="Con error" sinMargen>
        <Tabla
          nombre="Predios con error"
          clave="g3"
          filas={undefined}
          error={
            new ErrorApi({
              status: 0,
              codigo: 'sin-conexion',
              mensaje: 'No hay comunicación con Lindero.',
              cura: 'Compruebe la red y vuelva a intentar.',
            })
          }
          reintentar={() => avisar('Se volvió a intentar.')}
          {...comun}
        />
      </Panel>
      <Panel titulo="Vacía" sinMargen>
        <Tabla
          nombre="Predios por llegar"
          clave="g4"
          filas={[]}
          vacio={
            <Vacio icono={Table2} titulo="Todavía no hay predios">
              Impórtelos del archivo del catastro: con ellos Lindero dice qué rige en cada uno.
            </Vacio>
          }
          {...comun}
        />
      </Panel>
    </>
  )
}
