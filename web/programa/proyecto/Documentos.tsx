import { type Entrada, municipio } from '../../api.ts'
import { useEjecucion } from '../../consultas.ts'
import { hoy } from '../../hoy.ts'
import { useSesion } from '../../marco/sesion.tsx'
import { fechaCorta } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import { subir } from '../../partes/subir.ts'
import { usePuedeEscribir } from '../comun.tsx'
import { AccionEnLateral } from './AccionEnLateral.tsx'
import { CLASE_DE_DOCUMENTO, type Ficha, opciones } from './ficha.ts'
import css from './proyecto.module.css'

/** The papers of a project: what was studied, contracted, licensed and ordered. */
export function Documentos({ f }: { f: Ficha }) {
  const escribe = usePuedeEscribir()
  const { puede } = useSesion()
  const ve = puede('platform.descargarArchivo')
  return (
    <Panel
      titulo="Documentos"
      nota="Estudios, diseños, licencias, contratos y actos del proyecto."
      acciones={escribe('programa.agregarDocumento') && <Agregar proyecto={f.proyecto.id} />}
    >
      {f.documentos.length === 0 ? (
        <p className={css.tenue}>Todavía no hay documentos.</p>
      ) : (
        <ol className={css.lecturas}>
          {f.documentos.map(d => (
            <li key={d.id}>
              <div>
                <time dateTime={d.fecha}>{fechaCorta(d.fecha)}</time>
                <span>
                  {CLASE_DE_DOCUMENTO[d.clase]}:{' '}
                  {ve ? (
                    <a href={`/api/${municipio()}/platform/archivos/${d.archivo}`} download={d.nombre}>
                      {d.titulo}
                    </a>
                  ) : (
                    <b>{d.titulo}</b>
                  )}{' '}
                  <small>{d.agregadoPor}</small>{' '}
                  {escribe('programa.retirarDocumento') && <Retirar id={d.id} titulo={d.titulo} />}
                </span>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}

function Agregar({ proyecto }: { proyecto: string }) {
  const agregar = useEjecucion('programa.agregarDocumento')
  return (
    <AccionEnLateral
      texto="Agregar un documento"
      accion="Agregar el documento"
      hecho="El documento quedó en el proyecto."
      inicial={{ clase: 'contrato', fecha: hoy() }}
      campos={[
        { tipo: 'archivo', nombre: 'archivo', etiqueta: 'Archivo', obligatorio: true, ancho: 'todo' },
        {
          tipo: 'texto',
          nombre: 'titulo',
          etiqueta: 'Cómo se llama',
          ejemplo: 'Contrato de obra 045 de 2026',
          obligatorio: true,
          ancho: 'todo',
        },
        { tipo: 'dominio', nombre: 'clase', etiqueta: 'Qué es', opciones: opciones(CLASE_DE_DOCUMENTO) },
        { tipo: 'fecha', nombre: 'fecha', etiqueta: 'Fecha del documento', obligatorio: true, hasta: hoy() },
      ]}
      alEnviar={async v => {
        const { id } = await subir(v.archivo as File, {
          progreso: () => undefined,
          senal: new AbortController().signal,
        })
        const { titulo, clase, fecha } = v
        return agregar.mutateAsync({
          entrada: { proyecto, archivo: id, titulo, clase, fecha } as Entrada<'programa.agregarDocumento'>,
        })
      }}
    />
  )
}

function Retirar({ id, titulo }: { id: string; titulo: string }) {
  const retirar = useEjecucion('programa.retirarDocumento')
  return (
    <AccionEnLateral
      texto="Retirar"
      descripcion={`«${titulo}»`}
      titulo={`Retirar «${titulo}»`}
      size="compact-xs"
      accion="Retirar el documento"
      hecho="El documento ya no está en el proyecto; la auditoría lo conserva."
      campos={[{ tipo: 'parrafo', nombre: 'motivo', etiqueta: 'Por qué se retira', obligatorio: true, filas: 2 }]}
      alEnviar={v => retirar.mutateAsync({ entrada: { id, motivo: String(v.motivo) } })}
    />
  )
}
