const held = new Set<string>();

const name = (take: string) => `touchstone-take-${take}`;

/** Does the work while no other page of this phone may finish the take. */
export async function holding<T>(take: string, work: () => Promise<T>): Promise<T> {
  held.add(take);
  try {
    const locks = globalThis.navigator?.locks;
    return await (locks ? locks.request(name(take), work) : work());
  } finally {
    held.delete(take);
  }
}

/** Does the work where nobody records the take any more; the browser lets go of what a killed page held. */
export async function whereFree(take: string, work: () => Promise<void>): Promise<void> {
  if (held.has(take)) {
    return;
  }
  const locks = globalThis.navigator?.locks;
  await (locks ? locks.request(name(take), { ifAvailable: true }, async (lock) => (lock ? work() : undefined)) : work());
}
