import { expect, it } from 'vitest';
import { toXml } from '../../electron/scripts/csl.mjs';
import { srgbProfile } from '../../electron/scripts/icc.mjs';
import { shippedPackages } from '../../electron/scripts/notices.mjs';

it('writes XML that keeps the white space of terms and indents the rest', () => {
  const tree = {
    n: 'terms',
    c: [
      { n: 'term', a: { name: 'ad' }, c: [' A & "B" <c>'] },
      { n: 'term', a: { name: 'x"y' }, c: [] },
    ],
  };
  expect(toXml(tree)).toBe(
    '<terms>\n  <term name="ad"> A &amp; &quot;B&quot; &lt;c&gt;</term>\n  <term name="x&quot;y"/>\n</terms>',
  );
});

it('writes a colour profile whose tags lie inside it and whose grey stays grey', () => {
  const profile = srgbProfile();
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
  const tags = new Map<string, number>();
  for (let tag = 0; tag < profile.readUInt32BE(128); tag++) {
    const at = 132 + tag * 12;
    const offset = profile.readUInt32BE(at + 4);
    tags.set(profile.toString('latin1', at, at + 4), offset);
    expect(offset % 4).toBe(0);
    expect(offset + profile.readUInt32BE(at + 8)).toBeLessThanOrEqual(profile.length);
  }
  // White is the three primaries together: they must add up to the white of the connection space.
  const xyz = (name: string, part: number) => profile.readInt32BE((tags.get(name) ?? 0) + 8 + part * 4) / 65536;
  [0.9642, 1, 0.8249].forEach((white, part) => {
    expect(xyz('rXYZ', part) + xyz('gXYZ', part) + xyz('bXYZ', part)).toBeCloseTo(white, 3);
  });
  // Half of the scale as stored is a fifth of the light.
  const curve = tags.get('rTRC') ?? 0;
  expect(profile.readUInt32BE(curve + 8)).toBe(1024);
  expect(profile.readUInt16BE(curve + 12 + 512 * 2) / 65535).toBeCloseTo(0.2145, 3);
  expect(srgbProfile().equals(profile)).toBe(true);
});

it('names what ships, with what it needs, and leaves tools out', () => {
  const lock = {
    'node_modules/react': { version: '1', dependencies: { tiny: '1' } },
    'node_modules/tiny': { version: '1' },
    'node_modules/react/node_modules/tiny': { version: '2', dependencies: { leaf: '1' } },
    'node_modules/leaf': { version: '1' },
    'node_modules/vite': { version: '8', dependencies: { rolldown: '1' } },
    'node_modules/rolldown': { version: '1' },
  };
  const shipped = shippedPackages({ devDependencies: { react: '1', vite: '8', '@types/node': '20' } }, lock);
  expect(shipped.map((one) => one.folder)).toEqual([
    'node_modules/leaf',
    'node_modules/react',
    'node_modules/react/node_modules/tiny',
  ]);
});
