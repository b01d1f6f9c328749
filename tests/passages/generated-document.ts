import type { SourceBlock } from '../../electron/library/structure.ts';
import type { TextPosition } from '../../electron/passages/passage.ts';

const who = ['harbour office', 'ferry operator', 'island council', 'fishing guild', 'weather bureau', 'dock union'];
const what = ['counted', 'sold', 'repaired', 'inspected', 'towed', 'insured', 'painted', 'moored'];
const things = ['fishing boats', 'passenger tickets', 'navigation lights', 'cargo cranes', 'mooring ropes'];
const where = ['Averil', 'Brannock', 'Corrie', 'Dunmore', 'Eastlook', 'Farrow', 'Glenhaven', 'Harrow'];
const when = ['spring', 'summer', 'autumn', 'winter'];

/** A sentence of its own for every number: two numbers never give the same words. */
export function sentenceOf(number: number): string {
  const of = (words: readonly string[], step: number) => words[Math.floor(number / step) % words.length] ?? '';
  const count = 1000 + ((number * 7919) % 8999);
  const mark = number.toString(36);
  return (
    `The ${of(who, 1)} of "${of(where, 6)} ${mark}" ${of(what, 3)} ${count} ${of(things, 2)} ` +
    `in the ${of(when, 5)} of year ${mark} - more than ${of(where, 7)} did.`
  );
}

/** Paragraphs of sentences as a text, with where its blocks and sentences stand. */
export function documentOf(paragraphs: readonly (readonly string[])[], typography = (text: string) => text) {
  let text = '';
  const blocks: SourceBlock[] = [];
  const sentences: TextPosition[] = [];
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    paragraph.forEach((sentence, index) => {
      if (index > 0) text += ' ';
      const from = text.length;
      text += typography(sentence);
      sentences.push({ start: from, end: text.length });
    });
    blocks.push({ type: 'paragraph', start, end: text.length, level: 0 });
  }
  return { text, blocks, sections: [], sentences };
}
