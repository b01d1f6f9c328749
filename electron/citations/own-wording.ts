import { cleanLine } from '../base/clean-text.ts';
import { flag, listOf, objectOf, oneOf, type Shape, shapeOf, text } from '../base/shape.ts';
import type { FormattedRun, FormattedText } from './formatted-text.ts';

/**
 * The writer's own wording of a citation, printed in place of what the citation style makes of it. The citation keeps
 * its sources, and the others read as if the style's text stood there.
 */
export interface OwnWording {
  readonly text: FormattedText;
  /** What the style printed when the wording was written or last confirmed, without any looks. */
  readonly instead: string;
}

/** What a wording from a file or a message must look like. */
export const ownWordingShape: Shape<OwnWording> = objectOf<OwnWording>({
  text: listOf(
    objectOf<FormattedRun>(
      { text },
      {
        italic: flag,
        bold: flag,
        smallCaps: flag,
        position: oneOf(['superscript', 'subscript']),
        url: shapeOf('an address of the web', (value) => typeof value === 'string' && /^https?:\/\/\S+$/i.test(value)),
      },
    ),
  ),
  instead: text,
});

/** The words alone, as they are printed. */
export function plainWords(formatted: FormattedText): string {
  return formatted
    .map((run) => cleanLine(run.text))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Whether nothing of a wording would be seen: then the style's own text is printed. */
export function saysNothing(wording: FormattedText): boolean {
  return !/[^\s\p{C}\p{Z}]/u.test(plainWords(wording));
}

/**
 * A wording as it is kept: on one line, in characters that every format can hold, neighbours of one look joined. Null for
 * one that says nothing.
 */
export function tidyWording(typed: FormattedText): FormattedText | null {
  const runs: FormattedRun[] = [];
  for (const run of typed) {
    const before = runs.at(-1);
    const line = cleanLine(run.text).replace(/ {2,}/g, ' ');
    const words = before === undefined || before.text.endsWith(' ') ? line.replace(/^ /, '') : line;
    if (words === '') continue;
    if (before !== undefined && sameLook(before, run)) runs[runs.length - 1] = { ...before, text: before.text + words };
    else runs.push({ ...run, text: words });
  }
  const last = runs.at(-1);
  if (last?.text.endsWith(' ')) runs[runs.length - 1] = { ...last, text: last.text.trimEnd() };
  const kept = runs.filter((run) => run.text !== '');
  return saysNothing(kept) ? null : kept;
}

function sameLook(a: FormattedRun, b: FormattedRun): boolean {
  return (
    Boolean(a.italic) === Boolean(b.italic) &&
    Boolean(a.bold) === Boolean(b.bold) &&
    Boolean(a.smallCaps) === Boolean(b.smallCaps) &&
    a.position === b.position &&
    a.url === b.url
  );
}

/**
 * Whether the style's text, `now`, is another one than the wording was written for. Numbers of earlier notes that a
 * style points back to, `pointsTo`, change with every note that is put in before: that is no other citation, as long as
 * the wording does not name the old number itself.
 */
export function isOutdated(wording: OwnWording, now: string, pointsTo: readonly number[]): boolean {
  const [before, after] = [wording.instead, now].map((text) => text.split(numbers));
  if (before === undefined || after === undefined || before.length !== after.length) return true;
  const named = new Set(plainWords(wording.text).match(numbers));
  return before.some((part, index) => {
    const other = after[index] ?? '';
    if (part === other) return false;
    // The separators, at odd places, are the numbers.
    return index % 2 === 0 || !pointsTo.includes(Number(other)) || named.has(part);
  });
}

const numbers = /(\d+)/g;
