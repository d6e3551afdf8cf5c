import { describe, expect, it } from 'vitest';
import { href, readRoute, type Route } from '../src/route.js';

describe('routes', () => {
  const routes: Route[] = [
    { page: 'visits' },
    { page: 'settings' },
    { page: 'visit', visit: 'v/1' },
    { page: 'visit', visit: 'v1', isSentBack: true },
    { page: 'outline', visit: 'v1' },
    { page: 'section', visit: 'v1', section: 'a b', question: undefined },
    { page: 'section', visit: 'v1', section: 's', question: 'q#1' },
    { page: 'fix', visit: 'v1', question: undefined },
    { page: 'fix', visit: 'v1', question: 'q1' },
    { page: 'check', visit: 'v1' },
  ];

  it.each(routes)('go into an address and back: $page', (route) => {
    expect(readRoute(href(route))).toEqual(route);
  });

  it('lead to the visits from anywhere unknown', () => {
    expect(readRoute('')).toEqual({ page: 'visits' });
    expect(readRoute('#/nowhere/%E0%A4%A')).toEqual({ page: 'visits' });
  });
});
