import {
  isOnItsWay,
  isSound,
  isUnsent,
  type KeptAnswer,
  type KeptPhoto,
  type KeptSubmission,
  uploadOf,
} from '@touchstone/form/report/kept';
import type { KeptNote } from '../disk/kept.js';
import type { Store } from '../disk/store.js';

/** What travels in one request at most: a bad line brings no more over in one go. */
const MOST_ANSWERS = 50;
const MOST_CHARACTERS = 32_000;

/** One thing to send. */
export type Parcel =
  | { kind: 'note'; note: KeptNote }
  | { kind: 'answer'; answer: KeptAnswer }
  | { kind: 'answers'; visitId: string; answers: KeptAnswer[] }
  | { kind: 'photo'; photo: KeptPhoto }
  | { kind: 'removal'; photo: KeptPhoto }
  | { kind: 'submission'; submission: KeptSubmission };

export interface Load {
  answers: number;
  photos: number;
  submissions: number;
}

/** How many things wait to be sent. */
export function unsentIn({ answers, photos, submissions }: Load): number {
  return answers + photos + submissions;
}

/**
 * What has to go to the server, in an order that never sends a report before its answers and photos. It holds
 * nothing itself: everything is read from the store, so that a killed page loses no parcel and doubles none.
 */
export class Outbox {
  constructor(private readonly store: Store) {}

  /** The next parcel that is not one of the visits held back. */
  async next(held: ReadonlySet<string> = new Set()): Promise<Parcel | undefined> {
    const parcels = (await this.parcels()).filter((parcel) => !held.has(visitOf(parcel)));
    return together(parcels);
  }

  async load(visitId?: string): Promise<Load> {
    const parcels = (await this.parcels()).filter(
      (parcel) => visitId === undefined || visitOf(parcel) === visitId,
    );
    const count = (kind: Parcel['kind']) => parcels.filter((parcel) => parcel.kind === kind).length;
    return {
      answers: count('answer') + count('removal'),
      photos: count('photo'),
      submissions: count('submission'),
    };
  }

  private async parcels(): Promise<Parcel[]> {
    const { answers, photos, submissions, notes } = await this.store.leaving();
    return [
      ...notes.filter((note) => !note.isSettled).map((note): Parcel => ({ kind: 'note', note })),
      ...answers.filter(isSendable).map((answer): Parcel => ({ kind: 'answer', answer })),
      ...photos
        .filter((photo) => photo.state === 'KEPT' && photo.refusal === null)
        .sort((one, other) => Number(isSound(one)) - Number(isSound(other)))
        .map((photo): Parcel => ({ kind: 'photo', photo })),
      ...photos
        .filter((photo) => photo.state === 'REMOVED')
        .map((photo): Parcel => ({ kind: 'removal', photo })),
      ...submissions
        .filter(isOnItsWay)
        .map((submission): Parcel => ({ kind: 'submission', submission })),
    ];
  }
}

/** The first parcel; an answer takes along those of the same visit that wait behind it. */
function together(parcels: Parcel[]): Parcel | undefined {
  const [first] = parcels;
  if (first?.kind !== 'answer') {
    return first;
  }
  const { visitId } = first.answer;
  const answers: KeptAnswer[] = [];
  let characters = 0;
  for (const parcel of parcels) {
    if (parcel.kind !== 'answer' || answers.length === MOST_ANSWERS) {
      break;
    }
    if (parcel.answer.visitId === visitId) {
      characters += JSON.stringify(uploadOf(parcel.answer)).length;
      if (characters > MOST_CHARACTERS && answers.length > 0) {
        break;
      }
      answers.push(parcel.answer);
    }
  }
  return answers.length > 1 ? { kind: 'answers', visitId, answers } : first;
}

export function visitOf(parcel: Parcel): string {
  switch (parcel.kind) {
    case 'answers':
      return parcel.visitId;
    case 'note':
      return parcel.note.visitId;
    case 'answer':
      return parcel.answer.visitId;
    case 'photo':
    case 'removal':
      return parcel.photo.visitId;
    case 'submission':
      return parcel.submission.visitId;
  }
}

function isSendable(answer: KeptAnswer): boolean {
  return isUnsent(answer) && answer.other === null && answer.refused?.revision !== answer.revision;
}
