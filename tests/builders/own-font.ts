import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assets } from '../../electron/scripts/paths.mjs';

/** A sound font under a name that the product does not ship: Hebrew letters, called `Nota Sans Hebrew`. */
export function ownFont(): Buffer {
  const font = readFileSync(path.join(assets, 'fonts/NotoSansHebrew-Regular.ttf'));
  const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16();
  const [from, to] = [utf16('Noto Sans Hebrew'), utf16('Nota Sans Hebrew')];
  for (let at = font.indexOf(from); at >= 0; at = font.indexOf(from, at)) to.copy(font, at);
  return font;
}
