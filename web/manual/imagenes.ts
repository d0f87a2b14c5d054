const ARCHIVOS = import.meta.glob<string>('../../docs/manual/img/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** The address of a picture of the manual, from how the text names it: 'img/mapa.png'. */
export function imagen(nombre: string): string | undefined {
  return ARCHIVOS[`../../docs/manual/${nombre}`]
}
