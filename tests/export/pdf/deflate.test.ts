import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Deflater } from '../../../electron/export/pdf/deflate.ts';
import { PrefixCodes } from '../../../electron/export/pdf/huffman.ts';
import { seededBytes } from './seeded-bytes.ts';

const words = [
  'the ',
  'river ',
  '[(\u0000\u0001)-23',
  '] TJ\n',
  '0 -13.5 Td\n',
  'BT\n',
  '\u00ff\u0000\u00ff',
  'aaaaaaaaaaaaaaaaaaaaaaaa',
];
const written = fc
  .array(fc.constantFrom(...words), { maxLength: 4_000 })
  .map((parts) => Uint8Array.from(parts.join(''), (letter) => letter.charCodeAt(0)));

describe('compressed streams', () => {
  it('give back what was compressed, one after the other', () => {
    const deflater = new Deflater();
    const any = fc.oneof(written, fc.uint8Array({ maxLength: 2_000 }));
    fc.assert(
      fc.property(any, (bytes) => {
        expect(Buffer.from(inflateSync(deflater.deflate(bytes))).equals(bytes)).toBe(true);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it('hold nothing, one letter a hundred thousand times, and what cannot be compressed', () => {
    const deflater = new Deflater();
    const noise = seededBytes(300_000);
    for (const bytes of [new Uint8Array(0), Uint8Array.of(7), new Uint8Array(100_000).fill(65), noise]) {
      expect(Buffer.from(inflateSync(deflater.deflate(bytes))).equals(bytes)).toBe(true);
    }
    expect(deflater.deflate(new Uint8Array(100_000).fill(65)).length).toBeLessThan(200);
    expect(deflater.deflate(noise).length).toBeLessThan(noise.length * 1.01);
  });

  it('find again what stands a whole window back, and no further', () => {
    const deflater = new Deflater();
    const part = seededBytes(600);
    const between = (length: number) => Uint8Array.of(...part, ...new Uint8Array(length), ...part);
    const near = deflater.deflate(between(31_000));
    const far = deflater.deflate(between(33_000));
    expect(near.length).toBeLessThan(900);
    expect(far.length).toBeGreaterThan(1_200);
    expect(Buffer.from(inflateSync(far)).equals(between(33_000))).toBe(true);
  });

  it('do not depend on what was compressed before', () => {
    const deflater = new Deflater();
    const bytes = Uint8Array.from('the river is low in May, the river is high in June'.repeat(9), (one) =>
      one.charCodeAt(0),
    );
    const first = deflater.deflate(bytes);
    deflater.deflate(seededBytes(50_000));
    expect(deflater.deflate(bytes)).toEqual(first);
    expect(new Deflater().deflate(bytes)).toEqual(first);
  });
});

describe('prefix codes', () => {
  const room = (lengths: Uint8Array): number =>
    lengths.reduce((sum, length) => sum + (length > 0 ? 2 ** -length : 0), 0);

  it('fill their room, and are never longer than they may be, however rare a symbol is', () => {
    const frequency = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 16_384 }));
    fc.assert(
      fc.property(fc.array(frequency, { minLength: 19, maxLength: 19 }), (frequencies) => {
        fc.pre(frequencies.filter((one) => one > 0).length > 1);
        const codes = new PrefixCodes(19, 7);
        codes.make(Uint32Array.from(frequencies));
        expect(Math.max(...codes.lengths)).toBeLessThanOrEqual(7);
        expect(room(codes.lengths)).toBe(1);
        expect([...codes.lengths].map((length) => length > 0)).toEqual(frequencies.map((one) => one > 0));
      }),
    );
  });

  it('are as short as they can be: half the bits for what is twice as frequent as all else', () => {
    const codes = new PrefixCodes(19, 7);
    codes.make(Uint32Array.of(8, 4, 2, 1, 1, ...new Array<number>(14).fill(0)));
    expect([...codes.lengths.subarray(0, 5)]).toEqual([1, 2, 3, 4, 4]);
    expect([...codes.codes.subarray(0, 5)]).toEqual([0b0, 0b01, 0b011, 0b0111, 0b1111]);
  });
});
