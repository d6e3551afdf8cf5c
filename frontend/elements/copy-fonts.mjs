// Inter for the desk's style sheet, at a stable address, and for paper, which takes it only as TTF; for paper besides what
// prints letters that Inter does not have.
import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const target = new URL('../../target/frontend/', import.meta.url);

async function copy(from, to, files) {
  await mkdir(to, { recursive: true });
  for (const [source, name] of files) {
    await copyFile(fileURLToPath(new URL(source, from)), fileURLToPath(new URL(name, to)));
  }
}

await copy(
  new URL('files/', import.meta.resolve('@fontsource-variable/inter/package.json')),
  new URL('META-INF/resources/ui/fonts/', target),
  ['latin', 'cyrillic'].map((script) => [`inter-${script}-wght-normal.woff2`, `inter-${script}.woff2`]),
);
await copy(new URL('.', import.meta.resolve('@expo-google-fonts/inter/package.json')), new URL('fonts/', target), [
  ['400Regular/Inter_400Regular.ttf', 'Inter-Regular.ttf'],
  ['500Medium/Inter_500Medium.ttf', 'Inter-Medium.ttf'],
  ['600SemiBold/Inter_600SemiBold.ttf', 'Inter-SemiBold.ttf'],
  ['LICENSE_FONT', 'Inter-LICENSE.txt'],
]);
for (const [name, file] of [
  ['noto-sans-georgian', 'NotoSansGeorgian'],
  ['noto-sans-armenian', 'NotoSansArmenian'],
  ['noto-emoji', 'NotoEmoji'],
  ['noto-sans-sc', 'NotoSansSC'],
]) {
  await copy(new URL('.', import.meta.resolve(`@expo-google-fonts/${name}/package.json`)), new URL('fonts/', target), [
    [`400Regular/${file}_400Regular.ttf`, `${file}-Regular.ttf`],
    ['LICENSE_FONT', `${file}-LICENSE.txt`],
  ]);
}
