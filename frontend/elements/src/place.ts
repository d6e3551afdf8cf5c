/**
 * Keeps a reader's place on a page whose parts are drawn anew by an act: the focus goes to what took the place of the
 * focused thing, and the scroll back to where it was.
 */
const NAMED = 'vaadin-button, vaadin-select, vaadin-combo-box, vaadin-checkbox, vaadin-text-field, button, a[href], summary';

/** How somebody would find a thing again: by its kind and its words. */
function words(thing: Element): string {
  const label = thing.getAttribute('aria-label') ?? (thing as { label?: string }).label ?? thing.textContent ?? '';
  return `${thing.localName} ${label.trim()}`;
}

class Place {
  #focused: Element | null = null;
  #words = '';
  #number = 0;
  #top = 0;

  constructor(private readonly page: HTMLElement) {
    page.addEventListener('focusin', event => this.#remember(event));
    page.addEventListener('scroll', () => (this.#top = page.scrollTop));
    document.addEventListener('focusout', () => setTimeout(() => this.#restore()));
    new MutationObserver(() => this.#restore()).observe(page, { childList: true, subtree: true });
  }

  /** Another page has no place to come back to. */
  forget(): void {
    this.#focused = null;
    this.#top = this.page.scrollTop = 0;
  }

  #remember(event: Event): void {
    const target = event.target instanceof Element ? event.target : null;
    // the cells of a grid come and go as it scrolls
    const thing = target?.closest('vaadin-grid') ? null : (target?.closest(NAMED) ?? null);
    this.#focused = thing;
    if (thing) {
      this.#words = words(thing);
      this.#number = this.#alike().indexOf(thing);
    }
  }

  #alike(): Element[] {
    return [...this.page.querySelectorAll(NAMED)].filter(thing => words(thing) === this.#words);
  }

  #restore(): void {
    if (!this.#focused || this.#focused.isConnected || document.activeElement !== document.body) {
      return;
    }
    const alike = this.#alike();
    const successor = alike[Math.min(this.#number, alike.length - 1)] ?? this.page;
    (successor as HTMLElement).focus({ preventScroll: true });
    this.page.scrollTop = this.#top;
  }
}

const places = new WeakMap<HTMLElement, Place>();

/** Opens a page at its top; a page that put the focus into a field by itself keeps it there. */
export function open(page: HTMLElement, isAnother: boolean): void {
  let place = places.get(page);
  if (!place) {
    place = new Place(page);
    places.set(page, place);
  }
  place.forget();
  setTimeout(() => {
    if (isAnother || !page.contains(document.activeElement)) {
      page.focus({ preventScroll: true });
    }
  });
}
