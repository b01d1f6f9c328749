import { sentencesOf } from '../library/sentences.ts';
import type { Sentence, SourceBlock } from '../library/structure.ts';
import type { Attribution } from './attribution/attribution.ts';
import { findAttribution } from './attribution/find-attribution.ts';
import type { ClaimCandidate } from './candidate.ts';
import { isCitable } from './citable.ts';
import type { ClaimSentence } from './claim-sentence.ts';
import type { ClaimSource } from './claim-source.ts';
import { extractFigures } from './figures/extract-figures.ts';
import { languageOf } from './language/languages.ts';
import { plainText } from './plain-text.ts';
import { questionsAnswered } from './questions.ts';
import { SentenceReader } from './sentence-reader.ts';
import type { ClaimSignal, Evidence } from './signals/signal.ts';
import { claimSignals } from './signals.ts';
import { claimSpans } from './spans.ts';
import { coreStatement } from './statement.ts';
import { tagsOf } from './tags.ts';
import { longestSentence, profileOf, type TextProfile } from './text-profile.ts';
import { weightOf } from './weight.ts';

/** The claims of a text, in order of their place. `text.slice(start, end)` is the source's own wording. */
export function extractClaims(source: ClaimSource): readonly ClaimCandidate[] {
  const { text, blocks } = source;
  const language = languageOf(source.language, text);
  const sentences = sentencesOf(text, blocks, source.language ?? language.id);
  const profile = profileOf(source, sentences, language);
  const questions = questionsAnswered(blocks, text);
  const reader = new SentenceReader(text, language, profile);
  const firstParagraph = blocks.findIndex(({ type }) => type === 'paragraph');
  const claims: ClaimCandidate[] = [];
  for (const [index, own] of sentencesByBlock(sentences)) {
    const block = blocks[index];
    if (block === undefined) continue;
    const question = questions[index] ?? null;
    reader.enter(block, question !== null);
    if (!holdsClaims(block)) continue;
    claimSpans(text, block, own).forEach((span, at) => {
      if (span.end - span.start > longestSentence) return;
      const sentence = reader.read(span, block);
      const place = { isLead: index === firstParagraph, opensBlock: at === 0 };
      const attribution = findAttribution(sentence);
      const claim = claimFrom({ sentence, attribution }, reader, profile, question, place);
      reader.leave(sentence, attribution);
      if (claim !== null) claims.push(claim);
    });
  }
  return claims;
}

/** Headings name, questions ask, notes point elsewhere: what is citable stands in the other blocks. */
function holdsClaims({ type }: SourceBlock): boolean {
  return type === 'paragraph' || type === 'list-item' || type === 'quote' || type === 'caption';
}

function* sentencesByBlock(sentences: readonly Sentence[]): Iterable<readonly [number, readonly Sentence[]]> {
  let own: Sentence[] = [];
  for (const sentence of sentences) {
    const [first] = own;
    if (first !== undefined && first.block !== sentence.block) {
      yield [first.block, own];
      own = [];
    }
    own.push(sentence);
  }
  const [first] = own;
  if (first !== undefined) yield [first.block, own];
}

function claimFrom(
  { sentence, attribution }: { readonly sentence: ClaimSentence; readonly attribution: Attribution | null },
  reader: SentenceReader,
  profile: TextProfile,
  question: string | null,
  place: { readonly isLead: boolean; readonly opensBlock: boolean },
): ClaimCandidate | null {
  const { evidence, signals } = sentenceEvidence({ sentence, attribution }, reader, profile);
  const { figures } = evidence;
  const speaker = attribution?.speaker ?? null;
  const kinds = signals.map(({ kind }) => kind);
  if (!isCitable(sentence, kinds)) return null;
  const { start, end, raw, language } = sentence;
  return {
    start,
    end,
    statement: coreStatement(raw, labelLength(sentence), language),
    original: plainText(raw),
    kinds: kinds.length === 0 ? ['background'] : kinds,
    speaker: kinds.includes('attributed') || kinds.includes('quote') ? speaker : null,
    question,
    figures,
    tags: tagsOf(sentence, profile),
    weight: weightOf(evidence, signals, place),
  };
}

/** What a sentence that was read holds, and the signals that it gives. */
export function sentenceEvidence(
  { sentence, attribution }: Pick<Evidence, 'sentence' | 'attribution'>,
  reader: SentenceReader,
  profile: TextProfile,
): { readonly evidence: Evidence; readonly signals: readonly ClaimSignal[] } {
  const said = { attributed: attribution !== null, speaker: attribution?.speaker ?? null };
  const context = { counts: profile.nameCounts, recent: reader.recentNames };
  const evidence = { sentence, figures: extractFigures(sentence, said, context), attribution };
  return { evidence, signals: claimSignals.filter((signal) => signal.holds(evidence)) };
}

/** The label leaves the statement where a whole sentence remains; under a duty it is what is to be done. */
export function labelLength({ tokens, bodyStart, underDuty, start }: ClaimSentence): number {
  const body = tokens[bodyStart];
  const words = tokens.slice(bodyStart).filter(({ type }) => type !== 'mark').length;
  return bodyStart === 0 || underDuty || words < 8 || body === undefined ? 0 : body.start - start;
}
