import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../electron/scripts/paths.mjs';
import { kindsOf, type LabelledDocument, parseLabelled } from './labelled-document.ts';

const fixtures = path.join(root, 'tests/fixtures/claims');

/** The documents that rules may be tuned on, and the single sentences they were first written with. */
export function developmentSet(): readonly LabelledDocument[] {
  return [...singleSentences(), ...documentsIn('development', 'en')];
}

/** Labelled before any rule was run on them. Read its figures, never its sentences. */
export function heldOutSet(): readonly LabelledDocument[] {
  return documentsIn('held-out', 'en');
}

/** Documents labelled without sight of the rules, split by lot. The half held out is read as figures only. */
export function judgedSet(half: 'development' | 'held-out'): readonly LabelledDocument[] {
  return documentsIn(`judged/${half}`, 'en');
}

/** Every `.txt` of one folder of the labelled set. */
export function documentsIn(folder: string, language: string): readonly LabelledDocument[] {
  const place = path.join(fixtures, folder);
  return readdirSync(place)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parseLabelled(name, readFileSync(path.join(place, name), 'utf8').replace(/\r\n/g, '\n'), language));
}

interface SingleSentence {
  readonly text: string;
  readonly kinds: readonly string[];
  readonly speaker?: string;
}

function singleSentences(): readonly LabelledDocument[] {
  const read: readonly SingleSentence[] = JSON.parse(readFileSync(path.join(fixtures, 'labelled.json'), 'utf8'));
  return read.map(({ text, kinds, speaker }, at) => ({
    name: `labelled.json ${at + 1}`,
    text,
    blocks: [{ type: 'paragraph', start: 0, end: text.length, level: 0 }],
    language: 'en',
    item: { type: 'document' },
    sentences: [{ start: 0, end: text.length, kinds: kindsOf(kinds.join(' '), text), speaker: speaker ?? null }],
  }));
}
