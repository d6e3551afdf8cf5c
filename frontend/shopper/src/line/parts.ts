import type { KeptPhoto } from '@touchstone/form/report/kept';
import type { Api } from './api.js';
import { Unreachable } from './failures.js';

/** What a bad line still brings over in one go. */
const PART_BYTES = 256 * 1024;

/** Brings a photo or recording to the server: at once, or in parts where it is large. */
export async function bring(api: Api, photo: KeptPhoto, bytes: ArrayBuffer): Promise<void> {
  if (bytes.byteLength <= PART_BYTES) {
    await api.putPhoto(photo.visitId, { ...photo, bytes });
  } else {
    await bringInParts(api, photo, bytes);
  }
}

/** Goes on from where the server is, which only the server knows once anything was sent. */
async function bringInParts(api: Api, photo: KeptPhoto, bytes: ArrayBuffer): Promise<void> {
  const parcel = { ...photo, bytes };
  let left = 2 * Math.ceil(bytes.byteLength / PART_BYTES) + 2;
  const isBegun = photo.tried && !photo.setAside;
  let progress = isBegun ? await api.photoProgress(photo.visitId, photo.id) : { received: 0, photo: null };
  while (!progress.photo) {
    if (left-- === 0) {
      throw new Unreachable('The server takes no part');
    }
    const part = bytes.slice(progress.received, progress.received + PART_BYTES);
    progress = await api.putPart(photo.visitId, parcel, progress.received, part);
  }
}
