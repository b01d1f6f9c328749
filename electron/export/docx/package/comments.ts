import type { DocumentComment, Remark } from '../../../document/document-comment.ts';
import type { ResolvedDocument } from '../../../document/nodes.ts';
import { namespaces } from './names.ts';
import { element, valued, type XmlElement } from './xml-tree.ts';

/** The numbers of a comment and its replies, as they stand in the text. */
type Numbers = (id: string) => readonly number[];

/** `word/comments.xml` (ISO 29500-1, 17.13.4): what was said, by whom and when, each reply a comment of its own. */
export function commentsPart({ comments }: ResolvedDocument, numbersOf: Numbers): XmlElement {
  const attributes = {
    'xmlns:w': namespaces.w,
    'xmlns:w14': namespaces.w14,
    'xmlns:mc': namespaces.mc,
    'mc:Ignorable': 'w14',
  };
  const made = comments.flatMap((comment) => {
    const numbers = numbersOf(comment.id);
    return [comment, ...comment.replies].map((said, index) => commentElement(said, numbers[index] ?? 0));
  });
  return element('w:comments', attributes, made);
}

/** `word/commentsExtended.xml` ([MS-DOCX] 2.5.4): which comments are settled, and what each reply answers. */
export function commentsExtendedPart({ comments }: ResolvedDocument, numbersOf: Numbers): XmlElement {
  const attributes = { 'xmlns:w15': namespaces.w15, 'xmlns:mc': namespaces.mc, 'mc:Ignorable': 'w15' };
  const made = comments.flatMap((comment) => {
    const numbers = numbersOf(comment.id);
    return numbers.map((number, index) =>
      element('w15:commentEx', {
        'w15:paraId': lastParagraph(commentTexts(comment)[index] ?? '', number),
        'w15:paraIdParent': index === 0 ? undefined : lastParagraph(comment.text, numbers[0] ?? 0),
        'w15:done': comment.resolved ? 1 : 0,
      }),
    );
  });
  return element('w15:commentsEx', attributes, made);
}

function commentElement(said: Remark, number: number): XmlElement {
  const author = said.author.trim() === '' ? 'Briefwright' : said.author;
  const attributes = {
    'w:id': number,
    'w:author': author,
    'w:date': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(said.at) ? `${said.at.slice(0, 19)}Z` : undefined,
    'w:initials': initialsOf(author),
  };
  const paragraphs = paragraphsOf(said.text).map((words, index) =>
    element('w:p', { 'w14:paraId': paragraphId(number, index) }, [
      element('w:pPr', {}, [valued('w:pStyle', 'CommentText')]),
      ...(index > 0 ? [] : [annotationMark]),
      element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [words])]),
    ]),
  );
  return element('w:comment', attributes, paragraphs);
}

const annotationMark = element('w:r', {}, [
  element('w:rPr', {}, [valued('w:rStyle', 'CommentReference')]),
  element('w:annotationRef'),
]);

function commentTexts(comment: DocumentComment): readonly string[] {
  return [comment.text, ...comment.replies.map((reply) => reply.text)];
}

function paragraphsOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

/** The extended part names a comment by its last paragraph. */
function lastParagraph(text: string, number: number): string {
  return paragraphId(number, paragraphsOf(text).length - 1);
}

/** Eight hexadecimal digits below 0x80000000, as [MS-DOCX] 2.6.2.3 asks; the same in every export. */
function paragraphId(number: number, index: number): string {
  return (0x10000000 + (number % 0x8000) * 0x1000 + (index % 0x1000)).toString(16).toUpperCase();
}

function initialsOf(author: string): string {
  const letters = author.split(/\s+/).map((word) => [...word][0] ?? '');
  return letters.join('').slice(0, 9);
}
