// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { timing } from '../src/question/answer-words.js';
import { runningSince, type Stopwatch } from '../src/question/measures.js';
import { speak } from '../src/words/language.js';
import '../src/question/measures.js';

let wall: number;
let steady: number;

describe('the stopwatch', () => {
  beforeEach(() => {
    speak('en');
    localStorage.clear();
    wall = Date.parse('2026-11-21T10:00:00Z');
    steady = 1000;
    vi.spyOn(Date, 'now').mockImplementation(() => wall);
    vi.spyOn(performance, 'now').mockImplementation(() => steady);
  });

  afterEach(() => {
    document.body.replaceChildren();
    vi.restoreAllMocks();
  });

  const pass = (seconds: number) => {
    wall += seconds * 1000;
    steady += seconds * 1000;
  };

  /** A stopwatch that keeps what it is told, as a report would. */
  async function started() {
    const watch = document.createElement('ts-stopwatch') as Stopwatch;
    const content = { value: null, typed: '' };
    watch.field = { name: 'q', content, change: (patch: object) => Object.assign(content, patch) } as never;
    document.body.append(watch);
    await watch.updateComplete;
    watch.querySelector('button')!.click();
    watch.requestUpdate();
    await watch.updateComplete;
    return { watch, content };
  }

  it('measures by the steady clock, though the other was put back meanwhile', async () => {
    const { watch, content } = await started();
    pass(90);
    wall -= 3_600_000;
    watch.querySelector('button')!.click();
    expect(content.value).toEqual({ kind: 'timing', minutes: '1.50', corrected: false });
  });

  it('goes by the other clock, and says so, where the steady one stood still', async () => {
    const { watch, content } = await started();
    pass(30);
    wall += 60_000;
    watch.querySelector('button')!.click();
    expect(content.value).toEqual({ kind: 'timing', minutes: '1.50', corrected: false, byWall: true });
  });

  it('shows while it runs what it will measure', async () => {
    const { watch } = await started();
    pass(75);
    watch.requestUpdate();
    await watch.updateComplete;
    expect(watch.querySelector('[role=timer]')?.textContent?.trim()).toBe('1:15');
  });

  it('goes on from what an earlier version of the application kept', () => {
    expect(runningSince('since:1763719200000')).toEqual({ wall: 1763719200000, steady: 0, page: 1763719200000 });
    expect(runningSince('2.5')).toBeUndefined();
  });

  it('tells the three kinds of time apart in words', () => {
    const minutes = '1.50';
    const kinds = [{}, { byWall: true as const }, { corrected: true }].map((kind) =>
      timing({ minutes, corrected: false, ...kind }),
    );
    expect(kinds).toEqual(['1 min 30 s', '1 min 30 s, in part by the clock of this phone', '1 min 30 s, corrected by hand']);
  });
});
