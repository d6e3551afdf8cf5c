interface Indicator {
  onlineText: string;
}

/** The engine's own box for what ends a page: it goes on at any press, which would take away what somebody typed. */
const BOX = 'v-system-error';

let stop: (() => void) | undefined;

/**
 * Makes the notice that a session is over one that can be heard, reached by keys and left alone: only its button goes on.
 *
 * @param over how the notice of a session that is over begins
 */
export function dress(over: string, signIn: string, reload: string, back: string): void {
  const indicator = (window as { Vaadin?: { connectionIndicator?: Indicator } }).Vaadin?.connectionIndicator;
  if (indicator) {
    indicator.onlineText = back;
  }
  stop?.();
  const watch = new MutationObserver(records => {
    for (const node of records.flatMap(record => [...record.addedNodes])) {
      if (node instanceof HTMLElement && node.classList.contains(BOX)) {
        complete(node, node.querySelector('.caption')?.textContent === over ? signIn : reload);
      }
    }
  });
  watch.observe(document.body, { childList: true });
  stop = () => watch.disconnect();
}

function complete(box: HTMLElement, act: string): void {
  box.setAttribute('role', 'alertdialog');
  box.setAttribute('aria-label', box.querySelector('.caption')?.textContent ?? act);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = act;
  box.append(button);
  box.addEventListener('click', press => keepOthers(press, button), true);
  document.addEventListener('keydown', stayOnEscape, true);
  button.focus();
}

function keepOthers(press: Event, button: HTMLButtonElement): void {
  if (press.target !== button) {
    press.stopImmediatePropagation();
  }
}

function stayOnEscape(press: KeyboardEvent): void {
  if (press.key === 'Escape') {
    press.stopImmediatePropagation();
  }
}
