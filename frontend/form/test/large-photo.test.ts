import { afterEach, describe, expect, it, vi } from 'vitest';
import { jpegSize, open } from '../src/picture/large-photo.js';

/** The head of a photo as cameras write it: notes with a small picture in them, tables, then the frame. */
function head(width: number, height: number, frame = 0xc0): Uint8Array<ArrayBuffer> {
  const notes = [0xff, 0xe1, 0, 12, 0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 1, 0];
  const tables = [0xff, 0xc4, 0, 4, 0, 0, 0xff];
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  return new Uint8Array([0xff, 0xd8, ...notes, ...tables, 0xff, frame, 0, 17, 8, ...size, 3, 1, 0x22, 0]);
}

describe('the size of a photo', () => {
  it('is read from its own head and not from the small picture in it', () => {
    expect(jpegSize(head(12_000, 9000))).toEqual({ width: 12_000, height: 9000 });
    expect(jpegSize(head(640, 480, 0xc2))).toEqual({ width: 640, height: 480 });
  });

  it.each([
    ['nothing', []],
    ['text', [...'no picture at all'].map((one) => one.charCodeAt(0))],
    ['a head that breaks off', [...head(12_000, 9000).slice(0, 26)]],
    ['lengths that lead nowhere', [0xff, 0xd8, 0xff, 0xe1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ])('is unknown of %s', (_, bytes) => {
    expect(jpegSize(new Uint8Array(bytes))).toBeUndefined();
  });
});

describe('a photo', () => {
  const decoded = vi.fn();
  const whole = vi.fn();

  function browser({ fails = false } = {}): void {
    vi.stubGlobal(
      'ImageDecoder',
      class {
        constructor(asked: { desiredWidth: number; desiredHeight: number }) {
          decoded(asked.desiredWidth, asked.desiredHeight);
        }
        async decode() {
          if (fails) {
            throw new Error('Not today');
          }
          return { image: { displayWidth: 2250, displayHeight: 3000, close: () => undefined } };
        }
        close() {}
      },
    );
    vi.stubGlobal('createImageBitmap', async (from: Blob | { displayWidth: number; displayHeight: number }) => {
      if (!(from instanceof Blob)) {
        return { width: from.displayWidth, height: from.displayHeight };
      }
      whole();
      return { width: 4000, height: 3000 };
    });
  }

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    decoded.mockReset();
    whole.mockReset();
  });

  it('of a hundred megapixels is never decoded whole, and stays longer than what is sent', async () => {
    browser();
    const photo = await open(new Blob([head(12_000, 9000)]), 1600);
    expect(decoded).toHaveBeenCalledWith(3000, 2250);
    expect(whole).not.toHaveBeenCalled();
    expect(photo).toMatchObject({ width: 2250, height: 3000 });
  });

  it('of twelve megapixels is decoded as ever', async () => {
    browser();
    await open(new Blob([head(4000, 3000)]), 1600);
    expect(decoded).not.toHaveBeenCalled();
    expect(whole).toHaveBeenCalledOnce();
  });

  it('that cannot be decoded smaller is decoded whole', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    browser({ fails: true });
    await open(new Blob([head(12_000, 9000)]), 1600);
    expect(whole).toHaveBeenCalledOnce();
  });
});
