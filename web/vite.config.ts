import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const raiz = fileURLToPath(new URL('.', import.meta.url))
const servidor = `http://127.0.0.1:${process.env.PORT ?? '3880'}`

/** What the page asks first leaves before its code comes: `temprano.ts` is a piece of its own, ahead of all others. */
function temprano(): Plugin {
  return {
    name: 'temprano',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const pieza = Object.values(bundle ?? {}).find(p => p.type === 'chunk' && p.isEntry && p.name === 'temprano')
        const deParte = pieza?.type === 'chunk' ? pieza.imports : []
        const src = pieza ? `/${pieza.fileName}` : '/temprano.ts'
        return [
          { tag: 'script', attrs: { type: 'module', async: true, src }, injectTo: 'head-prepend' },
          ...deParte.map(
            href =>
              ({ tag: 'link', attrs: { rel: 'modulepreload', href: `/${href}` }, injectTo: 'head-prepend' }) as const,
          ),
        ]
      },
    },
  }
}

/** Build of the office's screens. MapLibre and each area stay in chunks of their own, so the first page is light. */
export default defineConfig({
  root: raiz,
  base: '/',
  plugins: [react(), temprano()],
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    rollupOptions: { input: { index: `${raiz}index.html`, temprano: `${raiz}temprano.ts` } },
    // Inlined assets would be data: URLs, which the content security policy refuses for scripts and workers.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '^/api/': servidor } },
  preview: { proxy: { '^/api/': servidor } },
})
