import { readXml, type XmlElement, xmlChild, xmlChildren, xmlText } from '../library/importers/xml.ts';
import { elementsThrough } from './elements-through.ts';
import { isCommentsExtended } from './read-baseline.ts';
import { instant, type ReturnedComment } from './returned-document.ts';

/** Where a comment stands, as the text says. */
export interface CommentAnchor {
  readonly unit: number;
  readonly from: number;
  readonly quote: string;
}

/** The comments of a file in the order of their part, with their places by id. */
export function readComments(
  part: XmlElement | null,
  beside: ReadonlyMap<string, Uint8Array>,
  anchors: ReadonlyMap<string, CommentAnchor>,
): readonly ReturnedComment[] {
  const root = part === null ? null : xmlChild(part, 'comments');
  const comments = root === null ? [] : xmlChildren(root, 'comment');
  const indexOfParagraph = new Map(
    comments.flatMap((comment, index) =>
      elementsThrough(comment, 'p').flatMap(({ attributes }) => {
        return attributes.paraId === undefined ? [] : [[attributes.paraId, index] as const];
      }),
    ),
  );
  const threads = threadsOf(beside);
  return comments.map((comment) => {
    const { id = '', author = '', date = '' } = comment.attributes;
    const anchor = anchors.get(id);
    const paragraphs = elementsThrough(comment, 'p');
    const { parent, settled = null } = threads.get(paragraphs.at(-1)?.attributes.paraId ?? '') ?? {};
    return {
      author,
      at: instant(date),
      text: paragraphs.map(xmlText).join('\n').trim(),
      resolved: settled,
      answers: parent === undefined ? null : (indexOfParagraph.get(parent) ?? null),
      unit: anchor?.unit ?? null,
      from: anchor?.from ?? 0,
      quote: anchor?.quote ?? '',
    };
  });
}

interface InThread {
  readonly parent?: string;
  readonly settled: boolean;
}

/** A comment is named by its last paragraph: which one answers which, and which are settled. */
function threadsOf(beside: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, InThread> {
  const found = new Map<string, InThread>();
  for (const [name, bytes] of beside) {
    const read = isCommentsExtended(name) ? readXml(bytes, name) : null;
    const root = read?.ok ? xmlChild(read.value, 'commentsEx') : null;
    for (const { attributes } of root === null ? [] : xmlChildren(root, 'commentEx')) {
      const { paraId, paraIdParent: parent, done } = attributes;
      const settled = done === '1' || done === 'true';
      if (paraId !== undefined) found.set(paraId, { settled, ...(parent !== undefined && { parent }) });
    }
  }
  return found;
}
