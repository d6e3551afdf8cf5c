import { defineConfig } from 'vite';

/** Stable names: Flow views load the modules by them. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    outDir: '../../target/frontend/META-INF/resources/ui',
    emptyOutDir: true,
    target: ['chrome123', 'safari17.5', 'firefox120'],
    modulePreload: false,
    rollupOptions: {
      input: {
        'journey-map': 'src/journey-map.ts',
        trend: 'src/trend.ts',
      },
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
