// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import '../src/journey-map.js';
import { CURVE_HEIGHT, GUTTER, layout, NARROWEST_COLUMN } from '../src/journey/geometry.js';
import { DEFAULT_LABELS, type JourneyMapModel, type Touchpoint } from '../src/journey/model.js';
import { lines, Numbers, sentence } from '../src/journey/words.js';
import { pieces } from '../src/common/curve.js';

const touchpoint = (code: string, rest: Partial<Touchpoint> = {}): Touchpoint => ({
  code,
  title: `Touchpoint ${code}`,
  omega: 0.25,
  theta: 0.2,
  low: 0.1,
  high: 0.35,
  probability: 0.4,
  painPoints: 5,
  status: 'CLEAR',
  statusText: 'Clear',
  visits: 3,
  critical: false,
  networkTheta: 0.3,
  ...rest,
});

const map: JourneyMapModel = {
  title: 'North',
  persona: 'Commuter',
  job: 'Coffee',
  locale: 'en',
  stages: [
    { code: 'a', title: 'Evaluation', driver: 'L', loops: false, touchpoints: [touchpoint('a1')] },
    {
      code: 'b',
      title: 'Deal',
      driver: 'P',
      loops: false,
      touchpoints: [
        touchpoint('b1', { omega: 1, theta: 0.7, low: 0.5, high: 0.9, painPoints: 10, status: 'CONFIRMED', statusText: 'Confirmed', critical: true }),
        touchpoint('b2', { theta: null, low: null, high: null, status: 'NO_DATA', statusText: 'No data', visits: 0, painPoints: 0 }),
      ],
    },
    { code: 'c', title: 'Loyalty', driver: 'Q', loops: true, touchpoints: [] },
  ],
};

const stages = (touchpoints: number): JourneyMapModel => ({
  ...map,
  stages: [{ ...map.stages[0]!, touchpoints: Array.from({ length: touchpoints }, (_, index) => touchpoint(`t${index}`)) }],
});

describe('the geometry of a journey map', () => {
  const drawn = layout(map, 0);
  const [a1, b1, b2] = drawn.points;

  it('gives every touchpoint a column and every stage at least one', () => {
    expect(drawn.stages.map((box) => box.width)).toEqual([1, 2, 1].map((count) => count * NARROWEST_COLUMN));
    expect(drawn.stages[0]!.x).toBe(GUTTER);
    expect(a1!.x).toBeLessThan(b1!.x);
    expect(b1!.x).toBeLessThan(b2!.x);
    expect(drawn.width).toBe(drawn.stages.at(-1)!.x + NARROWEST_COLUMN);
  });

  it('draws a better experience higher', () => {
    expect(a1!.y).toBe(drawn.rows.curve + CURVE_HEIGHT * 0.2);
    expect(b1!.y).toBeCloseTo(drawn.rows.curve + CURVE_HEIGHT * 0.7);
    expect(a1!.whisker!.top).toBeLessThan(a1!.y!);
    expect(a1!.whisker!.bottom).toBeGreaterThan(a1!.y!);
  });

  it('puts what was never visited where the network is', () => {
    expect(b2!.y).toBe(b2!.networkY);
    expect(b2!.whisker).toBeNull();
  });

  it('tells the importance by area', () => {
    expect((b1!.radius / a1!.radius) ** 2).toBeCloseTo(4);
  });

  it('leads from the looping stages back to the first', () => {
    expect(drawn.loop?.from.map((box) => box.stage.code)).toEqual(['c']);
    expect(drawn.loop?.to.stage.code).toBe('a');
    expect(layout({ ...map, stages: map.stages.slice(0, 2) }, 0).loop).toBeNull();
  });

  it('grows with the room up to a limit', () => {
    expect(layout(map, 800).column).toBeGreaterThan(NARROWEST_COLUMN);
    expect(layout(map, 8000).column).toBeLessThan(300);
  });

  it('fits its page as long as words can be read, and gives them more lines then', () => {
    const wide = stages(12);
    expect(layout(wide, 1100).width).toBeLessThanOrEqual(1100);
    expect(layout(wide, 1100).lines.title).toBeGreaterThan(layout(map, 1100).lines.title);
    expect(layout(wide, 1100).rows.pains).toBeGreaterThan(layout(map, 1100).rows.pains);
  });

  it('stands without stages', () => {
    expect(layout({ ...map, stages: [] }, 800)).toMatchObject({ points: [], loop: null });
  });
});

describe('a monotone curve', () => {
  it('never leaves the heights of its neighbours', () => {
    const spots = [0, 90, 91, 10, 10, 50].map((y, index) => ({ x: index * 100, y }));
    pieces(spots).forEach((path, index) => {
      const heights = [spots[index]!.y, spots[index + 1]!.y];
      const numbers = path.match(/-?[\d.]+/g)!.map(Number);
      for (const control of [numbers[3]!, numbers[5]!]) {
        expect(control).toBeGreaterThanOrEqual(Math.min(...heights) - 0.1);
        expect(control).toBeLessThanOrEqual(Math.max(...heights) + 0.1);
      }
    });
  });

  it('is nothing through one spot', () => {
    expect(pieces([{ x: 0, y: 0 }])).toEqual([]);
    expect(pieces([])).toEqual([]);
  });
});

