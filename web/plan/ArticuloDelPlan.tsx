import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import ScrollText from 'lucide-react/icons/scroll-text'
import { useState } from 'react'
import { useConsulta, useEjecucion } from '../consultas.ts'
import { Enlace } from '../marco/Enlace.tsx'
import { FechaTexto } from '../partes/Cifras.tsx'
import { Cita } from '../partes/Cita.tsx'
import { avisarConDeshacer } from '../partes/Deshacer.tsx'
import { Cargando, ErrorVista, Vacio } from '../partes/Estados.tsx'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import { enLista } from '../partes/formulario/listas.ts'
import { Lateral } from '../partes/Lateral.tsx'
import { Pagina } from '../partes/Pagina.tsx'
import { ListaDefiniciones, Panel } from '../partes/Panel.tsx'
import type { ArticuloDelPlan } from './Acuerdo.tsx'
import { NIVEL, nombreDeCapa, useCorte, usePuedeEscribir } from './comun.tsx'
import { FormularioDeArticulo } from './FormularioDeArticulo.tsx'
import css from './plan.module.css'

const MIGAS = [{ texto: 'Acuerdo', a: '/plan/acuerdo' }]

/** One article: its text, since when and by which act, and what of the plan rests on it. */
export default function PaginaDeArticulo() {
  const { numero } = useParams({ strict: false }) as { numero?: string }
  const consulta = useConsulta('plan.articulos', useCorte())
  const todos = consulta.data ?? []
  const i = todos.findIndex(a => String(a.numero) === numero)
  const articulo = todos[i]
  if (!articulo)
    return (
      <Pagina titulo={`Artículo ${numero} del acuerdo`} migas={MIGAS} ancho="texto">
        {consulta.error ? (
          <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
        ) : consulta.isPending ? (
          <Cargando que="el artículo" />
        ) : (
          <Panel sinMargen>
            <Vacio
              icono={ScrollText}
              titulo={`El acuerdo no tiene un artículo ${numero} en esta fecha`}
              accion={<Enlace a="/plan/acuerdo">Ver todo el acuerdo</Enlace>}
            >
              Puede que lo haya dispuesto un acto posterior a la fecha que está viendo, o que no se haya cargado su
              texto.
            </Vacio>
          </Panel>
        )}
      </Pagina>
    )
  return <Texto key={articulo.id} articulo={articulo} anterior={todos[i - 1]} siguiente={todos[i + 1]} />
}

