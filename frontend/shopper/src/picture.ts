/** A photo ready to be kept and sent. */
export interface Picture {
  bytes: ArrayBuffer;
  thumbnail: ArrayBuffer;
  mediaType: string;
  sha256: string;
}

/** The file cannot be read as a photo here, nor can the server be expected to. */
export class Unreadable extends Error {}

const LONG_EDGE = 1600;
const THUMBNAIL_EDGE = 320;
const QUALITY = 0.8;

let queue: Promise<unknown> = Promise.resolve();

/**
 * Scales one photo after another and encodes it anew, small ones too: place, device and all else that a camera writes
 * into its files stays on the phone. Several at once have killed pages on phones with little memory.
 */
export function prepare(file: Blob): Promise<Picture> {
  const picture = queue.then(() => scaled(file));
  queue = picture.catch(() => undefined);
  return picture;
}

async function scaled(file: Blob): Promise<Picture> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (failure) {
    throw new Unreadable(file.type, { cause: failure });
  }
  try {
    const sent = await drawn(bitmap, LONG_EDGE, QUALITY);
    const small = await drawn(bitmap, THUMBNAIL_EDGE, 0.7);
    const bytes = await sent.arrayBuffer();
    return {
      bytes,
      thumbnail: await small.arrayBuffer(),
      mediaType: sent.type,
      sha256: await sha256(bytes),
    };
  } finally {
    bitmap.close();
  }
}

async function drawn(bitmap: ImageBitmap, longEdge: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, longEdge / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  if (typeof OffscreenCanvas === 'function') {
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
    return canvas.convertToBlob({ type: 'image/jpeg', quality });
  }
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Unreadable())), 'image/jpeg', quality),
  );
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
