import type { ResolvedDocument } from '../../../document/nodes.ts';
import { blocksOf, inlinesOf, plainText } from '../../../document/walk.ts';
import type { BookmarkNames } from '../blocks/bookmark-names.ts';
import { textHash } from '../text-hash.ts';
import { namespaces } from './names.ts';
import { element, type XmlElement } from './xml-tree.ts';

/**
 * What the file said when it left (customXml/item1.xml): each block and note with its bookmark and the fingerprint of
 * its words. A file that comes back changed is compared with this first.
 */
export function baselinePart(document: ResolvedDocument, bookmarks: BookmarkNames): XmlElement {
  const { meta, notes } = document;
  return element(
    'baseline',
    { xmlns: namespaces.baseline, brief: meta.briefId, template: meta.templateId, modified: meta.modified },
    [
      ...[...blocksOf(document.blocks)].map((block) =>
        element('block', {
          id: block.id,
          type: block.type,
          // Said only where it cannot be told from the id.
          bookmark: bookmarks.isPlain(block.id) ? undefined : bookmarks.ofBlock(block.id),
          hash: shortHash(plainText([...inlinesOf([block])])),
        }),
      ),
      ...notes.map((note) =>
        element('note', {
          id: note.id,
          citation: note.citation ?? undefined,
          hash: shortHash(note.paragraphs.map(plainText).join('\n')),
        }),
      ),
    ],
  );
}

/** Eight digits: enough to see that words changed, and a third of the room, which thousands of blocks take. */
function shortHash(text: string): string {
  return textHash(text).slice(0, 8);
}

/** The card that Word asks for beside a part of data. Its id is made from the brief's, so it never changes. */
export function baselineProperties(document: ResolvedDocument): XmlElement {
  const sum = textHash(`baseline ${document.meta.briefId}`) + textHash(`part ${document.meta.briefId}`);
  const id = [sum.slice(0, 8), sum.slice(8, 12), sum.slice(12, 16), sum.slice(16, 20), sum.slice(20)].join('-');
  return element('ds:datastoreItem', { 'ds:itemID': `{${id.toUpperCase()}}`, 'xmlns:ds': namespaces.customXml }, [
    element('ds:schemaRefs', {}, [element('ds:schemaRef', { 'ds:uri': namespaces.baseline })]),
  ]);
}
