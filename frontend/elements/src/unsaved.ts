/** Forms in which something was typed that the server has not kept. */
const unsaved = new Set<Element>();
const watched = new WeakSet<Element>();

/** Tells the server by the event `unsaved` that somebody began to fill in a form; until it is settled the page asks before it goes. */
export function watch(form: Element): void {
  if (watched.has(form)) {
    return;
  }
  watched.add(form);
  const mark = (event: Event) => {
    if (!isAside(event) && !unsaved.has(form)) {
      unsaved.add(form);
      form.dispatchEvent(new CustomEvent('unsaved'));
    }
  };
  form.addEventListener('input', mark);
  form.addEventListener('change', mark);
}

/** Something changed that nobody typed. */
export function touch(form: Element): void {
  unsaved.add(form);
}

/** What was typed is kept, or given up. */
export function settle(form: Element): void {
  unsaved.delete(form);
}

export function isUnsaved(): boolean {
  return unsavedForms().length > 0;
}

export function unsavedForms(): Element[] {
  return [...unsaved].filter(form => form.isConnected);
}

/** Words that only look for something are no work. */
function isAside(event: Event): boolean {
  return event.composedPath().some(one => one instanceof Element && one.hasAttribute('data-aside'));
}

if (typeof window !== 'undefined') {
  window.addEventListener('beforeunload', event => {
    if (isUnsaved()) {
      event.preventDefault();
    }
  });
}
