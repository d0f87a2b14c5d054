import { Button, Tabs } from '@mantine/core'
import Scale from 'lucide-react/icons/scale'
import { useState } from 'react'
import { useConsulta } from '../consultas.ts'
import { useSesion } from '../marco/sesion.tsx'
import { EstadoIcono } from '../partes/EstadoInsignia.tsx'
import { Cargando, ErrorVista, Vacio } from '../partes/Estados.tsx'
import { numero } from '../partes/formato.ts'
import { Lateral } from '../partes/Lateral.tsx'
import { Pagina } from '../partes/Pagina.tsx'
import { Panel } from '../partes/Panel.tsx'
import type { Columna } from '../partes/tabla/columnas.ts'
import { Tabla } from '../partes/tabla/Tabla.tsx'
import { useParametro } from '../ruteo.ts'
import { AgregarNorma } from './AgregarNorma.tsx'
import { ConflictosDeNormas } from './ConflictosDeNormas.tsx'
import { NIVEL, nombreDeCapa, SinPlan, useCorte, usePuedeEscribir } from './comun.tsx'
import { FichaDeZona } from './FichaDeZona.tsx'
import { type Conflicto, claveDeZona, type Norma } from './normas-del-plan.ts'
import { UsosDelPlan } from './UsosDelPlan.tsx'

