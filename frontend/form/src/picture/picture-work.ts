import { type Flaw, flawsOf, greyOf } from './flaws.js';
import { open } from './large-photo.js';

/** A photo ready to be kept and sent. */
export interface Picture {
  bytes: ArrayBuffer;
  thumbnail: ArrayBuffer;
  mediaType: string;
  sha256: string;
  flaws: Flaw[];
}

/** The file cannot be read as a photo here, nor can the server be expected to. */
export class Unreadable extends Error {}

const LONG_EDGE = 1600;
const LOOKED_AT_EDGE = 640;
const THUMBNAIL_EDGE = 320;
const QUALITY = 0.8;

/** Scales a photo, encodes it anew and looks whether it is any good; on the page's thread or on another. */
export async function work(file: Blob): Promise<Picture> {
  let photo: ImageBitmap;
  try {
    photo = await open(file, LONG_EDGE);
  } catch (failure) {
    throw new Unreadable(file.type, { cause: failure });
  }
  try {
    const sent = await encoded(drawn(photo, LONG_EDGE), QUALITY);
    const small = await encoded(drawn(photo, THUMBNAIL_EDGE), 0.7);
    const bytes = await sent.arrayBuffer();
    return {
      bytes,
      thumbnail: await small.arrayBuffer(),
      mediaType: sent.type,
      sha256: await sha256(bytes),
      flaws: flawsIn(photo),
    };
  } finally {
    photo.close();
  }
}

type Canvas = OffscreenCanvas | HTMLCanvasElement;

function drawn(photo: ImageBitmap, longEdge: number): Canvas {
  const scale = Math.min(1, longEdge / Math.max(photo.width, photo.height));
  const width = Math.max(1, Math.round(photo.width * scale));
  const height = Math.max(1, Math.round(photo.height * scale));
  const canvas = canvasOf(width, height);
  contextOf(canvas)?.drawImage(photo, 0, 0, width, height);
  return canvas;
}

function canvasOf(width: number, height: number): Canvas {
  if (typeof OffscreenCanvas === 'function') {
    return new OffscreenCanvas(width, height);
  }
  return Object.assign(document.createElement('canvas'), { width, height });
}

function contextOf(canvas: Canvas) {
  return canvas.getContext('2d') as CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null;
}

function encoded(canvas: Canvas, quality: number): Promise<Blob> {
  if (!('toBlob' in canvas)) {
    return canvas.convertToBlob({ type: 'image/jpeg', quality });
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Unreadable())), 'image/jpeg', quality),
  );
}

function flawsIn(photo: ImageBitmap): Flaw[] {
  const canvas = drawn(photo, LOOKED_AT_EDGE);
  const pixels = contextOf(canvas)?.getImageData(0, 0, canvas.width, canvas.height).data;
  return pixels ? flawsOf(greyOf(pixels), canvas.width) : [];
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
