import { JUST_TAKEN, type KeptPhoto } from '@touchstone/form/report/kept';
import type { Take } from '@touchstone/form/sound/recorder';
import { MEDIA_TYPE, type Sound, soundOf } from '@touchstone/form/sound/sound';
import type { Takes } from '../disk/takes.js';

/** What is shorter was a slip of the finger. */
const SHORTEST = 300;

/** Makes a recording of what there is of a take; nothing where that is next to nothing. */
export async function finished(takes: Pick<Takes, 'pieces' | 'finish' | 'drop'>, take: Take): Promise<KeptPhoto | undefined> {
  const sound = await soundOf(await takes.pieces(take.id));
  if (sound.durationMs < SHORTEST) {
    await takes.drop(take.id);
    return undefined;
  }
  const recording = recordingOf(take, sound);
  await takes.finish(recording, { bytes: sound.bytes, thumbnail: new ArrayBuffer(0) });
  return recording;
}

export function recordingOf(take: Take, { sha256, durationMs }: Sound): KeptPhoto {
  return { ...take, sha256, durationMs, mediaType: MEDIA_TYPE, ...JUST_TAKEN };
}
