import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/s/',
  build: {
    outDir: '../../target/frontend/META-INF/resources/s',
    emptyOutDir: true,
    target: ['chrome107', 'safari16', 'firefox110'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
