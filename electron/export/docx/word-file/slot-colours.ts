import { contrastRatio } from '../../../base/contrast.ts';
import type { Theme } from '../../../templates/theme.ts';
import type { XmlElement } from '../package/xml-tree.ts';
import { hex } from '../units.ts';
import { elementAt, elementsIn } from './word-tree.ts';

/** The colour that a slot of the file's theme shows, as six digits; null where our own is kept. */
export type SlotColours = ReadonlyMap<string, string | null>;

const usual: Readonly<Record<string, string>> = {
  text1: 'dark1',
  text2: 'dark2',
  background1: 'light1',
  background2: 'light2',
  accent1: 'accent1',
};
const mappings: Readonly<Record<string, string>> = {
  text1: 'w:t1',
  text2: 'w:t2',
  background1: 'w:bg1',
  background2: 'w:bg2',
  accent1: 'w:accent1',
};
const elements: Readonly<Record<string, string>> = { dark1: 'a:dk1', light1: 'a:lt1', dark2: 'a:dk2', light2: 'a:lt2' };

const readable = 4.5;

/**
 * Styles that are added follow the colours of the file's theme, so that they belong to it, as long as words stay readable:
 * a house whose second background is dark keeps our tint, one with a pale accent our accent.
 */
export function slotColours(
  theirs: XmlElement | null,
  slots: Readonly<Record<string, string>> | undefined,
  theme: Theme,
): SlotColours {
  const colours = new Map<string, string | null>();
  const scheme = theirs === null ? null : elementAt(theirs, 'a:themeElements', 'a:clrScheme');
  const shown = (slot: string): string | null => {
    const name = slots?.[mappings[slot] ?? ''] ?? usual[slot] ?? slot;
    const colour = scheme && elementsIn(elementAt(scheme, elements[name] ?? `a:${name}`) ?? scheme)[0];
    const digits = colour?.name === 'a:sysClr' ? colour.attributes.lastClr : colour?.attributes.val;
    return digits !== undefined && /^[0-9a-f]{6}$/i.test(digits) ? digits.toUpperCase() : null;
  };
  const reads = (text: string | null, ground: string) =>
    text !== null && contrastRatio(`#${text}`, `#${ground}`) >= readable;
  const tint = shown('background2');
  const onTint = [shown('text1'), shown('text2'), shown('accent1')].every((text) => tint !== null && reads(text, tint));
  const ground = onTint && tint !== null ? tint : hex(theme.colours.tint);
  colours.set('background2', onTint ? tint : null);
  for (const slot of ['text1', 'text2', 'accent1']) {
    const colour = shown(slot);
    colours.set(slot, reads(colour, 'FFFFFF') && reads(colour, ground) ? colour : null);
  }
  return colours;
}
