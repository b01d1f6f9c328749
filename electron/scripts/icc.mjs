// The colour profile that archival PDF files must carry: sRGB, written from the numbers of its definition.

const CURVE_STEPS = 1024;
const HEADER_BYTES = 128;

/** The three primaries as seen under D50, the white of the profile's connection space (Bradford adaptation). */
const PRIMARIES = {
  rXYZ: [0.436066, 0.222488, 0.013916],
  gXYZ: [0.385147, 0.716873, 0.097076],
  bXYZ: [0.143066, 0.060608, 0.714096],
};
const D50 = [0.964203, 1, 0.824905];

/** @param {number} value a colour value between 0 and 1 as stored @returns {number} its share of light */
function toLight(value) {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** @param {string} type four letters @param {Buffer} body */
const element = (type, body) => Buffer.concat([Buffer.from(type, 'latin1'), Buffer.alloc(4), body]);

/** @param {readonly number[]} values */
function xyz(values) {
  const body = Buffer.alloc(12);
  values.forEach((value, index) => {
    body.writeInt32BE(Math.round(value * 65536), index * 4);
  });
  return element('XYZ ', body);
}

function curve() {
  const body = Buffer.alloc(4 + CURVE_STEPS * 2);
  body.writeUInt32BE(CURVE_STEPS, 0);
  for (let step = 0; step < CURVE_STEPS; step++) {
    body.writeUInt16BE(Math.round(toLight(step / (CURVE_STEPS - 1)) * 65535), 4 + step * 2);
  }
  return element('curv', body);
}

/** Version 2 describes a profile in three scripts; only the first is filled. @param {string} text */
function description(text) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length + 1);
  return element('desc', Buffer.concat([length, Buffer.from(`${text}\0`, 'latin1'), Buffer.alloc(4 + 4 + 2 + 1 + 67)]));
}

/**
 * An sRGB profile, version 2.1 (the one PDF/A-1 and PDF/A-2 both accept): always the same bytes.
 * @returns {Buffer}
 */
export function srgbProfile() {
  const sharedCurve = curve();
  /** @type {[string, Buffer][]} */
  const tags = [
    ['desc', description('sRGB')],
    ['cprt', element('text', Buffer.from('No copyright, use freely\0', 'latin1'))],
    ['wtpt', xyz(D50)],
    ['rXYZ', xyz(PRIMARIES.rXYZ)],
    ['gXYZ', xyz(PRIMARIES.gXYZ)],
    ['bXYZ', xyz(PRIMARIES.bXYZ)],
    ['rTRC', sharedCurve],
    ['gTRC', sharedCurve],
    ['bTRC', sharedCurve],
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  /** @type {Map<Buffer, number>} */
  const placed = new Map();
  /** @type {Buffer[]} */
  const bodies = [];
  let end = HEADER_BYTES + table.length;
  tags.forEach(([name, body], index) => {
    const offset = placed.get(body) ?? end;
    if (offset === end) {
      const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
      placed.set(body, offset);
      bodies.push(padded);
      end += padded.length;
    }
    table.write(name, 4 + index * 12, 'latin1');
    table.writeUInt32BE(offset, 8 + index * 12);
    table.writeUInt32BE(body.length, 12 + index * 12);
  });
  return Buffer.concat([header(end), table, ...bodies]);
}

/** @param {number} size of the whole profile, in bytes */
function header(size) {
  const head = Buffer.alloc(HEADER_BYTES);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(0x02100000, 8); // version 2.1
  head.write('mntrRGB XYZ ', 12, 'latin1');
  [2026, 1, 1, 0, 0, 0].forEach((part, index) => {
    head.writeUInt16BE(part, 24 + index * 2);
  });
  head.write('acsp', 36, 'latin1');
  xyz(D50).copy(head, 68, 8); // the connection space is always lit by D50
  return head;
}
