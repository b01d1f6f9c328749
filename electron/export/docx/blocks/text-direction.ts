import type { Inline } from '../../../document/nodes.ts';
import { plainText } from '../../../document/walk.ts';

const rightToLeft = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`;
const anyRightToLeft = new RegExp(`[${rightToLeft}]`, 'u');
const stretches = new RegExp(`[${rightToLeft}](?:[^\\p{L}\\p{N}]*[${rightToLeft}])*`, 'gu');
const firstLetter = /\p{L}/u;

/** A stretch of text whose letters all run one way. */
export interface Stretch {
  readonly text: string;
  readonly rightToLeft: boolean;
}

/** Word asks for the direction of every run; here text is cut where its direction changes. */
export function stretchesOf(text: string): readonly Stretch[] {
  if (!anyRightToLeft.test(text)) return [{ text, rightToLeft: false }];
  const out: Stretch[] = [];
  let done = 0;
  for (const match of text.matchAll(stretches)) {
    if (match.index > done) out.push({ text: text.slice(done, match.index), rightToLeft: false });
    out.push({ text: match[0], rightToLeft: true });
    done = match.index + match[0].length;
  }
  if (done < text.length) out.push({ text: text.slice(done), rightToLeft: false });
  return out;
}

/** The direction of a paragraph by its first letter, as Unicode's bidirectional algorithm takes it; null without one. */
export function directionOf(inlines: readonly Inline[]): 'ltr' | 'rtl' | null {
  const letter = firstLetter.exec(plainText(inlines));
  if (!letter) return null;
  return anyRightToLeft.test(letter[0]) ? 'rtl' : 'ltr';
}
