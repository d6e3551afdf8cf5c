import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

const SUBSETS = ['latin', 'latin-ext', 'cyrillic'];

/** The style sheet of the Flow views asks for the fonts by these names. */
const fonts: Plugin = {
  name: 'fonts',
  generateBundle() {
    for (const subset of SUBSETS) {
      const file = `@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`;
      const source = readFileSync(new URL(import.meta.resolve(file)));
      this.emitFile({ type: 'asset', fileName: `fonts/inter-${subset}.woff2`, source });
    }
  },
};

/** Stable names: Flow views load the modules by them. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [fonts],
  build: {
    outDir: '../../target/frontend/META-INF/resources/ui',
    emptyOutDir: true,
    target: ['chrome123', 'safari17.5', 'firefox120'],
    modulePreload: false,
    rollupOptions: {
      input: {
        dates: 'src/dates.ts',
        drafts: 'src/drafts.ts',
        'form-preview': 'src/form-preview.ts',
        'journey-map': 'src/journey-map.ts',
        place: 'src/place.ts',
        session: 'src/session.ts',
        standing: 'src/standing.ts',
        trend: 'src/trend.ts',
        unsaved: 'src/unsaved.ts',
      },
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
