import { Button, SegmentedControl } from '@mantine/core'
import { ACERCAMIENTOS, type Acercamiento } from './escala.ts'
import css from './Gantt.module.css'

/** Above the chart: how near one looks, what is folded, and what each mark means. */
export function BarraGantt(props: {
  acercamiento: Acercamiento
  acercar: (a: Acercamiento) => void
  plegarTodo: () => void
  abrirTodo: () => void
  conBase: boolean
}) {
  return (
    <div className={css.barra}>
      <SegmentedControl
        size="xs"
        aria-label="Acercamiento"
        value={props.acercamiento}
        onChange={v => props.acercar(v as Acercamiento)}
        data={ACERCAMIENTOS.map(a => ({ value: a.id, label: a.nombre }))}
      />
      <Button size="xs" variant="default" onClick={props.plegarTodo}>
        Plegar los proyectos
      </Button>
      <Button size="xs" variant="default" onClick={props.abrirTodo}>
        Abrir todo
      </Button>
      <ul className={css.leyenda} aria-label="Qué significa cada marca">
        <li>
          <i
            style={{
              border: '1px solid var(--acento)',
              background: 'linear-gradient(90deg, var(--acento) 50%, transparent 50%)',
            }}
          />
          avance y pronóstico
        </li>
        <li>
          <i style={{ border: '2px solid var(--vencido-texto)', borderRadius: 0 }} />
          ruta crítica
        </li>
        {props.conBase && (
          <li>
            <i style={{ height: 5, background: '#8b979c' }} />
            línea base
          </li>
        )}
        <li>
          <i
            style={{
              width: 12,
              border: '2px solid var(--acento)',
              borderRadius: 2,
              transform: 'rotate(45deg) scale(0.8)',
            }}
          />
          hito
        </li>
      </ul>
    </div>
  )
}

/** How bars are moved, with the mouse and with the keyboard. */
export function AyudaGantt() {
  return (
    <p className={`${css.ayuda} no-imprimir`}>
      Arrastre una barra para moverla, o su borde derecho para alargarla; lo que depende de ella se mueve enseguida y
      nada se guarda hasta que usted lo diga. Con el teclado: flechas para recorrer, <kbd>Alt</kbd>+<kbd>←</kbd> o{' '}
      <kbd>→</kbd> para mover un día, con <kbd>Mayús</kbd> para alargar, <kbd>Entrar</kbd> para abrir, <kbd>Ctrl</kbd>+
      <kbd>Z</kbd> para deshacer.
    </p>
  )
}
