import zlib from 'node:zlib';

interface TarEntry {
  readonly name: string;
  readonly text?: string;
  /** Instead of a text. */
  readonly bytes?: Buffer;
  readonly folder?: string;
  readonly type?: string;
}

/** A gzipped ustar archive, written field by field. */
export function tarGz(entries: readonly TarEntry[]): Buffer {
  const blocks = entries.flatMap((entry) => {
    const head = Buffer.alloc(512);
    const body = entry.bytes ?? Buffer.from(entry.text ?? '');
    head.write(entry.name, 0);
    head.write(body.length.toString(8).padStart(11, '0'), 124);
    head.write(entry.type ?? '0', 156);
    head.write('ustar', 257);
    head.write(entry.folder ?? '', 345);
    return [head, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return zlib.gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

interface ZipEntry {
  readonly name: string;
  readonly text: string;
  readonly mode?: number;
  readonly packed?: boolean;
  /** Bytes of extra field in the local header only. */
  readonly localExtra?: number;
  /** The unpacked size the directory claims. */
  readonly claimedSize?: number;
}

/** A zip archive without checksums, which the reader does not look at. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const text = Buffer.from(entry.text);
    const body = entry.packed ? zlib.deflateRawSync(text) : text;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    local.writeUInt16LE(entry.localExtra ?? 0, 28);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(entry.packed ? 8 : 0, 10);
    line.writeUInt32LE(body.length, 20);
    line.writeUInt32LE(entry.claimedSize ?? text.length, 24);
    line.writeUInt16LE(name.length, 28);
    line.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 38);
    line.writeUInt32LE(offset, 42);
    directory.push(line, name);
    const whole = Buffer.concat([local, name, Buffer.alloc(entry.localExtra ?? 0), body]);
    parts.push(whole);
    offset += whole.length;
  }
  const table = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, table, end]);
}
