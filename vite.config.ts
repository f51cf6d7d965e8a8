import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env.SAPA_API ?? 'http://127.0.0.1:4000';

/**
 * The workspace of the staff, and the small script of the help centre. `npx vite build` writes `web/dist/workspace`; `npx vite` serves it while one
 * works on it and hands `/api` to a running program.
 */
export default defineConfig({
  root: at('web/apps/workspace'),
  base: '/',
  plugins: [react()],
  build: {
    outDir: at('web/dist/workspace'),
    emptyOutDir: true,
    target: 'es2023',
    // These know light-dark() themselves: written out for older ones, no part of a page could have a side of its own.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // The content security policy of the server allows files only, no data: fonts or scripts in the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rollupOptions: {
      input: {
        index: at('web/apps/workspace/index.html'),
        'help-centre': at('web/apps/help-centre/main.ts'),
      },
      output: {
        // The server names the script of the help centre by what is in it.
        entryFileNames: ({ name }) => (name === 'help-centre' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: { port: 5173, proxy: { '/api': api } },
});
