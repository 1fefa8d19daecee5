import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The web application is built into dist/web, which the server serves; nothing in it comes from elsewhere. */
export default defineConfig({
  root: join(import.meta.dirname, 'src', 'web'),
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, 'dist', 'web'),
    emptyOutDir: true,
    target: 'chrome90',
    // antd and ECharts are large by nature; the parts that are not needed at first load on their own.
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': process.env.YOUJU_API ?? 'http://127.0.0.1:8690' } },
})
