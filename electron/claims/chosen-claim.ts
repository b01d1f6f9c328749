import { sentencesOf } from '../library/sentences.ts';
import type { Sentence, SourceBlock } from '../library/structure.ts';
import type { TextRange } from '../library/text-range.ts';
import { findAttribution } from './attribution/find-attribution.ts';
import type { ClaimCandidate } from './candidate.ts';
import { chosenParts, chosenRange } from './chosen-range.ts';
import { claimKinds } from './claim.ts';
import type { ClaimSource } from './claim-source.ts';
import { labelLength, sentenceEvidence } from './extract-claims.ts';
import { languageOf } from './language/languages.ts';
import { plainText } from './plain-text.ts';
import { questionsAnswered } from './questions.ts';
import { SentenceReader } from './sentence-reader.ts';
import { claimSpans } from './spans.ts';
import { coreStatement } from './statement.ts';
import { tagsOf } from './tags.ts';
import { profileOf } from './text-profile.ts';
import { weightOf } from './weight.ts';

/** So much text before the choice says who "she" and "the ministry" are. */
const readBefore = 4000;
/** So much of the beginning says what a text is about; as for a whole text. */
const profiled = 300_000;

/**
 * Words chosen by a reader, as a claim: read by the signals that find claims, within whole words. Whatever was chosen is
 * citable; null where it holds no word at all. The speaker may be named in the same sentence outside the choice.
 */
export function chosenClaim(source: ClaimSource, chosen: TextRange): ClaimCandidate | null {
  const { text } = source;
  const range = chosenRange(chosen, text);
  const parts = chosenParts(range, text, source.blocks);
  const statement = parts.map((part) => plainText(text.slice(part.range.start, part.range.end))).join(' ');
  if (!/[\p{L}\p{N}]/u.test(statement)) return null;
  const near = source.blocks.filter((block) => isNear(block, range));
  const language = languageOf(source.language, text);
  const blocks = source.blocks.filter((block) => block.start < profiled || isNear(block, range));
  const sentences = sentencesOf(text, blocks, source.language ?? language.id);
  const profile = profileOf({ text, blocks }, sentences, language);
  const reader = new SentenceReader(text, language, profile);
  const questions = new Map(questionsAnswered(near, text).map((question, index) => [near[index], question]));
  const found: ClaimCandidate[] = [];
  for (const block of near) {
    reader.enter(block, (questions.get(block) ?? null) !== null);
    const own = sentences.filter((sentence) => blocks[sentence.block] === block);
    for (const span of claimSpans(text, block, own.length === 0 ? [wholeBlock(block)] : own)) {
      const whole = reader.read(span, block);
      const attribution = findAttribution(whole);
      const part = { start: Math.max(span.start, range.start), end: Math.min(span.end, range.end) };
      if (part.start < part.end) {
        const inside = ({ start, end }: TextRange) => start >= part.start && end <= part.end;
        const isWhole = part.start === span.start && part.end === span.end;
        const sentence = isWhole ? whole : reader.read({ ...part, quotations: span.quotations.filter(inside) }, block);
        const { evidence, signals } = sentenceEvidence({ sentence, attribution }, reader, profile);
        const kinds = signals.map(({ kind }) => kind);
        found.push({
          ...part,
          statement: coreStatement(sentence.raw, labelLength(sentence), language),
          original: plainText(sentence.raw),
          kinds,
          speaker: kinds.includes('attributed') || kinds.includes('quote') ? (attribution?.speaker ?? null) : null,
          question: questions.get(block) ?? null,
          figures: evidence.figures,
          tags: tagsOf(sentence, profile),
          weight: weightOf(evidence, signals, { isLead: false, opensBlock: false }),
        });
      }
      reader.leave(whole, attribution);
    }
  }
  return joinedCandidate(range, statement, found);
}

function isNear(block: SourceBlock, { start, end }: TextRange): boolean {
  return block.end > start - readBefore && block.start < end;
}

/** Tables and code have no sentences. */
function wholeBlock({ start, end }: SourceBlock): Sentence {
  return { start, end, block: 0 };
}

/** One claim of what was read sentence by sentence. */
function joinedCandidate(range: TextRange, statement: string, found: readonly ClaimCandidate[]): ClaimCandidate {
  const kinds = claimKinds.filter((kind) => found.some((one) => one.kinds.includes(kind)));
  const [only, ...more] = found;
  return {
    ...range,
    statement: only !== undefined && more.length === 0 ? only.statement : statement,
    original: statement,
    kinds: kinds.length === 0 ? ['background'] : kinds,
    speaker: found.map(({ speaker }) => speaker).find((speaker) => speaker !== null) ?? null,
    question: found.map(({ question }) => question).find((question) => question !== null) ?? null,
    figures: found.flatMap(({ figures }) => figures),
    tags: [...new Set(found.flatMap(({ tags }) => tags))],
    weight: Math.max(0, ...found.map(({ weight }) => weight)),
  };
}

/** Where a claim of several sentences can be taken apart: each place opens a sentence behind the first one. */
export function splitPlaces(
  { text, blocks, language }: Pick<ClaimSource, 'text' | 'blocks' | 'language'>,
  { start, end }: TextRange,
): readonly number[] {
  const touched = blocks.filter((block) => block.start < end && block.end > start);
  return sentencesOf(text, touched, language ?? languageOf(language, text).id)
    .map((sentence) => sentence.start)
    .filter((place) => place > start && place < end);
}
