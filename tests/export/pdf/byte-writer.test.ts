import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../../electron/export/pdf/byte-writer.ts';
import { length } from '../../../electron/export/pdf/numbers.ts';

function written(write: (out: ByteWriter) => void): string {
  const out = new ByteWriter();
  write(out);
  return Buffer.from(out.bytes).toString('latin1');
}

describe('bytes written one after the other', () => {
  it('have lengths as they are written elsewhere, and whole numbers as they are', () => {
    fc.assert(
      fc.property(fc.double({ min: -5_000, max: 5_000, noNaN: true }), (value) => {
        expect(written((out) => out.lengthOf(value))).toBe(length(value));
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -3e9, max: 3e9 }), (value) => {
        expect(written((out) => out.whole(value))).toBe(String(value));
      }),
    );
    for (const value of [0, -0.001, 0.005, 0.1, 0.09, 1, 9.999, 10, 99.5, 100, 1e9, 4e9]) {
      expect(written((out) => out.lengthOf(value))).toBe(length(value));
    }
  });

  it('stand in a room that grows, and may be written anew', () => {
    const out = new ByteWriter();
    const long = '\u00e9\n('.repeat(40_000);
    out.text(long);
    out.byte(0x29);
    out.text('TJ');
    expect(out.length).toBe(long.length + 3);
    expect(Buffer.from(out.bytes).toString('latin1')).toBe(`${long})TJ`);
    out.clear();
    out.text('q');
    expect([...out.bytes]).toEqual([0x71]);
  });
});
