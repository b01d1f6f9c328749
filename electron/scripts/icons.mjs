// Every size and form of the icon that systems ask for, drawn from the one picture in assets/icon.svg.
import fs from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { packageResources, root } from './paths.mjs';

const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];
/** Apple's four letters for each size; all of them hold PNG data. @type {readonly [string, number][]} */
const appleSizes = [
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
];

/**
 * A Windows icon file whose pictures are PNG.
 * @param {readonly { size: number, png: Buffer }[]} pictures
 */
export function writeIco(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    // One byte each for width and height, where 0 means 256.
    head[at] = size & 0xff;
    head[at + 1] = size & 0xff;
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map((one) => one.png)]);
}

/**
 * An Apple icon file.
 * @param {readonly { type: string, png: Buffer }[]} pictures
 */
export function writeIcns(pictures) {
  const block = (/** @type {string} */ type, /** @type {Buffer} */ body) => {
    const head = Buffer.alloc(8);
    head.write(type, 0, 'latin1');
    head.writeUInt32BE(body.length + 8, 4);
    return Buffer.concat([head, body]);
  };
  return block('icns', Buffer.concat(pictures.map(({ type, png }) => block(type, png))));
}

/** Writes out/package/icons/NxN.png, out/package/icon.ico and out/package/icon.icns. */
export function buildIcons() {
  const picture = fs.readFileSync(path.join(root, 'assets/icon.svg'), 'utf8');
  /** @type {Map<number, Buffer>} */
  const drawn = new Map();
  const draw = (/** @type {number} */ size) => {
    const png = drawn.get(size) ?? new Resvg(picture, { fitTo: { mode: 'width', value: size } }).render().asPng();
    drawn.set(size, png);
    return png;
  };
  const folder = path.join(packageResources, 'icons');
  fs.mkdirSync(folder, { recursive: true });
  for (const size of linuxSizes) fs.writeFileSync(path.join(folder, `${size}x${size}.png`), draw(size));
  const windows = windowsSizes.map((size) => ({ size, png: draw(size) }));
  fs.writeFileSync(path.join(packageResources, 'icon.ico'), writeIco(windows));
  const apple = appleSizes.map(([type, size]) => ({ type, png: draw(size) }));
  fs.writeFileSync(path.join(packageResources, 'icon.icns'), writeIcns(apple));
}
