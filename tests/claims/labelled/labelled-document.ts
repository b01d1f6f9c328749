import { type ClaimKind, claimKinds } from '../../../electron/claims/claim.ts';
import type { ImportedDocument } from '../../../electron/library/imported-document.ts';
import type { SourceBlock } from '../../../electron/library/structure.ts';

/** A sentence with what a careful reader finds in it, by `GUIDELINE.md`. Offsets are those of the document's text. */
export interface LabelledSentence {
  readonly start: number;
  readonly end: number;
  readonly kinds: ReadonlySet<ClaimKind>;
  readonly speaker: string | null;
}

/** A text as it comes from the importer, with its labelled sentences; those between them carry no label. */
export interface LabelledDocument {
  readonly name: string;
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
  readonly language: string | null;
  readonly item: ImportedDocument['item'];
  readonly sentences: readonly LabelledSentence[];
}

/** Reads `kinds {speaker} | sentence` lines; `# ` opens a heading, `? ` a question, a blank line ends a paragraph. */
export function parseLabelled(name: string, content: string, language: string): LabelledDocument {
  const blocks: SourceBlock[] = [];
  const sentences: LabelledSentence[] = [];
  let text = '';
  let paragraph: { start: number } | null = null;
  const close = () => {
    if (paragraph !== null) blocks.push({ type: 'paragraph', start: paragraph.start, end: text.length, level: 0 });
    paragraph = null;
  };
  const begin = (): number => {
    if (text !== '') text += '\n\n';
    return text.length;
  };
  for (const line of content.split('\n')) {
    const label = /^([a-z ]+?)(?: \{(.+?)\})? \| (- |> )?(.+)$/.exec(line);
    const marked = /^(#{1,6}|\?) (.+)$/.exec(line);
    if (label === null) close();
    if (label !== null) {
      const [, kinds = '', speaker, mark, words = ''] = label;
      if (mark !== undefined) close();
      const start: number = paragraph === null ? begin() : text.length + 1;
      text += paragraph === null ? words : ` ${words}`;
      sentences.push({ start, end: text.length, kinds: kindsOf(kinds, line), speaker: speaker ?? null });
      if (mark === '- ') blocks.push({ type: 'list-item', start, end: text.length, level: 1, ordered: false });
      else if (mark === '> ') blocks.push({ type: 'quote', start, end: text.length, level: 0 });
      else paragraph ??= { start };
    } else if (marked !== null) {
      const [, mark = '', words = ''] = marked;
      const start = begin();
      text += words;
      if (mark === '?') blocks.push({ type: 'question', start, end: text.length, level: 0 });
      else blocks.push({ type: 'heading', start, end: text.length, level: mark.length });
    } else if (line.trim() !== '') {
      throw new Error(`${name}: not a labelled line: ${line}`);
    }
  }
  close();
  return { name, text, blocks, language, item: { type: 'document' }, sentences };
}

export function kindsOf(words: string, place: string): ReadonlySet<ClaimKind> {
  const kinds = words.split(' ').filter((word) => word !== 'none' && word !== '');
  return new Set(
    kinds.map((word) => {
      const kind = claimKinds.find((one) => one === word);
      if (kind === undefined) throw new Error(`${word} is no kind of claim: ${place}`);
      return kind;
    }),
  );
}
