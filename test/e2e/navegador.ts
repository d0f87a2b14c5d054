import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** Where Debian puts it, or where LINDERO_CHROMIUM says. */
export const rutaDeChromium: string | undefined = [process.env.LINDERO_CHROMIUM, '/usr/bin/chromium'].find(
  r => r !== undefined && existsSync(r),
)

/** The two widths at which every screen must be usable. */
export const ANCHOS = { escritorio: { width: 1280, height: 800 }, celular: { width: 390, height: 844 } } as const

/** A headless Chromium that asks nothing of the network. */
export function abrirNavegador(): Promise<Browser> {
  return chromium.launch({
    executablePath: rutaDeChromium!,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-unsafe-swiftshader',
    ],
  })
}

/** A window in Spanish and Bogota's hour. */
export function abrirVentana(navegador: Browser, ancho: keyof typeof ANCHOS, tema: 'light' | 'dark' = 'light') {
  return navegador.newContext({
    viewport: ANCHOS[ancho],
    locale: 'es-CO',
    timezoneId: 'America/Bogota',
    colorScheme: tema,
    reducedMotion: 'reduce',
  })
}

/** Enters with a user, by the screen, as a person does. */
export async function entrar(
  ventana: BrowserContext,
  direccion: string,
  municipio: string,
  correo: string,
  clave: string,
): Promise<Page> {
  const pagina = await ventana.newPage()
  await pagina.goto(`${direccion}/${municipio}/entrar`)
  await pagina.getByLabel('Correo').fill(correo)
  await pagina.getByLabel('Contraseña').first().fill(clave)
  await pagina.keyboard.press('Enter')
  await pagina.waitForURL(url => !url.pathname.endsWith('/entrar'))
  return pagina
}
