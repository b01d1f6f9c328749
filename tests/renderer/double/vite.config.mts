import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the window on a library in memory, to look at without the main process. Never shipped. */
export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  base: './',
  plugins: [react()],
  resolve: { dedupe: ['react', 'react-dom'] },
  build: {
    outDir: '../../../out/window-demo',
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 9000,
  },
});
