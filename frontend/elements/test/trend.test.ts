// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { TrendPoint } from '../src/trend.js';
import '../src/trend.js';

function point(wave: string, from: string, score: number, count: string, status = ''): TrendPoint {
  return { wave, from, to: from.slice(0, 8) + '28', score, label: `from ${from}`, name: `Wave ${wave}`, count, status };
}

async function drawn(lines: object[], marks: object[] = [], changed = ''): Promise<ShadowRoot> {
  const trend = document.createElement('ts-trend');
  trend.lines = JSON.stringify(lines);
  trend.marks = JSON.stringify(marks);
  trend.labels = JSON.stringify({ changed });
  document.body.append(trend);
  await trend.updateComplete;
  return trend.shadowRoot!;
}

function rows(root: ShadowRoot): string[] {
  return [...root.querySelectorAll('tbody tr')].map((row) => row.textContent!.replace(/\s+/g, ' ').trim());
}

it('shows a line and the same as a table', async () => {
  const root = await drawn([
    {
      checklist: 'a',
      name: 'Service, version 1',
      points: [point('1', '2026-02-15', 59.9, 'n = 9'), point('2', '2026-03-15', 60, 'n = 8'), point('3', '2026-04-15', 92.55, 'n = 9')],
    },
  ]);
  expect(root.querySelectorAll('.spot')).toHaveLength(3);
  expect(root.querySelectorAll('path.line')).toHaveLength(2);
  expect(root.querySelectorAll('.break, .legend, .provisional')).toHaveLength(0);
  expect(rows(root)).toEqual([
    'Wave 1 15 Feb 2026 – 28 Feb 2026 Service, version 1 59.9 Critical n = 9',
    'Wave 2 15 Mar 2026 – 28 Mar 2026 Service, version 1 60.0 Weak n = 8',
    'Wave 3 15 Apr 2026 – 28 Apr 2026 Service, version 1 92.6 Excellent n = 9',
  ]);
});

it('marks a wave that still runs, in the drawing and in the table', async () => {
  const root = await drawn([
    {
      checklist: 'a',
      name: 'Service, version 1',
      points: [point('1', '2026-02-15', 80, 'n = 9'), point('2', '2026-03-15', 60, '1 of 9', 'provisional')],
    },
  ]);
  expect(root.querySelectorAll('.spot.provisional')).toHaveLength(1);
  expect(root.querySelectorAll('path.line.provisional')).toHaveLength(1);
  expect(rows(root)[1]).toContain('provisional, 1 of 9');
});

it('never joins two versions, nor two checklists', async () => {
  const root = await drawn([
    { checklist: 'a', name: 'Service, version 2', points: [point('3', '2026-04-15', 90, 'n = 9')] },
    {
      checklist: 'a',
      name: 'Service, version 1',
      points: [point('1', '2026-02-15', 60, 'n = 9'), point('2', '2026-03-15', 62, 'n = 9')],
    },
    { checklist: 'b', name: 'Calls, version 1', points: [point('4', '2026-03-20', 70, 'n = 9')] },
  ]);
  expect(root.querySelectorAll('.spot')).toHaveLength(4);
  expect(root.querySelectorAll('svg[aria-hidden] path.line')).toHaveLength(1);
  expect(root.querySelectorAll('.break')).toHaveLength(1);
  expect(root.querySelector('.legend')!.textContent).toContain('Calls, version 1');
});

it('marks the days on which the journey changed, and says what that means beside the table too', async () => {
  const lines = [
    {
      checklist: 'a',
      name: 'Service, version 1',
      points: [point('1', '2026-02-15', 60, 'n = 9'), point('2', '2026-03-15', 62, 'n = 9'), point('3', '2026-04-15', 64, 'n = 9')],
    },
  ];
  const marks = [
    { day: '2026-03-08', label: 'Journey: 8 Mar 2026' },
    { day: '2026-03-09', label: 'Journey: 9 Mar 2026' },
    { day: '2026-04-27', label: 'Journey: 27 Apr 2026' },
  ];
  const root = await drawn(lines, marks, 'Version 2 of the journey holds from 8 Mar 2026.');
  const at = [...root.querySelectorAll('.mark')].map((mark) => Number(mark.getAttribute('x1')));
  const spots = [...root.querySelectorAll('.spot')].map((spot) => Number(spot.getAttribute('cx')));
  expect(at).toHaveLength(3);
  expect(at[0]).toBeGreaterThan(spots[0]!);
  expect(at[1]).toBeGreaterThan(at[0]!);
  expect(at[1]).toBeLessThan(spots[1]!);
  expect(at[2]).toBeGreaterThan(spots[2]!);
  const named = [...root.querySelectorAll('svg[aria-hidden] text')].filter((text) => text.textContent!.startsWith('Journey'));
  expect(named.map((text) => text.textContent)).toEqual(['Journey: 8 Mar 2026', 'Journey: 27 Apr 2026']);
  root.querySelector('button')!.click();
  await (root.host as HTMLElementTagNameMap['ts-trend']).updateComplete;
  expect(root.querySelector('.changed')!.textContent).toBe('Version 2 of the journey holds from 8 Mar 2026.');
});

it.each([300, 390, 700, 1100])('never lets names of waves touch or leave the drawing, %i wide', async (room) => {
  const points = [1, 2, 3, 4, 5, 6].map((month) => ({
    ...point(`${month}`, `2026-0${month}-15`, 70, 'n = 12', month === 6 ? 'промежуточно' : ''),
    label: `15 сентября 2026 г.`,
  }));
  const root = await drawn([{ checklist: 'a', name: 'Service', points }]);
  const trend = root.host as HTMLElementTagNameMap['ts-trend'];
  Object.assign(trend, { room });
  await trend.updateComplete;
  const drawing = Number(root.querySelector('svg')!.getAttribute('width'));
  const places = [...root.querySelectorAll('.name')]
    .filter((name) => name.textContent!.startsWith('15'))
    .map((name) => Number(name.getAttribute('x')));
  const half = (19 * 6.8) / 2;
  expect(places.at(-1)! + half).toBeLessThanOrEqual(drawing);
  expect(places[0]! - half).toBeGreaterThanOrEqual(0);
  places.slice(1).forEach((place, index) => expect(place - places[index]!).toBeGreaterThan(2 * half));
});

it('says that there is nothing yet', async () => {
  expect((await drawn([])).textContent).toContain('No scores yet');
});
