import type { KeptPhoto, PhotoBytes, Unkept } from '@touchstone/form/report/kept';

/** What the phone found no room for: in memory, as long as the application is open, until there is room. */
export class Waiting {
  private list: Unkept[] = [];

  /** @param put keeps one; it fails where there is no room */
  constructor(private readonly put: (photo: KeptPhoto, content: PhotoBytes) => Promise<void>) {}

  of(visitId: string): Unkept[] {
    return this.list.filter(({ photo }) => photo.visitId === visitId);
  }

  /** Keeps it, or holds it until that can be tried again; says which. */
  async add(one: Unkept): Promise<boolean> {
    const isKept = await this.keep(one);
    if (!isKept) {
      this.list = [...this.list, one];
    }
    return isKept;
  }

  /** Tries again; says whether anything was kept. */
  async retry(visitId: string): Promise<boolean> {
    const kept: boolean[] = [];
    for (const one of this.of(visitId)) {
      kept.push(await this.keep(one));
    }
    return kept.includes(true);
  }

  /** Lets go of one that its person does not want any more; says whether it was here. */
  drop(id: string): boolean {
    const before = this.list.length;
    this.list = this.list.filter(({ photo }) => photo.id !== id);
    return this.list.length < before;
  }

  private async keep(one: Unkept): Promise<boolean> {
    try {
      await this.put(one.photo, one.content);
    } catch (failure) {
      console.error('Photo not kept', failure);
      return false;
    }
    this.list = this.list.filter((other) => other !== one);
    return true;
  }
}
