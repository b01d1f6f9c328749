import { expect, it } from 'vitest';
import { writeIcns, writeIco } from '../../electron/scripts/icons.mjs';

const small = Buffer.from('small picture');
const large = Buffer.from('a larger picture');

it('writes a Windows icon that finds each picture', () => {
  const icon = writeIco([
    { size: 16, png: small },
    { size: 256, png: large },
  ]);
  expect(icon.readUInt16LE(4)).toBe(2);
  const picture = (index: number) => {
    const at = 6 + 16 * index;
    const offset = icon.readUInt32LE(at + 12);
    return icon.subarray(offset, offset + icon.readUInt32LE(at + 8)).toString();
  };
  expect([icon[6], picture(0)]).toEqual([16, 'small picture']);
  expect([icon[22], picture(1)]).toEqual([0, 'a larger picture']);
});

it('writes an Apple icon of blocks that fill it exactly', () => {
  const icon = writeIcns([
    { type: 'icp4', png: small },
    { type: 'ic08', png: large },
  ]);
  expect(icon.toString('latin1', 0, 4)).toBe('icns');
  expect(icon.readUInt32BE(4)).toBe(icon.length);
  const found: string[] = [];
  for (let at = 8; at < icon.length; at += icon.readUInt32BE(at + 4)) found.push(icon.toString('latin1', at, at + 4));
  expect(found).toEqual(['icp4', 'ic08']);
});