describe('the words of a journey map', () => {
  it('say everything about a touchpoint in one sentence', () => {
    expect(sentence(map.stages[1]!.touchpoints[0]!, map.stages[1]!, DEFAULT_LABELS, new Numbers('en'))).toBe(
      'Touchpoint b1, stage Deal: Confirmed, Critical, experience 30 of 100, 90% interval 10 to 50, ' +
        'importance 100%, pain points 10.0, visits 3, network 70.',
    );
    expect(sentence(map.stages[1]!.touchpoints[1]!, map.stages[1]!, DEFAULT_LABELS, new Numbers('en'))).toContain(
      'network estimate 70 of 100, not visited yet',
    );
  });

  it('break into lines and end in an ellipsis', () => {
    expect(lines('Site: menu and prices', 12, 3)).toEqual(['Site: menu', 'and prices']);
    expect(lines('one two three four', 5, 2)).toEqual(['one', 'two…']);
    expect(lines('Консультационный', 10, 3)).toEqual(['Консульта-', 'ционный']);
  });
});

describe('<ts-journey-map>', () => {
  let element: HTMLElementTagNameMap['ts-journey-map'];
  const all = (selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  const codes = () => all('[data-code]').map((one) => one.getAttribute('data-code'));

  beforeEach(async () => {
    document.body.innerHTML = '';
    element = document.createElement('ts-journey-map');
    element.map = map;
    document.body.append(element);
    await element.updateComplete;
  });

  it('makes every touchpoint a button with a full sentence', () => {
    expect(codes()).toEqual(['a1', 'b1', 'b2']);
    for (const button of all('[data-code]')) {
      expect(button.getAttribute('role')).toBe('button');
      expect(button.getAttribute('tabindex')).toBe('0');
      expect(button.getAttribute('aria-label')).toMatch(/stage .*: .*visits/);
    }
  });

  it('tells which touchpoint was selected, by mouse and by key', () => {
    const selected: string[] = [];
    document.body.addEventListener('touchpoint-selected', (event) =>
      selected.push((event as CustomEvent<{ code: string }>).detail.code),
    );
    all('[data-code=b1]')[0]!.dispatchEvent(new MouseEvent('click'));
    all('[data-code=a1]')[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    all('[data-code=b2]')[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: ' ' }));
    all('[data-code=b2]')[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
    expect(selected).toEqual(['b1', 'a1', 'b2']);
    expect(element.selected).toBe('b2');
  });

  it('has a table with a row for each touchpoint, at any time', async () => {
    const rows = () => all('tbody tr').map((row) => row.textContent!.replace(/\s+/g, ' ').trim());
    expect(rows()).toHaveLength(4);
    expect(rows()[1]).toMatch(/Deal.*Touchpoint b1.*Confirmed.*Critical.*30.*10–50.*70.*100%.*10\.0.*3/);
    expect(all('table button')).toHaveLength(0);
    all('.toggle')[0]!.click();
    await element.updateComplete;
    expect(all('svg.map, [data-code]')).toHaveLength(0);
    expect(all('table button')).toHaveLength(3);
    expect(all('th[scope=row]')).toHaveLength(3);
    expect(all('thead th[scope=col]')).toHaveLength(9);
  });

  it('says by its edges that more follows, and scrolls by keys, only where it has to', async () => {
    const frame = () => all('.map')[0]!;
    element.map = stages(12);
    await element.updateComplete;
    expect(frame().hasAttribute('tabindex')).toBe(false);
    expect(frame().className).not.toContain('more');
    element.map = stages(30);
    await element.updateComplete;
    expect(frame().getAttribute('role')).toBe('region');
    expect(frame().getAttribute('tabindex')).toBe('0');
    expect(frame().getAttribute('aria-label')).toBe('North');
    expect(frame().className).toContain('more-after');
    expect(frame().className).not.toContain('more-before');
    frame().scrollLeft = 200;
    frame().dispatchEvent(new Event('scroll'));
    await element.updateComplete;
    expect(frame().className).toMatch(/more-before more-after/);
    frame().scrollLeft = 5000;
    frame().dispatchEvent(new Event('scroll'));
    await element.updateComplete;
    expect(frame().className).not.toContain('more-after');
  });

  it('keeps the figure of the last column within the map', async () => {
    const narrow = stages(12);
    narrow.stages[0]!.touchpoints.forEach((one) => (one.omega = 1));
    element.map = narrow;
    await element.updateComplete;
    const values = all('.value');
    expect(values.at(-1)!.getAttribute('class')).toContain('end');
    expect(values[0]!.getAttribute('class')).not.toContain('end');
  });

  it('takes JSON text and words from outside', async () => {
    element.setAttribute('map', JSON.stringify({ ...map, locale: 'ru', stages: map.stages.slice(0, 1) }));
    element.labels = JSON.stringify({ showTable: 'Показать таблицей', sentence: { place: 'этап {stage}' } });
    await element.updateComplete;
    expect(codes()).toEqual(['a1']);
    expect(all('.toggle')[0]!.textContent).toContain('Показать таблицей');
    expect(all('[data-code]')[0]!.getAttribute('aria-label')).toContain('этап Evaluation');
  });

  it('shows nothing without a map and stands a broken one', async () => {
    element.map = 'not json';
    await element.updateComplete;
    expect(all('svg, table')).toHaveLength(0);
  });
});
