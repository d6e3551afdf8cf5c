import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
/** Cases that hold the server and us to each other. */
const SHARED_CASES = resolve(ROOT, '../src/test/resources');

/** Which workspaces each may import. */
const MAY: Record<string, readonly string[]> = { form: [], shopper: ['form'], elements: ['form'] };
const WORKSPACES = Object.keys(MAY);

interface Import {
  file: string;
  from: string;
  isOfTypes: boolean;
}

const IMPORT =
  /^(?:import|export)( type)? [^;]*?from '([^']+)'|^import '([^']+)'|^@import '([^']+)'|(?:import|mock|new URL)\('([^']+)'/gm;

const sources = (workspace: string): string[] =>
  ['src', 'test'].flatMap((folder) =>
    readdirSync(join(ROOT, workspace, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => ['.ts', '.css'].includes(extname(name)))
      .map((name) => join(workspace, folder, name)),
  );

const importsOf = (file: string): Import[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].map(([, types, ...found]) => ({
    file,
    from: found.find((one) => one !== undefined)!,
    isOfTypes: types !== undefined,
  }));

const imports = WORKSPACES.flatMap(sources).flatMap(importsOf);
const workspaceOf = (file: string) => file.split('/')[0]!;
const told = ({ file, from }: Import) => `${file}: ${from}`;

/** The file of ours that is imported, where it is one. */
function target({ file, from }: Import): string | undefined {
  const [path = ''] = from.split('?');
  const ours = /^@touchstone\/(\w+)\/(.+)$/.exec(path);
  if (ours) {
    const [, workspace = '', name = ''] = ours;
    return join(workspace, name.startsWith('test/') ? '' : 'src', name.endsWith('.css') ? name : `${name}.ts`);
  }
  return path.startsWith('.') ? join(dirname(file), path.replace(/\.js$/, '.ts')) : undefined;
}

/** The first circle in which each leads to the next; nothing where there is none. */
function circle(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>();
  const walk = (node: string, path: string[]): string[] | undefined => {
    if (path.includes(node)) {
      return [...path.slice(path.indexOf(node)), node];
    }
    if (done.has(node)) {
      return undefined;
    }
    for (const next of edges.get(node) ?? []) {
      const found = walk(next, [...path, node]);
      if (found) {
        return found;
      }
    }
    done.add(node);
    return undefined;
  };
  return [...edges.keys()].map((node) => walk(node, [])).find((found) => found !== undefined);
}

function edges(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  pairs.filter(([from, to]) => from !== to).forEach(([from, to]) => all.set(from, (all.get(from) ?? new Set()).add(to)));
  return all;
}

describe('the workspaces', () => {
  it('are left by no relative path', () => {
    const climbing = imports.filter(({ file, from }) => {
      const path = resolve(ROOT, dirname(file), from);
      const isTest = file.split('/')[1] === 'test';
      return (
        from.startsWith('.') &&
        !path.startsWith(join(ROOT, workspaceOf(file)) + '/') &&
        !(isTest && (path.startsWith(SHARED_CASES) || path.startsWith(resolve(ROOT, '../target'))))
      );
    });
    expect(climbing.map(told)).toEqual([]);
  });

  it('import only those that they may', () => {
    const stray = imports.filter(
      ({ file, from }) => from.startsWith('@touchstone/') && !MAY[workspaceOf(file)]!.includes(from.split('/')[1]!),
    );
    expect(stray.map(told)).toEqual([]);
  });

  it('ship nothing of tests', () => {
    const shipped = imports.filter(({ file, from }) => file.split('/')[1] === 'src' && /(^|\/)test\//.test(from));
    expect(shipped.map(told)).toEqual([]);
  });

  it('know every file that they import', () => {
    const known = new Set(WORKSPACES.flatMap(sources));
    const inside = imports.filter((one) => WORKSPACES.includes(workspaceOf(target(one) ?? '')));
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.filter((one) => !known.has(target(one)!)).map(told)).toEqual([]);
  });

  it('run in no circle of modules', () => {
    const running = imports.filter(({ isOfTypes }) => !isOfTypes);
    expect(circle(edges(running.map((one) => [one.file, target(one) ?? ''])))).toBeUndefined();
  });

  it.each(WORKSPACES)('have folders without a circle (%s)', (workspace) => {
    const folder = (file: string) => relative(join(workspace, 'src'), file).split('/')[0]!;
    const src = imports.filter(({ file }) => file.startsWith(join(workspace, 'src') + '/'));
    const inside = src.filter((one) => target(one)?.startsWith(join(workspace, 'src') + '/'));
    expect(circle(edges(inside.map((one) => [folder(one.file), folder(target(one)!)])))).toBeUndefined();
  });
});
