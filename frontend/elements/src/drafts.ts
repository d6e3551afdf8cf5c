/** How long typing has to pause before what was typed goes to the server. */
const PAUSE = 600;

/** How often it is looked whether the server has answered. */
const LOOK = 100;

interface Field extends HTMLElement {
  value?: string;
}

interface Draft {
  /** The field that was typed into and has not been sent. */
  typed: Field | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether something was typed or sent that the server has not answered. */
  waiting: boolean;
  show: (waiting: boolean) => void;
  busy: () => boolean;
}

const drafts = new Map<Element, Draft>();

/**
 * Sends what is typed below an element: fields marked `data-pause` when typing pauses, all others when they are left, and
 * every one of them before the page goes anywhere. From the first key on it says that something is being saved.
 *
 * @param show tells whether something waits to be saved
 * @param busy whether the engine has sent something that is not answered
 */
export function keep(editor: Element, show: (waiting: boolean) => void, busy = isEngineBusy): void {
  if (drafts.has(editor)) {
    return;
  }
  const draft: Draft = { typed: undefined, timer: undefined, waiting: false, show, busy };
  drafts.set(editor, draft);
  editor.addEventListener('input', event => typed(draft, fieldOf(event)));
  editor.addEventListener('change', () => {
    clearTimeout(draft.timer);
    draft.typed = undefined;
    look(draft);
  });
}

/** Sends what was typed and has not been sent. */
export function flush(): void {
  for (const [editor, draft] of drafts) {
    if (!editor.isConnected) {
      drafts.delete(editor);
    } else if (draft.typed) {
      send(draft);
    }
  }
}

export function isWaiting(): boolean {
  return waitingEditors().length > 0;
}

export function waitingEditors(): Element[] {
  return [...drafts].filter(([editor, draft]) => editor.isConnected && draft.waiting).map(([editor]) => editor);
}

function typed(draft: Draft, field: Field | undefined): void {
  if (!field) {
    return;
  }
  if (draft.typed && draft.typed !== field) {
    send(draft);
  }
  draft.typed = field;
  say(draft, true);
  clearTimeout(draft.timer);
  if (field.hasAttribute('data-pause')) {
    draft.timer = setTimeout(() => send(draft), PAUSE);
  }
}

/** The engine reads a field when it says that it changed. */
function send(draft: Draft): void {
  const field = draft.typed;
  clearTimeout(draft.timer);
  draft.typed = undefined;
  field?.dispatchEvent(new CustomEvent('change', { bubbles: true }));
}

/** Until the server has answered what was sent. */
function look(draft: Draft): void {
  setTimeout(() => {
    if (draft.busy()) {
      look(draft);
    } else if (!draft.typed) {
      say(draft, false);
    }
  }, LOOK);
}

function isEngineBusy(): boolean {
  const { Vaadin } = window as { Vaadin?: { Flow?: { clients?: Record<string, { isActive?: () => boolean }> } } };
  return Object.values(Vaadin?.Flow?.clients ?? {}).some(client => client.isActive?.());
}

function say(draft: Draft, waiting: boolean): void {
  draft.waiting = waiting;
  draft.show(waiting);
}

/** Only fields of text: what is chosen is sent at once. */
function fieldOf(event: Event): Field | undefined {
  const within = event.composedPath();
  return within.find(
    (one): one is Field => one instanceof HTMLElement && /^vaadin-(text-field|text-area)$/.test(one.localName),
  );
}

if (typeof window !== 'undefined') {
  // heard before the engine hears of it: the field is still there when its words arrive
  window.addEventListener('popstate', flush, true);
  window.addEventListener('pagehide', flush);
  window.addEventListener('beforeunload', event => {
    flush();
    if (isWaiting()) {
      event.preventDefault();
    }
  });
}
