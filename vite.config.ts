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
  plugins: [react(), assertBrowser(), buildWidgetToo()],
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
        entryFileNames: ({ name }) => (name === 'help-centre' ? '[name].js' : 'assets/[name]-[hash:7].js'),
        // The first page holds the names of all parts: seven characters are the fewest that the builder takes.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
      },
    },
  },
  server: { port: 5173, proxy: { '/api': api } },
});

/**
 * The chat widget is built in the same run: the panel under a name that says what is in it, then the script of the tag,
 * which knows that name. Apart, so that neither imports the other: the tag asks for a plain script, which has no exports.
 */
function buildWidgetToo(): Plugin {
  return {
    name: 'widget-too',
    apply: 'build',
    async closeBundle() {
      const made = await build(partOf('panel/index.ts', 'widget/panel-[hash].js', 'es'));
      const [first] = [made].flat();
      const [panel] = first && 'output' in first ? first.output : [];
      if (!panel) throw new Error('The panel of the widget was not built');
      await build({
        ...partOf('main.ts', 'widget.js', 'iife'),
        define: { PANEL: JSON.stringify(panel.fileName) },
        plugins: [assertPlain()],
      });
      await build({ ...partOf('form/main.ts', 'form.js', 'iife'), plugins: [assertPlain()] });
    },
  };
}

function partOf(entry: string, name: string, format: 'es' | 'iife') {
  return {
    configFile: false as const,
    root: at('web/apps/widget'),
    logLevel: 'warn' as const,
    publicDir: false as const,
    build: {
      outDir: at('web/dist/widget'),
      emptyOutDir: format === 'es',
      target: 'es2023',
      modulePreload: false as const,
      reportCompressedSize: false,
      // As a library nothing is laid around its imports, and the panel keeps its export.
      lib: { entry: at(`web/apps/widget/${entry}`), formats: [format], name: 'widget' },
      rollupOptions: { output: { entryFileNames: name, minify: true } },
    },
  };
}

/** What only a server can run would be an empty thing in a browser, and break the page that takes it: the build ends with who did. */
function assertBrowser(): Plugin {
  return {
    name: 'assert-browser',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source.startsWith('node:')) this.error(`The pages take ${source}, by ${importer ?? 'an entry'}`);
    },
  };
}

/** A script of a tag that is no module must not look like one. */
function assertPlain(): Plugin {
  return {
    name: 'assert-plain',
    enforce: 'post',
    generateBundle(_options, files) {
      for (const file of Object.values(files))
        if (file.type === 'chunk' && /\bimport\.meta\b|^import\b|\bexport\s*\{/.test(file.code))
          this.error(`The script of the tag is a module: ${file.code.slice(0, 200)}`);
    },
  };
}
