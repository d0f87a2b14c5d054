import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const NORMAS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface Axe {
  run(o: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>
}

/** Holds that a page, once quiet, has no violation of WCAG 2.2 AA and nothing beyond its width. */
export async function exigirSana(pagina: Page): Promise<void> {
  await pagina.waitForLoadState('networkidle')
  await pagina.evaluate(AXE)
  const violaciones = await pagina.evaluate(async normas => {
    const { axe } = globalThis as unknown as { axe: Axe }
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: normas } })
    return violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(' | ')}`)
  }, NORMAS)
  expect(violaciones).toEqual([])
  const sobra = await pagina.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  expect(sobra).toBe(0)
}
