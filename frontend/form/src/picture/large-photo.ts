/** A photo of more pixels is decoded smaller, where the browser can: 108 megapixels whole take half a gigabyte. */
const LARGE = 16_000_000;
/** JPEG can be decoded at any number of eighths of its size. */
const EIGHTHS = 8;
/** What a camera writes before the size of its picture: notes, a small picture, colours. */
const HEAD_BYTES = 1_048_576;

/**
 * Opens a photo as it stands, turned as its camera was held, at least `longEdge` pixels long where it is that long.
 * Fails where the file is no picture that this browser reads. Close it: it holds all its pixels.
 */
export async function open(file: Blob, longEdge: number): Promise<ImageBitmap> {
  const size = jpegSize(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  if (size && size.width * size.height > LARGE && typeof ImageDecoder === 'function') {
    try {
      return await smaller(file, size, longEdge);
    } catch (failure) {
      console.warn('A large photo is decoded whole', failure);
    }
  }
  return createImageBitmap(file, { imageOrientation: 'from-image' });
}

async function smaller(file: Blob, { width, height }: Size, longEdge: number): Promise<ImageBitmap> {
  const eighths = Math.min(EIGHTHS, Math.ceil((EIGHTHS * longEdge) / Math.max(width, height)));
  const decoder = new ImageDecoder({
    type: 'image/jpeg',
    data: await file.arrayBuffer(),
    desiredWidth: Math.ceil((width * eighths) / EIGHTHS),
    desiredHeight: Math.ceil((height * eighths) / EIGHTHS),
  });
  try {
    const { image } = await decoder.decode();
    try {
      // drawn from directly, each frame holds its pixels until the next collection of garbage
      return await createImageBitmap(image);
    } finally {
      image.close();
    }
  } finally {
    decoder.close();
  }
}

interface Size {
  width: number;
  height: number;
}

/** The size that the head of a JPEG names, before it is turned; nothing where the bytes are none or their head is longer. */
export function jpegSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) {
    return undefined;
  }
  let at = 2;
  while (at + 9 <= bytes.length && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (isFrame(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    } else {
      at += 2 + view.getUint16(at + 2);
    }
  }
  return undefined;
}

/** SOF0 to SOF15, but for the three of those codes that mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
