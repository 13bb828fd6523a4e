/** Opens a ZIP archive far enough to read a few of its parts, bounded; and packs parts into a plain one. */
import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  bytes: Uint8Array;
}

/** What an archive may not exceed, in bytes after unpacking and in entries. */
const bounds = { bytes: 40_000_000, entries: 5_000 };

const marks = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 };

/**
 * The parts of an archive whose names `wanted` takes, unpacked. Throws an Error on what is no archive, is locked, or
 * unpacks to more than 40 MB. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function readZip(bytes: Uint8Array, wanted: (name: string) => boolean): ZipPart[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > buffer.length) throw new Error('it is cut off or no archive');
  const count = buffer.readUInt16LE(end + 10);
  if (count > bounds.entries) throw new Error('it holds too many parts');
  const parts: ZipPart[] = [];
  let at = buffer.readUInt32LE(end + 16);
  let left = bounds.bytes;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== marks.central)
      throw new Error('its list of parts is broken');
    const nameLength = buffer.readUInt16LE(at + 28);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    if (wanted(name)) {
      const part = unpack(buffer, at, left);
      left -= part.length;
      parts.push({ name, bytes: part });
    }
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return parts;
}

function unpack(buffer: Buffer, central: number, limit: number): Buffer {
  if ((buffer.readUInt16LE(central + 8) & 1) !== 0) throw new Error('it is locked with a password');
  const method = buffer.readUInt16LE(central + 10);
  const size = buffer.readUInt32LE(central + 20);
  const local = buffer.readUInt32LE(central + 42);
  if (local + 30 > buffer.length || buffer.readUInt32LE(local) !== marks.local)
    throw new Error('one of its parts is broken');
  const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
  const packed = buffer.subarray(start, start + size);
  if (method === 0) {
    if (packed.length > limit) throw new Error('it unpacks to more than 40 MB');
    return packed;
  }
  if (method !== 8) throw new Error('it is packed in a way that is not read');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (cause) {
    const tooMuch = cause instanceof RangeError;
    throw new Error(tooMuch ? 'it unpacks to more than 40 MB' : 'one of its parts is broken', { cause });
  }
}

/** An archive of these parts, not compressed. */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const label = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(label.length, 22);
    locals.push(signature(marks.local), facts, label, Buffer.from(bytes));
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    centrals.push(signature(marks.central), Buffer.from([20, 0]), facts, place, label);
    offset += 30 + label.length + bytes.length;
  }
  const list = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, list, signature(marks.end), end]);
}

function signature(mark: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(mark);
  return bytes;
}
