// Which characters a font has, worked out at build time so that no font is opened to learn it.

/**
 * The code points in the table `cmap`, its forms 4 and 12 (OpenType 1.9), without those that lead to glyph 0.
 * @param {Buffer} font a TrueType file
 * @returns {readonly number[]} ascending
 */
export function codePointsOf(font) {
  const table = tableAt(font, 'cmap');
  /** @type {Set<number>} */
  const found = new Set();
  for (let index = 0; index < font.readUInt16BE(table + 2); index += 1) {
    const at = table + font.readUInt32BE(table + 8 + index * 8);
    const format = font.readUInt16BE(at);
    if (format === 4) readSegments(font, at, found);
    else if (format === 12) readGroups(font, at, found);
  }
  return [...found].sort((a, b) => a - b);
}

/** @param {Buffer} font @param {string} tag */
function tableAt(font, tag) {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}

/** @param {Buffer} font @param {number} at @param {Set<number>} found */
function readSegments(font, at, found) {
  const count = font.readUInt16BE(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + count * 2];
  const [deltas, offsets] = [starts + count * 2, starts + count * 4];
  for (let segment = 0; segment < count; segment += 1) {
    const start = font.readUInt16BE(starts + segment * 2);
    const end = font.readUInt16BE(ends + segment * 2);
    const offset = font.readUInt16BE(offsets + segment * 2);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph =
        offset === 0
          ? (code + font.readUInt16BE(deltas + segment * 2)) & 0xffff
          : font.readUInt16BE(offsets + segment * 2 + offset + (code - start) * 2);
      if (glyph !== 0) found.add(code);
    }
  }
}

/** @param {Buffer} font @param {number} at @param {Set<number>} found */
function readGroups(font, at, found) {
  for (let group = 0; group < font.readUInt32BE(at + 12); group += 1) {
    const record = at + 16 + group * 12;
    const start = font.readUInt32BE(record);
    const glyph = font.readUInt32BE(record + 8);
    for (let code = start; code <= font.readUInt32BE(record + 4); code += 1) {
      if (glyph + code - start !== 0) found.add(code);
    }
  }
}

/**
 * Code points as text: for each stretch of neighbours the gap before it and, unless it is 1, its length, in base 36.
 * @param {readonly number[]} codePoints ascending
 */
export function writeCoverage(codePoints) {
  /** @type {string[]} */
  const parts = [];
  let reached = 0;
  for (let index = 0; index < codePoints.length; ) {
    const start = codePoints[index] ?? 0;
    let length = 1;
    while (codePoints[index + length] === start + length) length += 1;
    const gap = (start - reached).toString(36);
    parts.push(length === 1 ? gap : `${gap}.${length.toString(36)}`);
    reached = start + length;
    index += length;
  }
  return parts.join(' ');
}
