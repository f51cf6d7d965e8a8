import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env.SAPA_API ?? 'http://127.0.0.1:4000';

/**
 * The workspace of the staff, and the small script of the help centre. `npx vite build` writes `web/dist/workspace`; `npx vite` serves it while one
 * works on it and hands `/api` to a running program.
 */
export default defineConfig({
  root: at('web/apps/workspace'),
  base: '/',
  plugins: [react(), buildWidgetToo()],
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

/** The chat widget is built in the same run: a script for pages of any site, and the part that it fetches when it is opened. */
function buildWidgetToo(): Plugin {
  let isBuild = false;
  return {
    name: 'widget-too',
    apply: 'build',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    async closeBundle() {
      if (isBuild) await build(widget);
    },
  };
}

const widget = {
  configFile: false as const,
  root: at('web/apps/widget'),
  logLevel: 'warn' as const,
  publicDir: false as const,
  plugins: [closeOff()],
  build: {
    outDir: at('web/dist/widget'),
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: false as const,
    reportCompressedSize: false,
    rollupOptions: {
      input: at('web/apps/widget/main.ts'),
      output: { entryFileNames: 'widget.js', chunkFileNames: 'widget/[name]-[hash].js' },
    },
  },
};

/** The tag asks for a plain script: its names stay its own, whatever else is on the page. */
function closeOff(): Plugin {
  return {
    name: 'close-off',
    enforce: 'post',
    generateBundle(_options, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk' || !file.isEntry) continue;
        // A part that imports from the entry would run it a second time: what both need is handed over instead.
        if (file.exports.length > 0) this.error(`The widget's entry is imported by a part: ${file.exports.join(', ')}`);
        file.code = `(()=>{${file.code}\n})();\n`;
      }
    },
  };
}
