interface Indicator {
  onlineText: string;
}

/** The engine's own box for what ends a page: it goes on at any press, which would take away what somebody typed. */
const BOX = 'v-system-error';

let stop: (() => void) | undefined;

/**
 * Makes the notice that a session is over one that can be heard, reached by keys and left alone: only its button goes on.
 *
 * A page that somebody signed in to, and whose cookies were taken away since, is one whose session is over; the server
 * knows nobody any more whose language it could speak, so the page says it in its own.
 *
 * @param over how the notice of a session that is over begins
 * @param kept what it says is kept
 * @param cookies how the notice begins that there are no cookies, in any language
 */
export function dress(
  over: string,
  kept: string,
  signIn: string,
  reload: string,
  back: string,
  cookies: string[],
): void {
  const indicator = (window as { Vaadin?: { connectionIndicator?: Indicator } }).Vaadin?.connectionIndicator;
  if (indicator) {
    indicator.onlineText = back;
  }
  stop?.();
  const watch = new MutationObserver(records => {
    for (const node of records.flatMap(record => [...record.addedNodes])) {
      if (node instanceof HTMLElement && node.classList.contains(BOX)) {
        onlyThis(node);
        const isOver = isOverHere(node, over, kept, cookies);
        complete(node, isOver ? signIn : reload);
      }
    }
  });
  watch.observe(document.body, { childList: true });
  stop = () => watch.disconnect();
}

/** Two may come at once: the engine's, and that of a page whose reader is no longer who they were. */
function onlyThis(box: HTMLElement): void {
  document.querySelectorAll(`.${BOX}`).forEach(one => one !== box && one.remove());
}

function isOverHere(box: HTMLElement, over: string, kept: string, cookies: string[]): boolean {
  const caption = box.querySelector('.caption');
  const message = box.querySelector('.message');
  if (caption && message && cookies.includes(caption.textContent ?? '') && !location.pathname.endsWith('/login')) {
    caption.textContent = over;
    message.textContent = kept;
  }
  return caption?.textContent === over;
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
