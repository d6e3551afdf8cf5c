import { waitingEditors } from './drafts.js';
import { unsavedForms } from './unsaved.js';

/** How often a page that is looked at asks: whatever changes shows within five seconds. */
const EVERY = 4000;

/** The engine's own box for what ends a page; `session.ts` gives it its button and keeps it from going on by itself. */
const BOX = 'v-system-error';

type Stands = 'SAME' | 'CHANGED' | 'OVER';

let stop: (() => void) | undefined;

/**
 * Asks every few seconds, and at once when the page comes into sight, whether its reader still is who they were when it
 * was drawn. A page on which nothing is unsaved is opened anew as who they are now. Otherwise a notice says what
 * happened, and of the page only what was typed can be seen.
 *
 * @param mark what the page was drawn with
 * @param over how the notice begins that the session has ended
 * @param changed how the notice begins that the reader's rights are others
 */
export function watch(mark: string, over: string, overKept: string, changed: string, changedKept: string): void {
  stop?.();
  const look = async () => {
    if (document.hidden) {
      return;
    }
    const stands = await ask(mark);
    if (stop !== end || stands === undefined || stands === 'SAME') {
      return;
    }
    end();
    if (stands === 'OVER') {
      leave(over, overKept);
    } else {
      leave(changed, changedKept);
    }
  };
  const timer = setInterval(look, EVERY);
  document.addEventListener('visibilitychange', look);
  const end = () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    stop = undefined;
  };
  stop = end;
}

/** Whoever has no line, or meets a box in between, learns nothing and asks again. */
async function ask(mark: string): Promise<Stands | undefined> {
  try {
    const answer = await fetch(new URL('standing', document.baseURI), {
      headers: { 'Touchstone-Standing': mark },
      cache: 'no-store',
      // a cookie of the session would make the session last longer
      credentials: 'omit',
    });
    return answer.ok ? known(((await answer.json()) as { standing?: unknown }).standing) : undefined;
  } catch {
    return undefined;
  }
}

function known(word: unknown): Stands | undefined {
  return word === 'SAME' || word === 'CHANGED' || word === 'OVER' ? word : undefined;
}

function leave(caption: string, message: string): void {
  const kept = [...unsavedForms(), ...waitingEditors()];
  if (kept.length === 0) {
    location.reload();
    return;
  }
  kept.forEach(one => one.setAttribute('data-kept', ''));
  document.body.setAttribute('data-over', '');
  if (!document.querySelector(`.${BOX}`)) {
    document.body.append(notice(caption, message));
  }
}

function notice(caption: string, message: string): HTMLElement {
  const box = document.createElement('div');
  box.className = BOX;
  box.append(line('caption', caption), line('message', message));
  box.addEventListener('click', () => location.reload());
  return box;
}

function line(name: string, text: string): HTMLElement {
  const line = document.createElement('div');
  line.className = name;
  line.textContent = text;
  return line;
}
