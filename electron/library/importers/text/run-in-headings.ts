import type { SourceBlock } from '../../structure.ts';

/** A single paragraph that opens with a short phrase is style; this many are the way a text marks its sections. */
const enough = 3;

/**
 * "Reasons to wait. The council has …": a phrase without a verb, ended by a stop, opens paragraph after paragraph. Each
 * becomes a heading of level 3 in front of its paragraph. So does a phrase in bold that ends with a stop or a colon.
 */
export function withRunInHeadings(blocks: readonly SourceBlock[], text: string): readonly SourceBlock[] {
  const ends = blocks.map((block) =>
    block.type === 'paragraph' ? runInEnd(text.slice(block.start, block.start + 160)) : 0,
  );
  const found = ends.filter((end) => end > 0).length;
  if (found < enough) return blocks;
  return blocks.flatMap((block, at): readonly SourceBlock[] => {
    const length = ends[at] ?? 0;
    if (length === 0 || block.end - block.start < length + 80) return [block];
    const end = block.start + length;
    let start = end;
    while (/[\s*_]/.test(text[start] ?? '') && start < block.end) start += 1;
    return [
      { type: 'heading', start: block.start, end, level: 3 },
      { ...block, start },
    ];
  });
}

const verbs =
  /\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must|says?|said|went|came|fell|rose|grew|won|lost|left|cut|got|made|took|gave|saw|knew|began|ended|remains?|seems?|means?)\b/iu;
/** "Prices dropped sharply" against "unprecedented decision": a past tense is followed by nothing or by a small word. */
const pastTense =
  /\p{L}{2,}ed(?:$|\s+(?:\p{L}+ly|the|an?|on|in|at|to|by|for|from|with|his|her|its|their|our|when|as|that|over|up|down|off)\b)/iu;
const pronounsAndAsides =
  /^(?:not|so|still|and|but|yet|yes|no|then|now|nor|or|even|only|also|just|again|indeed|of course|hence|thus|in short|enough|well)\b|\b(?:it|this|that|these|those|he|she|they|we|you|i|them|us|me)\b|\p{L}n['’]t\b/iu;

/** The length of the phrase with its stop, or 0. */
function runInEnd(opening: string): number {
  const bold = /^(?:\*\*|__)[^*_\n]{3,70}[.:](?:\*\*|__)(?=\s)/.exec(opening);
  if (bold !== null) return bold[0].length;
  const match = /^(\p{Lu}[^.!?\n“”"]{3,70})\.(?=\s+["“‘(]?\p{Lu})/u.exec(opening);
  const phrase = match?.[1];
  if (phrase === undefined || match === null) return 0;
  const words = phrase.split(/\s+/).length;
  const isPhrase =
    words >= 2 && words <= 9 && !verbs.test(phrase) && !pastTense.test(phrase) && !pronounsAndAsides.test(phrase);
  return isPhrase && !/,|\b(?:Dr|Mr|Mrs|Ms|St|U\.S|No|vs|Inc|Co|Jr)$/.test(phrase) ? match[0].length : 0;
}
