// The desk's style sheet loads Inter from a stable address.
import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const from = new URL('files/', import.meta.resolve('@fontsource-variable/inter/package.json'));
const to = new URL('../../target/frontend/META-INF/resources/ui/fonts/', import.meta.url);

await mkdir(to, { recursive: true });
for (const script of ['latin', 'cyrillic']) {
  const source = fileURLToPath(new URL(`inter-${script}-wght-normal.woff2`, from));
  await copyFile(source, fileURLToPath(new URL(`inter-${script}.woff2`, to)));
}
