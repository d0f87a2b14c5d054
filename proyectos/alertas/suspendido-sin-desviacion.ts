import { abierta } from './comunes.ts'
import type { ReglaDeAlerta } from './tipos.ts'

/** P4: a suspended project of which nobody has said the cause, who answers and what will be done. */
export const SUSPENDIDO_SIN_DESVIACION: ReglaDeAlerta = {
  codigo: 'suspendido-sin-desviacion',
  gravedad: 'atencion',
  hallar: (p, v) =>
    p.estado !== 'suspendido' || p.desviaciones.some(d => abierta(d, v))
      ? []
      : [
          {
            que: `Diga por qué está suspendido «${p.nombre}»`,
            porque: 'Está suspendido y no tiene una desviación abierta con su causa, su responsable y su medida.',
          },
        ],
}
