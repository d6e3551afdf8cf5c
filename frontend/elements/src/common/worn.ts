import { type CSSResult, unsafeCSS } from 'lit';

/** A style sheet of pages, with the element in the place of the page. */
export function worn(sheet: string): CSSResult {
  return unsafeCSS(
    sheet
      .replace(/:root((?:\[[^\]]*\]|:not\([^)]*\))+)/g, ':host($1)')
      .replace(/:root/g, ':host')
      .replace(/(^|[},])\s*html\s*\{/g, '$1:host{'),
  );
}
