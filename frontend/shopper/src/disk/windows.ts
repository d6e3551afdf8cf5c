/** How long changes of other windows are gathered before they are told, in milliseconds. */
const GATHERED = 50;

/**
 * The other windows of one person on this phone: each says of which visit it has changed something in the store that
 * they share. Fires `change` (with the visit) for what others changed, never for one's own. A window that was asleep
 * may have missed some: it reads its store again when it wakes.
 */
export class Windows extends EventTarget {
  private channel: BroadcastChannel | undefined;
  private readonly heard = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(name: string) {
    super();
    this.channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
    if (this.channel) {
      this.channel.onmessage = (message: MessageEvent<string>) => this.hear(message.data);
    }
  }

  say(visitId: string): void {
    this.channel?.postMessage(visitId);
  }

  close(): void {
    clearTimeout(this.timer);
    this.channel?.close();
    this.channel = undefined;
  }

  private hear(visitId: string): void {
    this.heard.add(visitId);
    this.timer ??= setTimeout(() => this.tell(), GATHERED);
  }

  private tell(): void {
    this.timer = undefined;
    const visits = [...this.heard];
    this.heard.clear();
    visits.forEach((visit) => this.dispatchEvent(new CustomEvent('change', { detail: visit })));
  }
}
