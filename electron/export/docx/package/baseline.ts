import type { ResolvedDocument } from '../../../document/nodes.ts';
import { blocksOf } from '../../../document/walk.ts';
import type { BookmarkNames } from '../blocks/bookmark-names.ts';
import { plainHash } from '../looks-hash.ts';
import { printHash, textHash } from '../text-hash.ts';
import { namespaces } from './names.ts';
import { type LinkAt, noteHash, type ParagraphWords, paragraphWords } from './paragraph-words.ts';
import { element, elementsOf, type XmlElement } from './xml-tree.ts';

/** How the document was made, as far as it does not say so itself. */
export interface MadeWith {
  /** Id of the citation style. */
  readonly style: string;
  /** Id of the edition. */
  readonly edition: string;
}

/**
 * What the file said when it left (customXml/item1.xml): each block, item and row with its bookmark and a fingerprint of
 * the words of each paragraph from there to the next bookmark, and the same of each note. A file that comes back changed
 * is compared with this: it tells what was changed outside from what was changed in the brief since, without a copy of
 * the text.
 */
export function baselinePart(
  document: ResolvedDocument,
  bookmarks: BookmarkNames,
  parts: { readonly text: XmlElement; readonly notes: XmlElement; readonly linkAt: LinkAt },
  made: MadeWith | null,
): XmlElement {
  const { meta, notes } = document;
  const types = new Map([...blocksOf(document.blocks)].map((block) => [block.id, block.type]));
  const words = wordsByName(paragraphWords(parts.text, parts.linkAt));
  const paragraphs = noteParagraphs(parts.notes);
  return element(
    'baseline',
    {
      xmlns: namespaces.baseline,
      brief: meta.briefId,
      template: meta.templateId,
      modified: meta.modified,
      style: made?.style,
      edition: made?.edition,
      // Files of earlier versions tell nothing of looks, which is not the same as plain ones.
      looks: 'known',
    },
    [
      ...bookmarks.entries().map(([id, name]) =>
        element(types.has(id) ? 'block' : 'part', {
          id,
          type: types.get(id),
          // Said only where it cannot be told from the id.
          bookmark: bookmarks.isPlain(id) ? undefined : name,
          words: words
            .get(name)
            ?.map(({ hash }) => hash)
            .join(' '),
          looks: looksIn(words.get(name) ?? []),
        }),
      ),
      ...notes.map((note, index) =>
        element('note', {
          id: note.id,
          citation: note.citation ?? undefined,
          words: noteHash(paragraphs[index] ?? []),
        }),
      ),
      // What was remarked here already is no news when it comes back.
      ...document.comments.flatMap(({ text, replies, resolved }) => [
        element('comment', { words: printHash(text), settled: resolved ? 'yes' : 'no' }),
        ...replies.map((reply) => element('comment', { words: printHash(reply.text) })),
      ]),
    ],
  );
}

/** Words belong to the innermost bookmark that began last. */
function wordsByName(paragraphs: readonly ParagraphWords[]): ReadonlyMap<string, readonly ParagraphWords[]> {
  const byName = new Map<string, ParagraphWords[]>();
  let current: ParagraphWords[] = [];
  for (const paragraph of paragraphs) {
    const name = paragraph.names.at(-1);
    if (name !== undefined) {
      current = [];
      byName.set(name, current);
    }
    current.push(paragraph);
  }
  return byName;
}

/** Said only where any of them are not plain. */
function looksIn(paragraphs: readonly ParagraphWords[]): string | undefined {
  const looks = paragraphs.map((paragraph) => paragraph.looks);
  return looks.every((one) => one === plainHash) ? undefined : looks.join(' ');
}

/** The paragraphs of each note in order; separators are notes of a special type. */
function noteParagraphs(part: XmlElement): readonly (readonly XmlElement[])[] {
  const notes = [...elementsOf(part)].filter(
    ({ name, attributes }) => name === 'w:footnote' && attributes['w:type'] === undefined,
  );
  return notes.map((note) => note.children.filter((child): child is XmlElement => typeof child !== 'string'));
}

/** The card that Word asks for beside a part of data. Its id is made from the brief's, so it never changes. */
export function baselineProperties(document: ResolvedDocument): XmlElement {
  const sum = textHash(`baseline ${document.meta.briefId}`) + textHash(`part ${document.meta.briefId}`);
  const id = [sum.slice(0, 8), sum.slice(8, 12), sum.slice(12, 16), sum.slice(16, 20), sum.slice(20)].join('-');
  return element('ds:datastoreItem', { 'ds:itemID': `{${id.toUpperCase()}}`, 'xmlns:ds': namespaces.customXml }, [
    element('ds:schemaRefs', {}, [element('ds:schemaRef', { 'ds:uri': namespaces.baseline })]),
  ]);
}
