import type { DocumentMeta } from '../../../document/nodes.ts';
import type { WordFileLook } from '../../../templates/word-file-look.ts';
import { element, serialise, valued, type XmlElement, type XmlNode } from '../package/xml-tree.ts';
import { elementAt, elementsIn, mapped, treeOf } from './word-tree.ts';

/** A header or footer that is ready to be written. */
export interface FileLine {
  readonly kind: 'header' | 'footer';
  readonly pages: 'default' | 'first' | 'even';
  readonly content: XmlElement;
}

export interface LinesFor {
  readonly meta: DocumentMeta;
  /** The first page begins with a front block, which says title and marking itself. */
  readonly opensWithFront: boolean;
  /** What stands for the section until a program fills it in. */
  readonly section: string;
  /** Id of the style of headers in the written file. */
  readonly headerStyle: string;
}

/**
 * The file's own running lines, with the fields in braces that a house style knows filled in. A marking that they do not
 * show is set above them: it may not be lost to a look.
 */
export function fileLines(look: WordFileLook, given: LinesFor): readonly FileLine[] {
  const shown = look.lines.filter(
    ({ pages }) => pages === 'default' || (pages === 'first' ? look.titlePage : look.evenPages),
  );
  const lines = shown.map(({ kind, pages, content }) => ({ kind, pages, content: joinedRuns(treeOf(content)) }));
  return marked(lines, look, given).map((line) => ({ ...line, content: filled(line.content, given) }));
}

function marked(
  lines: readonly FileLine[],
  look: WordFileLook,
  { meta, opensWithFront, headerStyle }: LinesFor,
): readonly FileLine[] {
  if (meta.marking === '') return lines;
  const wanted: FileLine['pages'][] = ['default'];
  if (look.evenPages) wanted.push('even');
  if (look.titlePage && !opensWithFront) wanted.push('first');
  const missing = wanted.filter(
    (pages) => !lines.some((line) => line.pages === pages && wordsOf(line.content).includes('{marking}')),
  );
  const line = element('w:p', {}, [
    element('w:pPr', {}, [valued('w:pStyle', headerStyle), valued('w:jc', 'right')]),
    element('w:r', {}, [element('w:t', {}, ['{marking}'])]),
  ]);
  const above = lines.map((known) =>
    known.kind === 'header' && missing.includes(known.pages)
      ? { ...known, content: { ...known.content, children: [line, ...known.content.children] } }
      : known,
  );
  const without = missing.filter((pages) => !lines.some((known) => known.kind === 'header' && known.pages === pages));
  return [
    ...above,
    ...without.map((pages): FileLine => ({ kind: 'header', pages, content: element('w:hdr', {}, [line]) })),
  ];
}

function wordsOf(root: XmlElement): string {
  if (root.name === 'w:t') return root.children.join('');
  return elementsIn(root).map(wordsOf).join('');
}

/** Word cuts a line into runs wherever it was edited: neighbours that look the same become one, so `{title}` is one word. */
function joinedRuns(root: XmlElement): XmlElement {
  return mapped(root, (made) => {
    if (made.name !== 'w:p') return made;
    const children: XmlNode[] = [];
    for (const child of made.children) {
      const last = children.at(-1);
      const joined =
        typeof child === 'string' || last === undefined || typeof last === 'string' ? null : joinedWith(last, child);
      if (joined === null) children.push(child);
      else children[children.length - 1] = joined;
    }
    return { ...made, children };
  });
}

function joinedWith(one: XmlElement, other: XmlElement): XmlElement | null {
  const [first, second] = [plainText(one), plainText(other)];
  if (first === null || second === null || lookOf(one) !== lookOf(other)) return null;
  return { ...one, children: [...elementsIn(one, 'w:rPr'), textElement(first + second)] };
}

/** The words of a run that holds nothing else. */
function plainText(run: XmlElement): string | null {
  if (run.name !== 'w:r') return null;
  const inside = elementsIn(run).filter(({ name }) => name !== 'w:rPr');
  return inside.length > 0 && inside.every(({ name }) => name === 'w:t') ? inside.map(wordsOf).join('') : null;
}

function lookOf(run: XmlElement): string {
  const look = elementAt(run, 'w:rPr');
  return look === null ? '' : serialise(look);
}

function textElement(words: string): XmlElement {
  return element('w:t', { 'xml:space': 'preserve' }, [words]);
}

function filled(root: XmlElement, given: LinesFor): XmlElement {
  let depth = 0;
  const fill = (made: XmlElement): XmlElement => {
    const children: XmlNode[] = [];
    for (const child of made.children) {
      if (typeof child === 'string') {
        children.push(child);
        continue;
      }
      const type = elementAt(child, 'w:fldChar')?.attributes['w:fldCharType'];
      depth += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
      const words = plainText(child);
      if (words === null || !words.includes('{')) children.push(fill(child));
      else children.push(...runsOf(child, words, depth > 0 || made.name === 'w:fldSimple', given));
    }
    return { ...made, children };
  };
  return fill(root);
}

const codes: Readonly<Record<string, string>> = { '{page}': 'PAGE', '{pages}': 'NUMPAGES', '{section}': 'STYLEREF 1' };

/** The words of one run with their fields filled in; inside the result of another field only as words. */
function runsOf(run: XmlElement, words: string, inField: boolean, { meta, section }: LinesFor): readonly XmlElement[] {
  const values: Readonly<Record<string, string>> = {
    ...Object.fromEntries(Object.entries(meta.runningWords).map(([field, said]) => [`{${field}}`, said])),
    ...{ '{section}': section, '{page}': '1', '{pages}': '1' },
  };
  const like = (inside: XmlElement) => element('w:r', {}, [...elementsIn(run, 'w:rPr'), inside]);
  const mark = (type: string) => like(element('w:fldChar', { 'w:fldCharType': type }));
  return words.split(/(\{\w+\})/).flatMap((piece) => {
    const value = Object.hasOwn(values, piece) ? (values[piece] ?? '') : piece;
    const code = inField || (piece === '{section}' && section === '') ? undefined : codes[piece];
    if (code === undefined) return value === '' ? [] : [like(textElement(value))];
    return [
      mark('begin'),
      like(element('w:instrText', { 'xml:space': 'preserve' }, [` ${code} `])),
      mark('separate'),
      like(textElement(value)),
      mark('end'),
    ];
  });
}
