import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sentencesOf } from '../../../electron/library/sentences.ts';
import { root } from '../../../electron/scripts/paths.mjs';
import { importDocument } from '../../../electron/workers/import-pipeline.ts';
import { pdfEngine } from '../../builders/pdf-engine.ts';
import { kindsOf, type LabelledDocument, type LabelledSentence } from './labelled-document.ts';

/** The labels of a real document: one a sentence, told by the hash of its words. The words stay where they are. */
interface CorpusFile {
  readonly file: string;
  /** `hash kinds {speaker}`, in the order of the text. */
  readonly sentences: readonly string[];
}

const corpus = path.resolve(root, '../shared/corpus');
const fixtures = path.join(root, 'tests/fixtures/claims');

/** Labels of real documents, each a file of hashes. */
export type CorpusLabels = 'corpus' | 'judged/corpus-development' | 'judged/corpus-held-out';

export interface CorpusSet {
  readonly documents: readonly LabelledDocument[];
  readonly labelled: number;
  /** Labelled sentences that the importer still gives with the same words. */
  readonly found: number;
}

/** Null where the real documents are not at hand. */
export async function corpusSet(labels: CorpusLabels = 'corpus'): Promise<CorpusSet | null> {
  if (!existsSync(corpus)) return null;
  const files: readonly CorpusFile[] = JSON.parse(readFileSync(path.join(fixtures, `${labels}.json`), 'utf8'));
  const documents = await Promise.all(files.map(corpusDocument));
  return {
    documents,
    labelled: files.reduce((sum, { sentences }) => sum + sentences.length, 0),
    found: documents.reduce((sum, { sentences }) => sum + sentences.length, 0),
  };
}

async function corpusDocument({ file, sentences: lines }: CorpusFile): Promise<LabelledDocument> {
  const bytes = readFileSync(path.join(corpus, file));
  const imported = await importDocument({ bytes, fileName: path.basename(file) }, { pdf: pdfEngine });
  if (!imported.ok) throw new Error(`${file}: ${imported.error.code}`);
  const { text, blocks, language, item } = imported.value.document;
  const wanted = new Map(lines.map((line) => readLabel(line)).map((label) => [label.hash, label]));
  const sentences: LabelledSentence[] = [];
  for (const { start, end } of sentencesOf(text, blocks, language)) {
    const label = wanted.get(hashOf(text.slice(start, end)));
    if (label === undefined) continue;
    wanted.delete(label.hash);
    sentences.push({ start, end, kinds: label.kinds, speaker: label.speaker });
  }
  return { name: file, text, blocks, language, item, sentences };
}

function readLabel(line: string): Pick<LabelledSentence, 'kinds' | 'speaker'> & { readonly hash: string } {
  const [, hash = '', kinds = '', speaker] = /^([0-9a-f]{16}) ([a-z ]+?)(?: \{(.+)\})?$/.exec(line) ?? [];
  if (hash === '') throw new Error(`Not a label: ${line}`);
  return { hash, kinds: kindsOf(kinds, line), speaker: speaker ?? null };
}

/** The same for every import that gives the same words. */
export function hashOf(sentence: string): string {
  return createHash('sha256').update(sentence.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 16);
}
