import { svg, type SVGTemplateResult } from 'lit';
import type { Status } from './model.js';

/** The mark beside a status in words; the same shape as the dot in the drawing. */
export const MARKS: Record<Status, string> = {
  CONFIRMED: '■',
  SUSPECTED: '▲',
  NEEDS_VISITS: '◇',
  CLEAR: '●',
  NO_DATA: '–',
};

/** A shape of the status around a middle, of the area of a circle with this radius. */
export function shape(status: Status, x: number, y: number, radius: number): SVGTemplateResult {
  switch (status) {
    case 'CONFIRMED': {
      const half = (radius * Math.sqrt(Math.PI)) / 2;
      return svg`<rect class="dot ${status}" x=${x - half} y=${y - half} width=${2 * half} height=${2 * half} rx="2"></rect>`;
    }
    case 'SUSPECTED': {
      const reach = radius * 1.555;
      const corners = [-90, 30, 150].map((angle) => corner(x, y, reach, angle));
      return svg`<polygon class="dot ${status}" points=${corners.join(' ')}></polygon>`;
    }
    case 'NEEDS_VISITS': {
      const reach = radius * 1.253;
      const corners = [-90, 0, 90, 180].map((angle) => corner(x, y, reach, angle));
      return svg`<polygon class="dot ${status}" points=${corners.join(' ')}></polygon>`;
    }
    case 'CLEAR':
      return svg`<circle class="dot ${status}" cx=${x} cy=${y} r=${radius}></circle>`;
    case 'NO_DATA':
      return svg`<circle class="ground" cx=${x} cy=${y} r=${radius}></circle>
        <circle class="dot ${status}" cx=${x} cy=${y} r=${radius} fill="url(#hatch)"></circle>`;
  }
}

export const HATCH = svg`<defs>
  <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="hatch-line" width="2.5" height="6"></rect>
  </pattern>
</defs>`;

function corner(x: number, y: number, reach: number, angle: number): string {
  const turn = (angle * Math.PI) / 180;
  return `${Math.round((x + reach * Math.cos(turn)) * 10) / 10},${Math.round((y + reach * Math.sin(turn)) * 10) / 10}`;
}
