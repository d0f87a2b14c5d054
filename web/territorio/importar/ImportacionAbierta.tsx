import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Fecha } from '../../../ley388/fecha.ts'
import { municipio } from '../../api.ts'
import { useEjecucion } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { Aviso, ErrorVista } from '../../partes/Estados.tsx'
import { fechaLarga, numero } from '../../partes/formato.ts'
import { Pagina } from '../../partes/Pagina.tsx'
import { Pasos } from '../../partes/Pasos.tsx'
import { useParametro } from '../../ruteo.ts'
import { PasoCampos } from './PasoCampos.tsx'
import { PasoConfirmar } from './PasoConfirmar.tsx'
import { PasoReconocido } from './PasoReconocido.tsx'
import { PasoRevision } from './PasoRevision.tsx'
import { pesoEscrito } from './palabras.ts'
import {
  type ClavePaso,
  ESTADOS,
  FORMATOS,
  formaEscrita,
  type Importacion,
  loQueTrae,
  pasosAdmitidos,
} from './tipos.ts'

/** One import at its address: whoever comes back, or is sent the link, finds it at the step where it was left. */
export function ImportacionAbierta({ importacion: i, alCambiar }: { importacion: Importacion; alCambiar: () => void }) {
  const navegar = useNavigate()
  const [pedido, pedir] = useParametro('paso')
  const descartar = useEjecucion('territorio.descartarImportacion')
  const admitidos = pasosAdmitidos(i.estado)
  const natural = i.estado === 'abierta' ? 'reconocido' : (admitidos.at(-1) ?? 'reconocido')
  const actual = admitidos.find(p => p === pedido) ?? natural
  const ir = (clave: ClavePaso) => pedir(clave, { paso: true })
  const editable = ['abierta', 'revisada', 'rechazada', 'analizando'].includes(i.estado)
  const { informe, reconocido: r } = i
  const puestos = Object.keys(i.mapeo).length
  const pasos: { clave: ClavePaso; titulo: string; resumen?: ReactNode; contenido: ReactNode }[] = [
    {
      clave: 'archivo',
      titulo: 'El archivo',
      resumen: `${i.archivo.nombre} · ${pesoEscrito(i.archivo.tamano)} · ${loQueTrae(i)}`,
      contenido: null,
    },
    {
      clave: 'reconocido',
      titulo: 'Lo que se reconoció',
      resumen: `${FORMATOS[r.formato] ?? r.formato} · ${numero(r.total)} ${formaEscrita(r.geometria)} · ${r.crs.codigo ?? r.crs.nombre}`,
      contenido: <PasoReconocido importacion={i} seguir={() => ir('campos')} />,
    },
    {
      clave: 'campos',
      titulo: 'Los campos',
      resumen: `${numero(puestos)} de ${numero(i.camposPropios.length)} con dato del archivo`,
      contenido: <PasoCampos importacion={i} seguir={() => ir('revision')} volver={() => ir('reconocido')} />,
    },
    {
      clave: 'revision',
      titulo: 'La revisión',
      resumen: informe && `${numero(informe.aceptados)} entran, ${numero(informe.rechazados)} rechazados`,
      contenido: <PasoRevision importacion={i} alTerminar={alCambiar} seguir={() => ir('confirmar')} irA={ir} />,
    },
    {
      clave: 'confirmar',
      titulo: i.estado === 'confirmada' ? 'Confirmada' : 'La confirmación',
      contenido: <PasoConfirmar importacion={i} alTerminar={alCambiar} irA={ir} />,
    },
  ]
  const [estado, texto] = ESTADOS[i.estado]
  return (
    <Pagina
      titulo={i.destino === 'predios' ? 'Importar los predios' : `Importar ${i.capaNombre ?? 'la capa'}`}
      migas={[{ texto: 'Importar', a: '/importar' }]}
      entradilla={
        <>
          <EstadoInsignia estado={estado} texto={texto} /> {i.opciones.acto}, rige desde el{' '}
          {fechaLarga(i.opciones.desde as Fecha)}.
        </>
      }
      ancho="medio"
      acciones={
        editable && (
          <Button
            variant="default"
            loading={descartar.isPending}
            onClick={() =>
              descartar.mutate(
                { entrada: { id: i.id } },
                { onSuccess: () => void navegar({ to: `/${municipio()}/importar` as string }) },
              )
            }
          >
            Descartar
          </Button>
        )
      }
    >
      {descartar.error !== null && <ErrorVista error={descartar.error} />}
      {i.estado === 'deshecha' ? (
        <Aviso estado="informativo">
          <p>
            <strong>Esta importación se deshizo.</strong> Lo que trajo ya no rige y volvió a regir lo que había antes.
            El archivo «{i.archivo.nombre}» se conserva como llegó; quién la deshizo y por qué está en la auditoría.
          </p>
          <p>
            <Enlace a="/importar">Importar otro archivo</Enlace>
          </p>
        </Aviso>
      ) : i.estado === 'descartada' ? (
        <Aviso estado="informativo">
          <p>
            <strong>Esta importación se descartó.</strong> Nada de ella entró al plan. El archivo «{i.archivo.nombre}»
            se conserva como llegó.
          </p>
          <p>
            <Enlace a="/importar">Importar otro archivo</Enlace>
          </p>
        </Aviso>
      ) : (
        <Pasos
          pasos={pasos}
          actual={actual}
          {...(editable && i.estado !== 'analizando'
            ? {
                volver: (clave: string) =>
                  clave === 'archivo'
                    ? void navegar({ to: `/${municipio()}/importar` as string })
                    : ir(clave as ClavePaso),
              }
            : {})}
        />
      )}
    </Pagina>
  )
}
