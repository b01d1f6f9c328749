import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../electron/scripts/paths.mjs';
import type { LabelledDocument } from './labelled-document.ts';
import { judgedSet } from './labelled-set.ts';
import { claimsOfDocument, isSameSpeaker, Score } from './score.ts';

export interface NameScore {
  readonly score: Score;
  readonly sentences: number;
  /** What differs, a line each, for the development half only. */
  readonly differences: readonly string[];
}

/** Sets the proposed tags that are names against the names a reader would file the sentence under. Topics do not count. */
export function scoreNames(half: 'development' | 'held-out'): NameScore {
  const wantedOf = labelledNames(half);
  const documents = judgedSet(half).filter(({ name }) => wantedOf.has(name));
  const score = new Score();
  const differences: string[] = [];
  for (const document of documents) {
    for (const { text, tags } of taggedSentences(document)) {
      const labels = [...(wantedOf.get(document.name) ?? [])].find(([start]) => text.startsWith(start))?.[1] ?? [];
      const names = tags.filter((tag) => /\p{Lu}/u.test(tag));
      for (const label of labels.filter((one) => !one.startsWith('?'))) {
        if (names.some((name) => isSameSpeaker(name, label))) score.right += 1;
        else {
          score.missed += 1;
          differences.push(`${text}\n    missed: ${label}`);
        }
      }
      for (const name of names) {
        if (labels.some((label) => isSameSpeaker(name, label.replace('?', '')))) continue;
        score.wrong += 1;
        differences.push(`${text}\n    too many: ${name}`);
      }
    }
  }
  const sentences = documents.reduce((sum, document) => sum + document.sentences.length, 0);
  return { score, sentences, differences: half === 'development' ? differences : [] };
}

/** Sentences that became claims; what is no claim has no tags. */
function taggedSentences(document: LabelledDocument) {
  const claims = claimsOfDocument(document);
  return document.sentences.flatMap(({ start, end }) => {
    const tags = claims.filter((claim) => claim.start < end && start < claim.end).flatMap((claim) => claim.tags);
    const isClaim = claims.some((claim) => claim.start < end && start < claim.end);
    return isClaim ? [{ text: document.text.slice(start, end), tags: [...new Set(tags)] }] : [];
  });
}

type Names = ReadonlyMap<string, readonly string[]>;

function labelledNames(half: string): ReadonlyMap<string, Names> {
  const documents = new Map<string, Map<string, readonly string[]>>();
  let open: Map<string, readonly string[]> | null = null;
  const file = path.join(root, 'tests/fixtures/claims/judged/names.txt');
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const heading = /^## ([a-z-]+)\/(.+)$/.exec(line);
    const [names, start] = line.split(' | ');
    if (heading !== null) {
      open = new Map();
      if (heading[1] === half) documents.set(heading[2] ?? '', open);
    } else if (names !== undefined && start !== undefined) open?.set(start, names.split('; '));
  }
  return documents;
}
