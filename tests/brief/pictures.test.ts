import { describe, expect, test } from 'vitest';
import { decodeBase64, encodeBase64, isBase64 } from '../../electron/base/base64.ts';
import { writePng } from '../../electron/base/png.ts';
import { assessPicture } from '../../electron/brief/pictures/assess-picture.ts';
import { picturesShape } from '../../electron/brief/pictures/picture-shape.ts';
import { plainCopy, plainFacts } from '../../electron/brief/pictures/plain-picture.ts';
import { pictureSentence } from '../../electron/contract/picture-sentences.ts';
import { bands, exif, idOf, jpeg, pictures, png } from '../builders/pictures.ts';

const flag = bands(6, 4, '#1f5b8f', '#c8102e');
const photo = jpeg({ width: 20, height: 10 });
const text = (words: string) => new TextEncoder().encode(words);
const chunk = (type: string, ...content: readonly number[]) => ({ type, content: Uint8Array.from(content) });

/** Two pictures of one pixel, one after the other. */
const moving = Uint8Array.from([
  ...text('GIF89a'),
  ...[1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255],
  ...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0],
  ...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0],
  0x3b,
]);

describe('a foreign file', () => {
  test.each([
    ['PNG', flag, { format: 'png', width: 6, height: 4, moves: false }],
    ['JPEG', photo, { format: 'jpeg', width: 20, height: 10, moves: false }],
    [
      'JPEG for print',
      jpeg({ width: 8, height: 8, components: 4 }),
      { format: 'jpeg', width: 8, height: 8, moves: false },
    ],
    ['moving GIF', moving, { format: 'gif', width: 1, height: 1, moves: true }],
    [
      'moving PNG',
      png({ width: 1, height: 1, row: () => [0, 0, 0], before: [chunk('acTL', 0, 0, 0, 2, 0, 0, 0, 0)] }),
      { format: 'png', width: 1, height: 1, moves: true },
    ],
  ] as const)('that is a %s is known by its content', (_name, bytes, facts) => {
    expect(assessPicture(bytes)).toEqual({ ok: true, value: facts });
  });

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['words', text('Not a picture at all.'), 'not-a-picture'],
    ['a PDF', text('%PDF-1.7 …'), 'PDF'],
    ['a drawing with a program', text('<?xml version="1.0"?><svg onload="x()"/>'), 'drawing'],
    ['TIFF', Uint8Array.of(0x49, 0x49, 0x2a, 0, 8, 0, 0, 0), 'TIFF'],
    ['a PNG that was cut', flag.subarray(0, flag.length - 20), 'damaged'],
    ['a PNG with a byte changed', flag.map((byte, at) => (at === 45 ? byte ^ 1 : byte)), 'damaged'],
    ['a JPEG that was cut', photo.subarray(0, photo.length - 2), 'damaged'],
    ['a GIF that was cut', moving.subarray(0, 12), 'damaged'],
  ])('of %s is refused in words', (_name, bytes, word) => {
    const result = assessPicture(bytes);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    const sentence = pictureSentence(result.error);
    expect(`${result.error.code} ${sentence}`).toContain(word);
    expect(sentence).toMatch(/^[A-Z].*[.]$/u);
  });

  test('that would fill the memory is refused before anything is unpacked', () => {
    const header = new Uint8Array(13);
    new DataView(header.buffer).setUint32(0, 60_000);
    new DataView(header.buffer).setUint32(4, 60_000);
    header.set([8, 2], 8);
    expect(assessPicture(writePng([{ type: 'IHDR', content: header }, chunk('IDAT'), chunk('IEND')]))).toEqual({
      ok: false,
      error: { code: 'too-many-pixels', detail: '60000 × 60000' },
    });
  });
});

describe('a plain copy', () => {
  test('leaves out where a photograph was taken, and keeps its pixels as they are', () => {
    const found = jpeg({ width: 20, height: 10, before: [exif(1), { marker: 0xfe, content: text('by A. Berg') }] });
    const copy = plainCopy(found) ?? new Uint8Array();
    expect(new TextDecoder('latin1').decode(found)).toContain('GPS here');
    expect(new TextDecoder('latin1').decode(copy)).not.toMatch(/GPS|Exif|Berg/);
    expect(plainFacts(copy)).toEqual({ mediaType: 'image/jpeg', width: 20, height: 10 });
    expect(copy.slice(-12)).toEqual(found.slice(-12));
  });

  test('of a PNG has the chunks of the picture alone', () => {
    const found = png({
      width: 2,
      height: 1,
      row: () => [1, 2, 3, 4, 5, 6],
      before: [chunk('tEXt', 65, 0, 66), chunk('sRGB', 0)],
    });
    expect(plainFacts(found)).toBeNull();
    expect(plainCopy(found)).toEqual(png({ width: 2, height: 1, row: () => [1, 2, 3, 4, 5, 6] }));
  });

  test.each([
    ['turned by its camera', jpeg({ width: 8, height: 8, before: [exif(6)] })],
    ['for print', jpeg({ width: 8, height: 8, components: 4 })],
    ['in other colours', png({ width: 1, height: 1, row: () => [0, 0, 0], before: [chunk('iCCP', 65, 0, 0)] })],
    ['of 16 bits', png({ width: 1, height: 1, bitDepth: 16, row: () => [0, 0, 0, 0, 0, 0] })],
    ['interlaced', png({ width: 1, height: 1, interlaced: true, row: () => [0, 0, 0] })],
    ['wider than a page can print', png({ width: 2481, height: 1, bitDepth: 1, colourType: 0, row: () => [0] })],
    ['moving', png({ width: 1, height: 1, row: () => [0, 0, 0], before: [chunk('acTL', 0, 0, 0, 2, 0, 0, 0, 0)] })],
  ])('is not made of one %s: its pixels have to be drawn anew', (_name, bytes) => {
    expect(plainCopy(bytes)).toBeNull();
  });
});

describe('pictures in a message', () => {
  const held = pictures(flag);
  const only = held[idOf(flag)];

  test('are what they say', () => {
    expect(picturesShape(held, 'pictures')).toBeNull();
  });

  test.each([
    ['another width', { ...only, width: 7 }],
    ['another type', { ...only, mediaType: 'image/jpeg' }],
    ['bytes that are no picture', { ...only, data: encodeBase64(text('<svg/>')) }],
    ['no base64', { ...only, data: 'a"onerror="' }],
    [
      'Exif in it',
      {
        ...only,
        mediaType: 'image/jpeg',
        width: 8,
        height: 8,
        data: encodeBase64(jpeg({ width: 8, height: 8, before: [exif(1)] })),
      },
    ],
  ])('are refused with %s', (_name, picture) => {
    expect(picturesShape({ [idOf(flag)]: picture }, 'pictures')).not.toBeNull();
  });

  test('are refused under a name that is no hash', () => {
    expect(picturesShape({ '../flag': only }, 'pictures')?.field).toBe('pictures.../flag');
  });
});

test('base64 is what everybody else writes and reads', () => {
  for (const length of [0, 1, 2, 3, 4, 24_572, 24_573, 24_574, 50_000]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 7919) % 256);
    const written = encodeBase64(bytes);
    expect(written).toBe(Buffer.from(bytes).toString('base64'));
    expect(isBase64(written)).toBe(true);
    expect(decodeBase64(written)).toEqual(bytes);
  }
});
