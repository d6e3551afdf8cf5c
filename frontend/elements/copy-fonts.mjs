// PDF needs static fonts with Cyrillic; they go to the class path, not to the browser.
import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const from = new URL('./', import.meta.resolve('@expo-google-fonts/inter/package.json'));
const to = new URL('../../target/frontend/fonts/', import.meta.url);

await mkdir(to, { recursive: true });
for (const [weight, style] of [[400, 'Regular'], [500, 'Medium'], [600, 'SemiBold']]) {
  const source = fileURLToPath(new URL(`${weight}${style}/Inter_${weight}${style}.ttf`, from));
  await copyFile(source, fileURLToPath(new URL(`Inter-${style}.ttf`, to)));
}