/** PL6: what each zone allows, by level, with what contradicts itself on top. */
export default function Normas() {
  const corte = useCorte()
  const { puede } = useSesion()
  const escribe = usePuedeEscribir()
  const consulta = useConsulta('plan.normas', corte)
  const vigente = useConsulta('plan.vigente', corte)
  const articulos = useConsulta('plan.articulos', corte)
  const conflictos = useConsulta('plan.conflictos', corte, { activa: puede('plan.conflictos') })
  const [zona, verZona] = useParametro('zona')
  const [vista, ver] = useParametro('vista')
  const [agregando, agregar] = useState<Partial<Norma>>()
  const normas = consulta.data
  const deLaZona = normas?.filter(n => claveDeZona(n) === zona) ?? []
  const titulo = (n: Norma) => articulos.data?.find(a => a.numero === n.articulo && a.zonas.includes(n.zona))?.titulo
  const nombreDeZona = (clave: string) => {
    const suyas = normas?.filter(n => claveDeZona(n) === clave) ?? []
    return suyas.map(titulo).find(Boolean) ?? ''
  }
  const boton = escribe('plan.agregarNormas') && vigente.data?.plan && (
    <Button onClick={() => agregar({})}>Agregar una norma</Button>
  )
  return (
    <Pagina
      titulo="¿Qué se puede hacer en cada zona?"
      entradilla="Los usos, índices, alturas, aislamientos y cesiones de cada zona del plan. Una norma de nivel inferior no puede contradecir a una superior (art. 15)."
      principal={normas && normas.length > 0 && boton}
    >
      {consulta.error ? (
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : !normas || !vigente.data ? (
        <Cargando que="las normas" />
      ) : !vigente.data.plan ? (
        <Panel sinMargen>
          <SinPlan>Aquí verá qué permite el plan en cada zona, por qué artículo y desde cuándo.</SinPlan>
        </Panel>
      ) : (
        <>
          {conflictos.data && conflictos.data.length > 0 && (
            <ConflictosDeNormas conflictos={conflictos.data} verZona={z => verZona(z)} />
          )}
          <Tabs
            value={vista === 'usos' ? 'usos' : 'zonas'}
            onChange={v => ver(v === 'usos' ? 'usos' : undefined)}
            keepMounted={false}
          >
            <Tabs.List mb="md">
              <Tabs.Tab value="zonas">Normas por zona</Tabs.Tab>
              <Tabs.Tab value="usos">Usos del suelo</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="zonas">
              <Panel sinMargen>
                <Tabla
                  nombre="Normas por zona"
                  clave="n"
                  columnas={columnasDe(titulo, conflictos.data ?? [])}
                  filas={normas}
                  idDe={n => n.id}
                  alAbrir={n => verZona(claveDeZona(n))}
                  {...(deLaZona[0] ? { elegida: deLaZona[0].id } : {})}
                  vacio={
                    <Vacio
                      icono={Scale}
                      titulo="Todavía no hay normas registradas"
                      accion={boton}
                      ejemplo="Por ejemplo: zona AA-R1, artículo 45: vivienda hasta 4 pisos, índice de ocupación 0,70 del área neta del predio."
                    >
                      Con la norma de cada zona, la página de cada predio dice qué se puede construir en él y por qué
                      artículo. Los índices siempre llevan la base sobre la que se miden.
                    </Vacio>
                  }
                />
              </Panel>
            </Tabs.Panel>
            <Tabs.Panel value="usos">
              <UsosDelPlan normas={normas} />
            </Tabs.Panel>
          </Tabs>
        </>
      )}
      <Lateral
        titulo={
          deLaZona[0] ? `Zona ${deLaZona[0].zona}${zona && nombreDeZona(zona) ? ` · ${nombreDeZona(zona)}` : ''}` : ''
        }
        abierto={deLaZona.length > 0 && agregando === undefined}
        cerrar={() => verZona(undefined)}
      >
        <FichaDeZona
          normas={deLaZona}
          conflictos={(conflictos.data ?? []).filter(c => claveDeZona(c) === zona)}
          agregar={n => agregar(n)}
        />
      </Lateral>
      <Lateral titulo="Agregar una norma" abierto={agregando !== undefined} cerrar={() => agregar(undefined)}>
        {agregando && vigente.data?.plan && (
          <AgregarNorma plan={vigente.data.plan} inicial={agregando} cerrar={() => agregar(undefined)} />
        )}
      </Lateral>
    </Pagina>
  )
}

function columnasDe(titulo: (n: Norma) => string | undefined, conflictos: readonly Conflicto[]): Columna<Norma>[] {
  const enConflicto = new Set(conflictos.flatMap(c => c.normas))
  const todos = (n: Norma) => [...n.usos.principal, ...n.usos.complementario]
  return [
    {
      clave: 'zona',
      titulo: 'Zona',
      valor: n => `${n.zona} ${titulo(n) ?? ''}`,
      celda: n => (
        <span>
          {enConflicto.has(n.id) && <EstadoIcono estado="atencion" size={15} />} <strong>{n.zona}</strong> {titulo(n)}
        </span>
      ),
      ancho: 230,
    },
    {
      clave: 'capa',
      titulo: 'Capa',
      tipo: 'opcion',
      valor: n => nombreDeCapa(n.capaClase),
      ancho: 190,
      oculta: true,
    },
    { clave: 'nivel', titulo: 'Nivel', tipo: 'opcion', valor: n => NIVEL[n.nivel], ancho: 140 },
    { clave: 'pisos', titulo: 'Pisos', tipo: 'numero', decimales: 0, valor: n => n.alturaPisos, ancho: 75 },
    {
      clave: 'ocupacion',
      titulo: 'Ocupación',
      tipo: 'numero',
      decimales: 2,
      valor: n => n.indices?.ocupacion,
      ancho: 105,
    },
    {
      clave: 'construccion',
      titulo: 'Construcción',
      tipo: 'numero',
      decimales: 2,
      valor: n => n.indices?.construccion,
      ancho: 128,
    },
    {
      clave: 'usos',
      titulo: 'Usos principales y complementarios',
      valor: n => todos(n).join(', '),
      celda: n => <span title={todos(n).join(', ')}>{todos(n).join(', ')}</span>,
    },
    {
      clave: 'cesiones',
      titulo: 'Cesiones',
      valor: n => n.cesiones.map(c => `${c.tipo} ${numero(c.porcentaje, 2)} %`).join(', '),
      ancho: 180,
      oculta: true,
    },
    { clave: 'articulo', titulo: 'Artículo', tipo: 'numero', decimales: 0, valor: n => n.articulo, ancho: 88 },
    { clave: 'acto', titulo: 'Acto', tipo: 'opcion', valor: n => n.acto, ancho: 170, oculta: true },
    { clave: 'desde', titulo: 'Rige desde', tipo: 'fecha', valor: n => n.desde, ancho: 120, oculta: true },
    {
      clave: 'estado',
      titulo: 'Estado',
      valor: n => (enConflicto.has(n.id) ? 'Se contradice' : ''),
      ancho: 140,
      oculta: true,
    },
  ]
}
