import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const raiz = fileURLToPath(new URL('.', import.meta.url))
const servidor = `http://127.0.0.1:${process.env.PORT ?? '3880'}`

/** Build of the office's screens. MapLibre and each area stay in chunks of their own, so the first page is light. */
export default defineConfig({
  root: raiz,
  base: '/',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // Inlined assets would be data: URLs, which the content security policy refuses for scripts and workers.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '^/api/': servidor } },
  preview: { proxy: { '^/api/': servidor } },
})
