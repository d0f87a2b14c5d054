import { Button, Group, Modal, Text } from '@mantine/core'
import RotateCcw from 'lucide-react/icons/rotate-ccw'
import { useMemo, useState } from 'react'
import { avisar } from '../partes/Deshacer.tsx'
import { ErrorVista } from '../partes/Estados.tsx'
import { fechaLarga, numero } from '../partes/formato.ts'
import { cuantosCambios, hayCambios, tocaLoPrometido } from './borrador.ts'
import { atrasoEnPalabras, diasDeAtraso, diferencia } from './modelo.ts'
import { PorActo } from './PorActo.tsx'
import css from './programa.module.css'
import type { Edicion } from './usarBorrador.ts'
import { useGuardar } from './usarGuardar.ts'
import type { ProgramaVivo } from './usarPrograma.ts'

/** What is changed and not saved: what moves because of it, and to save it, take it back or let it be. */
export function BarraDeCambios({ p, edicion }: { p: ProgramaVivo; edicion: Edicion }) {
  const { borrador, previo, modelo } = edicion
  const [pidiendo, pedir] = useState(false)
  const { guardar, guardando, falla } = useGuardar(p, edicion)
  const frases = useMemo(() => resumen(p, diferencia(previo, modelo)), [p, previo, modelo])
  if (!hayCambios(borrador) && previo === modelo) return null
  const n = cuantosCambios(borrador)
  const conActo = p.periodo.estado === 'aprobado' && tocaLoPrometido(borrador)
  return (
    <section className={`${css.pendientes} no-imprimir`} aria-label="Cambios sin guardar">
      <div role="status">
        <strong>
          {n === 0 ? 'Está moviendo una barra' : n === 1 ? '1 cambio sin guardar' : `${numero(n)} cambios sin guardar`}.
        </strong>{' '}
        {frases}
        {falla !== undefined && <ErrorVista error={falla} />}
      </div>
      <Group gap={8} wrap="nowrap">
        <Button
          size="xs"
          variant="default"
          leftSection={<RotateCcw size={14} aria-hidden />}
          disabled={!edicion.puedeDeshacer}
          onClick={edicion.deshacer}
        >
          Deshacer
        </Button>
        <Button size="xs" variant="default" onClick={edicion.descartar}>
          Descartar todo
        </Button>
        <Button
          size="xs"
          loading={guardando}
          disabled={n === 0}
          onClick={() =>
            conActo ? pedir(true) : void guardar({}).then(bien => bien && avisar('Los cambios quedaron guardados.'))
          }
        >
          Guardar
        </Button>
      </Group>
      <Modal opened={pidiendo} onClose={() => pedir(false)} title="El acto que ordena el cambio" size="lg">
        <Text size="sm" mb="sm">
          {frases}
        </Text>
        <PorActo
          periodo={p.periodo}
          accion="Guardar los cambios"
          cancelar={() => pedir(false)}
          alEnviar={async porActo => {
            await guardar(porActo, true)
            pedir(false)
            avisar(`Los cambios quedaron guardados con el ${porActo.acto}. La línea base sigue como se aprobó.`)
          }}
        />
      </Modal>
    </section>
  )
}

function resumen(p: ProgramaVivo, { movidas, finales }: ReturnType<typeof diferencia>): string {
  if (movidas.length === 0) return 'Ninguna fecha cambia.'
  const mueve = movidas.length === 1 ? 'Se mueve 1 actividad' : `Se mueven ${numero(movidas.length)} actividades`
  const [uno] = finales
  if (!uno) return `${mueve}; ningún proyecto cambia de final.`
  if (finales.length > 1) return `${mueve}; ${numero(finales.length)} proyectos terminan en otra fecha.`
  const nombre = p.proyectos.find(x => x.id === uno.proyecto)?.nombre ?? ''
  const dias = diasDeAtraso({ inicio: uno.ahora, fin: uno.ahora }, { fin: uno.antes })
  return `${mueve}; «${nombre}» termina el ${fechaLarga(uno.ahora)} (${atrasoEnPalabras(dias).replace('tarde', 'más tarde')}).`
}
