import { asId, type CitationId } from '../../base/ids.ts';
import { wordDifference } from '../../base/word-difference.ts';
import type { CitationReading } from '../../citations/citation-reading.ts';
import type { FormattedRun, FormattedText } from '../../citations/formatted-text.ts';
import { plainWords, tidyWording } from '../../citations/own-wording.ts';
import type { CitationAttributes } from '../schema.ts';
import type { BriefChange } from './proposal.ts';

/** One character of a text that came back, and how it looks there. */
export interface ReturnedCharacter {
  readonly text: string;
  readonly emphasis: boolean;
  readonly strong: boolean;
}

/** A citation as an export prints it, to be compared with what came back in its place. */
export class PrintedCitation {
  readonly citation: CitationId;
  /** White space single, none at the ends. */
  readonly words: string;
  /** It stands in the text itself, not in a note. */
  readonly inText: boolean;
  readonly #reading: CitationReading;
  readonly #owners: readonly FormattedRun[];

  constructor(reading: CitationReading) {
    this.#reading = reading;
    this.citation = reading.citation;
    this.inText = reading.note === 0;
    const runs = tidyWording(reading.own ?? reading.style) ?? [];
    this.words = runs.map(({ text }) => text).join('');
    this.#owners = runs.flatMap((run) => Array.from({ length: run.text.length }, () => run));
  }

  /**
   * What taking over the text that came back in its place does: that is an own wording, or none where it is the style's own
   * text. Italics and bold are as they came; words that were printed too keep the other looks, which no reader of Word files
   * tells. Null for a text that says nothing.
   */
  change(
    { id, override, items }: CitationAttributes,
    returned: readonly ReturnedCharacter[],
    comment: Extract<BriefChange, { type: 'wording' }>['comment'] = null,
  ): BriefChange | null {
    const text = tidyWording(this.#wording(returned));
    if (text === null || items.length === 0 || this.#reading.withheld) return null;
    const instead = plainWords(this.#reading.style);
    const after = plainWords(text) === instead ? null : { text, instead };
    return { type: 'wording', citation: asId<CitationId>(id), before: override, after, comment };
  }

  #wording(returned: readonly ReturnedCharacter[]): FormattedText {
    const runs: FormattedRun[] = [];
    let ours = 0;
    let at = 0;
    for (const { type, text } of wordDifference(this.words, returned.map((one) => one.text).join(''))) {
      if (type === 'removed') {
        ours += text.length;
        continue;
      }
      for (let index = 0; index < text.length; index += 1) {
        const { smallCaps, position, url } = (type === 'same' ? this.#owners[ours + index] : undefined) ?? {};
        const character = returned[at + index];
        runs.push({
          text: text.charAt(index),
          ...(character?.emphasis && { italic: true }),
          ...(character?.strong && { bold: true }),
          ...(smallCaps && { smallCaps }),
          ...(position && { position }),
          ...(url !== undefined && { url }),
        });
      }
      at += text.length;
      if (type === 'same') ours += text.length;
    }
    return joined(runs);
  }
}

/** Characters of one look as one run; halves of a character come together again. */
function joined(characters: readonly FormattedRun[]): FormattedText {
  const runs: FormattedRun[] = [];
  for (const run of characters) {
    const last = runs.at(-1);
    if (last !== undefined && JSON.stringify({ ...last, text: '' }) === JSON.stringify({ ...run, text: '' })) {
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    } else runs.push(run);
  }
  return runs;
}
