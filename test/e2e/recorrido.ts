import type { Page } from 'playwright-core'

/** One stop of the keyboard. */
export interface Parada {
  /** What a screen reader would say of it. */
  nombre: string
  html: string
  /** Whether the focus shows: something of how it is drawn changes. */
  visto: boolean
  /** Whether it is in the window and nothing lies over it. */
  dentro: boolean
  /** Its place in the document; -1 for what came while walking. */
  lugar: number
}

/** More stops than this on one page are a trap, not a page. */
const MAXIMO = 400
/** Stops that one field may have inside: day, month, year and the button of the calendar. */
const PARTES_DE_UN_CAMPO = 6

/** What the page itself must look at; it runs in the browser, so it is text. */
const OJOS = `(() => {
  const INTERACTIVO = 'a[href], button, input, select, textarea, summary, [role=button], [role=link], [role=checkbox], ' +
    '[role=switch], [role=tab], [role=treeitem], [role=slider], [role=combobox], [tabindex], [data-abre]'
  const visible = e => {
    const r = e.getBoundingClientRect(), s = getComputedStyle(e)
    return r.width > 1 && r.height > 1 && s.visibility === 'visible' && s.display !== 'none' && !e.closest('[inert], [aria-hidden=true]') && e.checkVisibility({ contentVisibilityAuto: false })
  }
  const pinta = e => {
    const de = x => { const s = getComputedStyle(x); return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor, s.textDecorationLine, s.top, s.transform].join() }
    const label = e.labels && e.labels[0]
    return [e, e.firstElementChild, e.parentElement, e.nextElementSibling, label, e.parentElement?.parentElement].filter(Boolean).map(de).join('|')
  }
  const nombre = e => (e.getAttribute('aria-label') || (e.getAttribute('aria-labelledby') || '').split(' ').map(i => document.getElementById(i)?.textContent).join(' ').trim()
    || (e.labels && e.labels[0]?.textContent) || e.textContent || e.querySelector('img')?.alt || e.getAttribute('placeholder') || e.getAttribute('title') || '').trim().replace(/\\s+/g, ' ').slice(0, 80)
  const dentro = e => {
    const r = e.getBoundingClientRect()
    const enX = f => Math.min(innerWidth - 1, Math.max(0, r.left + r.width * f)), enY = f => Math.min(innerHeight - 1, Math.max(0, r.top + r.height * f))
    if (r.bottom <= 0 || r.right <= 0 || r.top >= innerHeight || r.left >= innerWidth) return false
    return [[.5, .5], [.1, .5], [.9, .5], [.5, .15], [.5, .85]].some(([fx, fy]) => {
      const en = document.elementFromPoint(enX(fx), enY(fy))
      return en && (e.contains(en) || en.contains(e) || (e.labels && [...e.labels].some(l => l.contains(en))) || e.parentElement.contains(en))
    })
  }
  // Groups whose members are reached with arrows once one of them has the focus.
  const DE_GRUPO = '[role=tab], [role=treeitem], [role=radio], input[type=radio], tr[data-indice], [role=option], [role=menuitem]'
  const grupo = e => e.closest('[role=tablist], [role=tree], [role=radiogroup], table, [role=listbox], [role=menu]')
  return { DE_GRUPO, grupo, INTERACTIVO, visible, pinta, nombre, dentro }
})()`

const EMPEZAR = `(() => {
  const o = window.__ojos = ${OJOS}
  // From the top, whatever had the focus: a body that takes it is where the next Tab starts from.
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
  scrollTo(0, 0)
  window.__ultima = undefined
  window.__antes = new Map()
  ;[...document.querySelectorAll(o.INTERACTIVO)].forEach((e, i) => window.__antes.set(e, { lugar: i, pinta: o.pinta(e) }))
  window.__visitados = new Set()
  window.__grupos = new Set()
})()`

const MIRAR = `(() => {
  const e = document.activeElement, o = window.__ojos
  if (!e || e === document.body || e === document.documentElement) return null
  // A date has a stop for its day, its month and its year.
  if (window.__ultima === e) return 'la-misma'
  if (window.__visitados.has(e)) return 'otra-vez'
  window.__ultima = e
  window.__visitados.add(e)
  // Rows come and go as a table scrolls: what counts is that their group was entered.
  if (e.matches(o.DE_GRUPO)) window.__grupos.add(o.grupo(e))
  const antes = window.__antes.get(e)
  const s = getComputedStyle(e)
  const halo = (s.outlineStyle !== 'none' && s.outlineWidth !== '0px') || s.boxShadow !== 'none'
  return { nombre: o.nombre(e), html: e.outerHTML.slice(0, 160), visto: antes ? antes.pinta !== o.pinta(e) : halo, dentro: o.dentro(e), lugar: antes ? antes.lugar : -1 }
})()`

const CAMBIO = `(() => { const a = window.__antes.get(document.activeElement); return !a || a.pinta !== window.__ojos.pinta(document.activeElement) })()`

const SIN_ALCANZAR = `(() => {
  const o = window.__ojos
  const deGrupo = e => e.matches(o.DE_GRUPO)
  return [...document.querySelectorAll(o.INTERACTIVO)]
    .filter(e => o.visible(e) && !e.disabled && !window.__visitados.has(e))
    .filter(e => deGrupo(e) ? !window.__grupos.has(o.grupo(e)) : e.getAttribute('tabindex') !== '-1')
    .map(e => o.nombre(e) + ' · ' + e.outerHTML.slice(0, 120))
})()`

/** Presses Tab from the top of the page until it comes round, and says what it saw at each stop. */
export async function recorrer(pagina: Page): Promise<{ paradas: Parada[]; vuelve: boolean }> {
  await pagina.evaluate(EMPEZAR)
  const paradas: Parada[] = []
  let mismas = 0
  for (let n = 0; n < MAXIMO; n++) {
    await pagina.keyboard.press('Tab')
    const parada = (await pagina.evaluate(MIRAR)) as Parada | 'la-misma' | 'otra-vez' | null
    mismas = parada === 'la-misma' ? mismas + 1 : 0
    if (parada === 'la-misma' && mismas < PARTES_DE_UN_CAMPO) continue
    if (parada === 'la-misma') return { paradas, vuelve: false }
    if (parada === null || parada === 'otra-vez') return { paradas, vuelve: n > 0 }
    // What is drawn little by little is looked at again when it has had time.
    if (!parada.visto) {
      await pagina.waitForTimeout(200)
      parada.visto = (await pagina.evaluate(CAMBIO)) as boolean
    }
    paradas.push(parada)
  }
  return { paradas, vuelve: false }
}

/** What can be used with a mouse and the walk did not reach. Ask it after `recorrer`, on the same page. */
export async function inalcanzables(pagina: Page): Promise<string[]> {
  return (await pagina.evaluate(SIN_ALCANZAR)) as string[]
}
