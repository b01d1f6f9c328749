// Reading .tgz and .zip and writing .asar with what Node brings along: the launcher has nothing else yet.
import zlib from 'node:zlib';

const BLOCK = 512;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY_BYTES = 22;

/**
 * The files of a gzipped tar archive, in order. Throws when the archive is cut short.
 * @param {Buffer} packed
 * @returns {Generator<{ name: string, bytes: Buffer }>}
 */
export function* tarFiles(packed) {
  const tar = zlib.gunzipSync(packed, { maxOutputLength: 2 ** 29 });
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const field = (/** @type {number} */ from, /** @type {number} */ to) =>
      tar.toString('utf8', at + from, at + to).replace(/\0.*$/s, '');
    const size = Number.parseInt(field(124, 136).trim() || '0', 8);
    const end = at + BLOCK + size;
    if (!(size >= 0) || end > tar.length) throw new Error('the tar archive is damaged');
    const type = field(156, 157);
    const folder = field(257, 262) === 'ustar' ? field(345, 500) : '';
    if (type === '0' || type === '') {
      yield {
        name: folder === '' ? field(0, 100) : `${folder}/${field(0, 100)}`,
        bytes: tar.subarray(at + BLOCK, end),
      };
    }
    at = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

/**
 * The entries of a zip archive by its central directory; each is unpacked only when asked for. No zip64, no encryption.
 * @param {Buffer} zip
 * @returns {Generator<{ name: string, mode: number, read: () => Buffer }>} mode: permission bits, 0 when none are given
 */
export function* zipEntries(zip) {
  let end = zip.length - END_OF_DIRECTORY_BYTES;
  while (end >= 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error('the zip archive has no directory');
  const start = zip.readUInt32LE(end + 16);
  // An archive of more than 65,535 files counts them modulo 65,536, so the directory is walked to its end instead.
  for (let at = start; at < end; ) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('the directory of the zip archive is damaged');
    const entry = at;
    const nameLength = zip.readUInt16LE(entry + 28);
    yield {
      name: zip.toString('utf8', entry + 46, entry + 46 + nameLength),
      mode: (zip.readUInt32LE(entry + 38) >>> 16) & 0o777,
      read: () => readEntry(zip, entry),
    };
    at += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
}

/** @param {Buffer} zip @param {number} entry where its line in the directory starts */
function readEntry(zip, entry) {
  const method = zip.readUInt16LE(entry + 10);
  const packedSize = zip.readUInt32LE(entry + 20);
  const size = zip.readUInt32LE(entry + 24);
  const local = zip.readUInt32LE(entry + 42);
  // The local header may carry a longer extra field than the directory says.
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + packedSize);
  if (method === 0) return packed;
  if (method !== 8) throw new Error(`the zip archive uses packing method ${method}`);
  const bytes = zlib.inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  if (bytes.length !== size) throw new Error('an entry of the zip archive is damaged');
  return bytes;
}

/**
 * An asar archive of flat files, as Electron reads it.
 * @param {Readonly<Record<string, string>>} files name and text
 */
export function writeAsar(files) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const listed = {};
  const bodies = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text);
    listed[name] = { size: body.length, offset: String(offset) };
    bodies.push(body);
    offset += body.length;
  }
  const json = Buffer.from(JSON.stringify({ files: listed }));
  const padding = (4 - (json.length % 4)) % 4;
  const head = Buffer.alloc(16);
  // Two nested length-prefixed records: the size of the header, then the header with its own length.
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(json.length + padding + 8, 4);
  head.writeUInt32LE(json.length + padding + 4, 8);
  head.writeUInt32LE(json.length, 12);
  return Buffer.concat([head, json, Buffer.alloc(padding), ...bodies]);
}
