/** One file in an archive. */
export interface Entry {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;
const MIDNIGHT_1980 = 0x0021;

/** An archive that every system opens. Nothing is compressed: photos are as small as they get. */
export function zipOf(entries: Entry[]): Blob {
  const parts: BlobPart[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const encoded = new TextEncoder().encode(name);
    const common = [UTF8_NAMES, 0, 0, MIDNIGHT_1980];
    const sum = crc32(bytes);
    const sizes = [sum, bytes.length, bytes.length];
    const head = record([[LOCAL, 4], [20, 2], ...shorts(common), ...longs(sizes), [encoded.length, 2], [0, 2]]);
    directory.push(
      record([[CENTRAL, 4], [20, 2], [20, 2], ...shorts(common), ...longs(sizes), [encoded.length, 2],
        ...shorts([0, 0, 0, 0]), [0, 4], [offset, 4]]),
      encoded,
    );
    parts.push(head, encoded, bytes);
    offset += head.length + encoded.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record([[END, 4], [0, 2], [0, 2], [entries.length, 2], [entries.length, 2], [size, 4], [offset, 4], [0, 2]]);
  return new Blob([...parts, ...directory, end], { type: 'application/octet-stream' });
}

type Field = [value: number, size: 2 | 4];

function shorts(values: number[]): Field[] {
  return values.map((value) => [value, 2]);
}

function longs(values: number[]): Field[] {
  return values.map((value) => [value, 4]);
}

function record(fields: Field[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [, size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of fields) {
    if (size === 2) {
      view.setUint16(at, value, true);
    } else {
      view.setUint32(at, value, true);
    }
    at += size;
  }
  return bytes;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, value) => {
  let sum = value;
  for (let bit = 0; bit < 8; bit++) {
    sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  }
  return sum;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum = TABLE[(sum ^ byte) & 0xff]! ^ (sum >>> 8);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