function Texto(props: {
  articulo: ArticuloDelPlan
  anterior: ArticuloDelPlan | undefined
  siguiente: ArticuloDelPlan | undefined
}) {
  const { articulo: a, anterior, siguiente } = props
  const corte = useCorte()
  const escribe = usePuedeEscribir()
  const vigente = useConsulta('plan.vigente', corte)
  const normas = useConsulta('plan.normas', corte)
  const objetivos = useConsulta('plan.objetivos', corte)
  const [forma, abrir] = useState<'corregir' | 'cambiar'>()
  const cerrar = () => abrir(undefined)
  const susNormas = (normas.data ?? []).filter(n => n.articulo === a.numero)
  const susNodos = (objetivos.data ?? []).filter(n => n.articulo === a.numero)
  const plan = vigente.data?.plan
  return (
    <Pagina
      titulo={`Artículo ${a.numero}. ${a.titulo}`}
      migas={MIGAS}
      ancho="texto"
      acciones={
        <>
          {escribe('plan.corregirArticulo') && (
            <Button variant="default" onClick={() => abrir('corregir')}>
              Corregir la copia
            </Button>
          )}
          {escribe('plan.agregarArticulos') && (
            <Button variant="default" onClick={() => abrir('cambiar')}>
              Lo cambia otro acto
            </Button>
          )}
        </>
      }
    >
      <Panel>
        <p className={css.texto}>{a.texto}</p>
      </Panel>
      <Panel titulo="De dónde sale y de qué trata">
        <ListaDefiniciones
          datos={[
            { nombre: 'Lo dispone', valor: a.acto },
            { nombre: 'Rige desde', valor: <FechaTexto fecha={a.desde} /> },
            a.hasta !== null && { nombre: 'Rige hasta', valor: <FechaTexto fecha={a.hasta} /> },
            {
              nombre: 'Zonas',
              valor: a.zonas.length
                ? a.zonas.map((z, k) => (
                    <span key={z}>
                      {k > 0 && ', '}
                      <Enlace a="/plan/acuerdo" buscar={{ zona: z }}>
                        {z}
                      </Enlace>
                    </span>
                  ))
                : 'Todo el municipio',
            },
            susNormas.length > 0 && {
              nombre: 'Normas que fija',
              valor: susNormas.map((n, k) => (
                <span key={n.id}>
                  {k > 0 && ' · '}
                  <Enlace a="/plan/normas" buscar={{ zona: `${n.capaClase}/${n.zona}` }}>
                    {n.zona}
                  </Enlace>{' '}
                  ({NIVEL[n.nivel].toLowerCase()}, {nombreDeCapa(n.capaClase).toLowerCase()})
                </span>
              )),
            },
            susNodos.length > 0 && {
              nombre: 'Propósitos que enuncia',
              valor: susNodos.map(n => (
                <div key={n.id}>
                  <Enlace a="/plan/objetivos" buscar={{ nodo: n.id }}>
                    {n.codigo} {n.texto}
                  </Enlace>
                </div>
              )),
            },
          ]}
        />
      </Panel>
      <nav className={css.vecinos} aria-label="Artículos vecinos">
        {anterior ? (
          <Enlace a={`/plan/acuerdo/${anterior.numero}`}>
            <small>Anterior</small>
            Artículo {anterior.numero}. {anterior.titulo}
          </Enlace>
        ) : (
          <span />
        )}
        {siguiente && (
          <Enlace a={`/plan/acuerdo/${siguiente.numero}`}>
            <small>Siguiente</small>
            Artículo {siguiente.numero}. {siguiente.titulo}
          </Enlace>
        )}
      </nav>
      <Lateral titulo={`Corregir la copia del artículo ${a.numero}`} abierto={forma === 'corregir'} cerrar={cerrar}>
        <Corregir articulo={a} cerrar={cerrar} />
      </Lateral>
      <Lateral titulo={`Otro acto cambia el artículo ${a.numero}`} abierto={forma === 'cambiar'} cerrar={cerrar}>
        {plan && <FormularioDeArticulo plan={plan} reemplaza={a} cerrar={cerrar} />}
      </Lateral>
    </Pagina>
  )
}

/** Mends a slip of the transcription; what an act changes is registered as a change. */
function Corregir({ articulo: a, cerrar }: { articulo: ArticuloDelPlan; cerrar: () => void }) {
  const guardar = useEjecucion('plan.corregirArticulo', { refresca: ['plan', 'territorio'] })
  return (
    <>
      <p className={css.tenue}>
        Solo para errores de transcripción: el texto debe quedar como lo aprobó el {a.acto}. La corrección queda a su
        nombre en la auditoría. Si texto y plano difieren, prevalece el texto <Cita de="art. 12 par. 3" />.
      </p>
      <Formulario
        campos={[
          { tipo: 'texto', nombre: 'titulo', etiqueta: 'Título', obligatorio: true, ancho: 'todo' },
          { tipo: 'parrafo', nombre: 'texto', etiqueta: 'Texto', obligatorio: true, filas: 6 },
          {
            tipo: 'texto',
            nombre: 'zonas',
            etiqueta: 'Zonas de las que trata',
            ayuda: 'Sus códigos en el mapa, separados por comas.',
            ancho: 'todo',
          },
          {
            tipo: 'texto',
            nombre: 'motivo',
            etiqueta: 'Por qué se corrige',
            obligatorio: true,
            ejemplo: 'Faltaba una línea de la Gaceta',
            ancho: 'todo',
          },
        ]}
        inicial={{ titulo: a.titulo, texto: a.texto, zonas: a.zonas.join(', ') }}
        accion="Guardar la corrección"
        cancelar={cerrar}
        alEnviar={async v => {
          const { version } = await guardar.mutateAsync({
            entrada: {
              id: a.id as never,
              titulo: String(v.titulo),
              texto: String(v.texto),
              zonas: enLista(v.zonas),
              motivo: String(v.motivo),
            },
            version: a.version,
          })
          cerrar()
          avisarConDeshacer(`El artículo ${a.numero} quedó corregido.`, () =>
            guardar.mutateAsync({
              entrada: {
                id: a.id as never,
                titulo: a.titulo,
                texto: a.texto,
                zonas: a.zonas,
                motivo: `Se deshizo la corrección: ${String(v.motivo)}`,
              },
              version,
            }),
          )
        }}
      />
    </>
  )
}
