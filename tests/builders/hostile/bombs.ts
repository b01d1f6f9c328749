import zlib from 'node:zlib';

/** One mebibyte, compressed once; bombs repeat the result instead of compressing all of it. */
const piece = 1024 * 1024;

/** `count` mebibytes of one byte as raw DEFLATE (RFC 1951): blocks that end on a byte border can be strung together. */
function deflatedMebibytes(byte: number, count: number): Buffer {
  const block = zlib.deflateRawSync(Buffer.alloc(piece, byte), { level: 9, finishFlush: zlib.constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: count }, () => block), zlib.deflateRawSync(Buffer.alloc(0))]);
}

/** `count` mebibytes of one byte in the zlib format (RFC 1950), with the right checksum. */
export function zlibBomb(byte: number, count: number): Buffer {
  const length = count * piece;
  const prime = 65_521;
  const low = (1 + length * byte) % prime;
  // The sum of all prefixes of equal bytes; in BigInt, because the product passes 2^53.
  const high = Number((BigInt(length) + (BigInt(byte) * BigInt(length) * BigInt(length + 1)) / 2n) % BigInt(prime));
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(high * 65_536 + low);
  return Buffer.concat([Buffer.from([0x78, 0xda]), deflatedMebibytes(byte, count), sum]);
}

/** A zip with one entry of `count` mebibytes of spaces. Sizes and checksum in it are the true ones. */
export function zipBomb(entry: string, count: number): Buffer {
  const name = Buffer.from(entry);
  const packed = deflatedMebibytes(0x20, count);
  const spaces = Buffer.alloc(piece, 0x20);
  let crc = 0;
  for (let at = 0; at < count; at += 1) crc = zlib.crc32(spaces, crc);
  const facts = Buffer.alloc(22);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt32LE(crc, 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(count * piece, 18);
  const names = Buffer.alloc(4);
  names.writeUInt16LE(name.length, 0);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, names, name]);
  const central = Buffer.concat([Buffer.from('504b01021400', 'hex'), facts, names, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, central, end]);
}
