import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idle, type Picture, prepare, Unreadable, workWith } from '../src/picture/picture.js';

/** Works on photos as the browser's worker does; a file without content is no photo. */
class FakeWorker {
  onmessage: (event: { data: object }) => void = () => undefined;

  postMessage(file: Blob): void {
    const data = file.size > 0 ? { picture: { sha256: file.type } } : { isUnreadable: true };
    setTimeout(() => this.onmessage({ data }));
  }

  terminate(): void {}
}

describe('photos that are worked on', () => {
  const kept: string[] = [];
  const keep = async ({ sha256 }: Picture) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    kept.push(sha256);
  };

  beforeEach(() => {
    kept.length = 0;
    vi.stubGlobal('Worker', FakeWorker);
    vi.stubGlobal('OffscreenCanvas', FakeWorker);
    workWith(() => new FakeWorker() as unknown as Worker);
  });

  afterEach(() => vi.unstubAllGlobals());

  it('are kept one after another, and nothing is idle before', async () => {
    void prepare(new Blob(['1'], { type: 'first' }), keep);
    void prepare(new Blob(['2'], { type: 'second' }), keep);
    expect(await idle()).toBe(true);
    expect(kept).toEqual(['first', 'second']);
    expect(await idle()).toBe(false);
  });

  it('go on after a file that is no photo', async () => {
    const bad = prepare(new Blob([]), keep);
    const good = prepare(new Blob(['1'], { type: 'good' }), keep);
    await expect(bad).rejects.toBeInstanceOf(Unreadable);
    await good;
    expect(await idle()).toBe(false);
    expect(kept).toEqual(['good']);
  });
});
