// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import '../src/trend.js';

it('shows a line and the same as a table', async () => {
  const trend = document.createElement('ts-trend');
  trend.points = JSON.stringify([
    { date: '2026-02-15', score: 59.9, label: 'Wave 1' },
    { date: '2026-03-15', score: 60, label: 'Wave 2' },
    { date: '2026-04-15', score: 92.55, label: 'Wave 3' },
  ]);
  document.body.append(trend);
  await trend.updateComplete;
  const root = trend.shadowRoot!;
  expect(root.querySelectorAll('.spot')).toHaveLength(3);
  expect(root.querySelectorAll('.line')).toHaveLength(2);
  const rows = [...root.querySelectorAll('tbody tr')].map((row) => row.textContent!.replace(/\s+/g, ' ').trim());
  expect(rows).toEqual([
    '15 Feb 2026 Wave 1 59.9 Critical',
    '15 Mar 2026 Wave 2 60.0 Weak',
    '15 Apr 2026 Wave 3 92.6 Excellent',
  ]);
  trend.points = [];
  await trend.updateComplete;
  expect(root.textContent).toContain('No scores yet');
});
