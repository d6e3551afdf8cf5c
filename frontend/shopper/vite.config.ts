import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const WORKER = 'worker.js';
/** Letters that few texts have: fetched when one does, and drawn in the phone's own font without network. */
const RARE = /latin-ext.*\.woff2$/;
const PUBLIC = join(import.meta.dirname, 'public');
const WORKSPACES = join(import.meta.dirname, '..');
/** What the application is made of: its own sources, and those that it shares. */
const SOURCES = ['shopper/src', 'form/src'].map((folder) => join(WORKSPACES, folder));

/** Tells the service worker which files make the application, and gives them together a name that changes with any. */
function keepsWhatIsBuilt(): Plugin {
  return {
    name: 'keeps-what-is-built',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const worker = bundle[WORKER];
      if (worker?.type !== 'chunk') {
        throw new Error('The service worker was not built');
      }
      const hash = createHash('sha256').update(readFileSync(join(import.meta.dirname, 'index.html')));
      const built = Object.keys(bundle).filter((name) => name !== WORKER && !name.endsWith('.html') && !RARE.test(name));
      const given = readdirSync(PUBLIC);
      given.forEach((name) => hash.update(readFileSync(join(PUBLIC, name))));
      hash.update(built.sort().join()).update(worker.code);
      worker.code = worker.code
        .replaceAll('__FILES__', JSON.stringify([...built, ...given].map((name) => `/s/${name}`)))
        .replaceAll('__VERSION__', JSON.stringify(hash.digest('hex').slice(0, 16)));
    },
  };
}

/** A name for this version of the sources, by which the page knows what another version kept. */
function release(): string {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.\w+$/.test(name)) {
        hash.update(name).update(readFileSync(join(folder, name)));
      }
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** No source of ours is left out of that name. */
function namesAllThatIsBuilt(): Plugin {
  const isLeftOut = (id: string) =>
    id.startsWith(WORKSPACES) &&
    !id.includes('/node_modules/') &&
    !id.endsWith('.html') &&
    !SOURCES.some((folder) => id.startsWith(folder));
  return {
    name: 'names-all-that-is-built',
    generateBundle() {
      const leftOut = [...this.getModuleIds()].filter(isLeftOut);
      if (leftOut.length > 0) {
        throw new Error(`Sources that do not change the name of the release (${leftOut.join(', ')})`);
      }
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/s/',
  define: { __RELEASE__: JSON.stringify(release()) },
  plugins: [keepsWhatIsBuilt(), namesAllThatIsBuilt()],
  build: {
    outDir: '../../target/frontend/META-INF/resources/s',
    emptyOutDir: true,
    target: ['chrome107', 'safari16', 'firefox110'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        index: join(import.meta.dirname, 'index.html'),
        worker: join(import.meta.dirname, 'src/worker.ts'),
      },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'worker' ? WORKER : 'assets/[name]-[hash].js'),
      },
    },
  },
});
