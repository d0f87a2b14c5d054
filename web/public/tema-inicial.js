// Sets the colour scheme before the first paint; a file and not inline because the content security policy forbids inline scripts.
;(() => {
  let guardado = null
  try {
    guardado = localStorage.getItem('mantine-color-scheme-value')
  } catch {
    // Storage may be forbidden; then the system's preference decides.
  }
  const oscuro = guardado === 'dark' || (guardado !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', oscuro ? 'dark' : 'light')
})()
