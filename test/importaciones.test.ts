import { describe, expect, it } from 'vitest'
import { faltas, importacionesDe, todasLasImportaciones } from './importaciones.ts'

const de = (archivo: string, texto: string): string[] => faltas(importacionesDe(archivo, texto))

describe('imports run one way', () => {
  it('holds over the whole checkout', () => {
    expect(faltas(todasLasImportaciones())).toEqual([])
  })

  it('the law imports decimals and itself, nothing else', () => {
    expect(
      de('ley388/plan/x.ts', "import { Decimal } from 'decimal.js'\nimport { art } from '../articulos/y.ts'\n"),
    ).toEqual([])
    expect(de('ley388/plan/x.ts', "import { readFileSync } from 'node:fs'\n")).toHaveLength(1)
    expect(de('ley388/plan/x.ts', "import { z } from 'zod'\n")).toHaveLength(1)
  })

  it('an area enters another only by its door', () => {
    expect(de('server/territorio/a.ts', "import { planVigente } from '../plan/index.ts'\n")).toEqual([])
    expect(de('server/territorio/a.ts', "import { planVigente } from '../plan/consultas/x.ts'\n")).toHaveLength(1)
  })

  it('screens take types of the contract, never code of the server', () => {
    expect(de('web/api.ts', "import type { Acciones } from '../server/contrato.ts'\n")).toEqual([])
    expect(de('web/api.ts', "import { ACCIONES } from '../server/acciones.ts'\n")).toHaveLength(1)
  })

  it('sees loops, also through multi-line and dynamic imports', () => {
    const a = importacionesDe('server/plan/a.ts', "import {\n  x,\n  y,\n} from './b.ts'\n")
    const b = importacionesDe('server/plan/b.ts', "const a = await import('./a.ts')\n")
    expect(faltas([...a, ...b])[0]).toContain('sin-vueltas')
  })
})
