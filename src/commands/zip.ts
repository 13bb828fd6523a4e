/** A ZIP archive of a few small files, stored as they are (PKWARE APPNOTE 6.3.10, without compression). */
import { crc32 } from 'node:zlib';

/** 1980-01-01: archives of the same files are the same. */
const dosDate = 0x0021;
const flags = 0x0800;

/** The archive of these files, in this order. Names are plain ASCII without folders. */
export function zipOf(files: readonly { name: string; content: Uint8Array }[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const label = Buffer.from(name, 'utf8');
    const sizes = [crc32(content), content.length, content.length] as const;
    const head = localHeader(label, sizes);
    local.push(head, Buffer.from(content));
    central.push(centralHeader(label, sizes, offset));
    offset += head.length + content.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

type Sizes = readonly [crc: number, packed: number, plain: number];

function localHeader(label: Buffer, [crc, packed, plain]: Sizes): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(dosDate, 12);
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(packed, 18);
  head.writeUInt32LE(plain, 22);
  head.writeUInt16LE(label.length, 26);
  return Buffer.concat([head, label]);
}

function centralHeader(label: Buffer, [crc, packed, plain]: Sizes, offset: number): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(flags, 8);
  head.writeUInt16LE(dosDate, 14);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(packed, 20);
  head.writeUInt32LE(plain, 24);
  head.writeUInt16LE(label.length, 28);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, label]);
}
