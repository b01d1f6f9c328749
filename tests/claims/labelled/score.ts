import type { ClaimCandidate } from '../../../electron/claims/candidate.ts';
import { type ClaimKind, claimKinds } from '../../../electron/claims/claim.ts';
import { extractClaims } from '../../../electron/claims/extract-claims.ts';
import { sectionsOf } from '../../../electron/library/sections.ts';
import type { LabelledDocument, LabelledSentence } from './labelled-document.ts';

/** What is counted: every kind, and whether the right one is named as the speaker of what is attributed. */
export const measures = [...claimKinds.filter((kind) => kind !== 'background'), 'speaker'] as const;
export type Measure = (typeof measures)[number];

export class Score {
  right = 0;
  wrong = 0;
  missed = 0;

  get precision(): number {
    return this.right / Math.max(1, this.right + this.wrong);
  }

  get recall(): number {
    return this.right / Math.max(1, this.right + this.missed);
  }
}

export interface Mistake {
  readonly measure: Measure;
  readonly type: 'wrong' | 'missed';
  readonly document: string;
  readonly text: string;
  readonly found: string;
}

export interface Scores {
  readonly of: Readonly<Record<Measure, Score>>;
  readonly sentences: number;
  readonly mistakes: readonly Mistake[];
}

/** Sets what the rules find in the documents against their labels. A sentence without a label counts for nothing. */
export function scoreDocuments(documents: readonly LabelledDocument[]): Scores {
  const of = Object.fromEntries(measures.map((measure) => [measure, new Score()])) as Record<Measure, Score>;
  const mistakes: Mistake[] = [];
  for (const document of documents) {
    for (const { claims, sentences } of meetings(document, claimsOfDocument(document))) {
      const found = new Set(claims.flatMap(({ kinds }) => kinds));
      const wanted = new Set(sentences.flatMap(({ kinds }) => [...kinds]));
      const text = sentences.map(({ start, end }) => document.text.slice(start, end)).join(' ');
      const speakers = claims.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));
      const note = (measure: Measure, type: Mistake['type']) =>
        mistakes.push({ measure, type, document: document.name, text, found: speakers.join(', ') });
      for (const kind of measures)
        if (kind !== 'speaker') count(of[kind], found.has(kind), wanted.has(kind), kind, note);
      countSpeakers(of.speaker, speakers, sentences, note);
    }
  }
  const sentences = documents.reduce((sum, document) => sum + document.sentences.length, 0);
  return { of, sentences, mistakes };
}

type Note = (measure: Measure, type: Mistake['type']) => void;

function count(
  score: Score,
  found: boolean,
  wanted: boolean,
  kind: Exclude<ClaimKind, 'background'>,
  note: Note,
): void {
  if (found && wanted) score.right += 1;
  else if (found) {
    score.wrong += 1;
    note(kind, 'wrong');
  } else if (wanted) {
    score.missed += 1;
    note(kind, 'missed');
  }
}

function countSpeakers(
  score: Score,
  found: readonly string[],
  sentences: readonly LabelledSentence[],
  note: Note,
): void {
  const wanted = new Set(sentences.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])));
  for (const speaker of wanted) {
    if (found.some((name) => isSameSpeaker(name, speaker))) score.right += 1;
    else {
      score.missed += 1;
      note('speaker', 'missed');
    }
  }
  for (const name of new Set(found)) {
    if ([...wanted].some((speaker) => isSameSpeaker(name, speaker))) continue;
    score.wrong += 1;
    note('speaker', 'wrong');
  }
}

export function claimsOfDocument({ name, text, blocks, language, item }: LabelledDocument): readonly ClaimCandidate[] {
  return extractClaims({ text, blocks, sections: sectionsOf(blocks, text), language, fileName: name, item });
}

/**
 * Claims and labelled sentences that lie over each other: one of each as a rule, several sentences where a quotation
 * holds them together in one claim, no claim where the rules found nothing worth citing.
 */
function meetings(
  { sentences }: LabelledDocument,
  claims: readonly ClaimCandidate[],
): readonly { readonly claims: ClaimCandidate[]; readonly sentences: LabelledSentence[] }[] {
  const met: { claims: ClaimCandidate[]; sentences: LabelledSentence[]; end: number }[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const last = met.at(-1);
    const own: ClaimCandidate[] = [];
    for (let claim = claims[next]; claim !== undefined && claim.start < sentence.end; claim = claims[next]) {
      if (claim.end > sentence.start) own.push(claim);
      next += 1;
    }
    const end = Math.max(sentence.end, ...own.map((claim) => claim.end));
    if (last !== undefined && last.end > sentence.start) {
      last.sentences.push(sentence);
      last.claims.push(...own);
      last.end = Math.max(last.end, end);
    } else met.push({ claims: own, sentences: [sentence], end });
  }
  return met;
}

const notTelling = new Set(
  'the a an some one of dr mr mrs ms prof judge coach president cllr general his her'.split(' '),
);

/** "Dr. Hana Novak", "Hana Novak" and "Novak" name one person; "the survey by the board" and "survey" one thing. */
export function isSameSpeaker(one: string, other: string): boolean {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const [small, large] = left.length < right.length ? [left, right] : [right, left];
  return small.length > 0 && small.every((word) => large.includes(word));
}

function wordsOf(name: string): readonly string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const bare = words.map((word) => word.replace(/['’]s?$/, ''));
  const telling = bare.filter((word) => !notTelling.has(word));
  return telling.length === 0 ? bare : telling;
}

export function writeScores(title: string, { of, sentences }: Scores): string {
  const lines = measures.map((measure) => {
    const score = of[measure];
    const numbers = `precision ${score.precision.toFixed(3)}  recall ${score.recall.toFixed(3)}`;
    return `  ${measure.padEnd(15)} ${numbers}  of ${score.right + score.missed}`;
  });
  return [`${title}, ${sentences} sentences`, ...lines].join('\n');
}
