/** A storage for tests that run without a page, so that what a phone writes down there is no complaint in their output. */
class Memory {
  private readonly kept = new Map<string, string>();

  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }

  removeItem(key: string): void {
    this.kept.delete(key);
  }
}

if (typeof localStorage === 'undefined') {
  Object.assign(globalThis, { localStorage: new Memory() });
}

/** That the elements are not made small for a browser is told to nobody. */
const told = globalThis as unknown as { litIssuedWarnings?: Set<string> };
(told.litIssuedWarnings ??= new Set()).add('dev-mode');
