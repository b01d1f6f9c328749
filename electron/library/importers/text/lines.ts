/** One line of a text file, with what its first characters say. */
export interface Line {
  /** The content without white space and without a mark of a list, quotation or heading in front. */
  readonly start: number;
  readonly end: number;
  readonly content: string;
  /** Columns of white space in front of the whole line; a tab counts four. */
  readonly indent: number;
  readonly mark: LineMark;
}

export type LineMark =
  | { readonly type: 'none' }
  | { readonly type: 'blank' }
  | { readonly type: 'bullet'; readonly ordered: boolean; readonly label: string }
  /** `## Heading` */
  | { readonly type: 'hashes'; readonly level: number }
  /** `====` or `----` under a heading. */
  | { readonly type: 'underline'; readonly level: 1 | 2 }
  | { readonly type: 'quote' }
  | { readonly type: 'fence' }
  | { readonly type: 'note' };

const bullet = /^([-*+•·▪▫◦‣⁃●○■□–—]|o(?=\s{2,}))(?:\s+|$)/u;
// "A. Lincoln" is a name and "IV. Method" a heading, so capitals need a bracket.
const numbered = /^(\d{1,3}[.)]|[a-z][.)]|[ivx]{2,5}[.)]|\((?:\d{1,3}|[a-zA-Z]|[ivx]{2,5})\)|[A-Z]\))(?:\s+|$)/;
const footnote = /^\[\^?[\w*†]{1,6}\]:?\s+(?=\S)/;

/** Cuts a text into lines. Every kind of line end counts; white space of any kind alone makes a line blank. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let at = 0; at <= text.length; ) {
    let end = at;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end += 1;
    lines.push(readLine(text, at, end));
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  return lines;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 12 || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function readLine(text: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  let indent = 0;
  while (start < end && isSpace(text[start])) {
    indent += text[start] === '\t' ? 4 : 1;
    start += 1;
  }
  while (end > start && isSpace(text[end - 1])) end -= 1;
  const whole = text.slice(start, end);
  const line = (skip: number, mark: LineMark, trim = 0): Line => ({
    start: start + skip,
    end: end - trim,
    content: text.slice(start + skip, end - trim),
    indent,
    mark,
  });
  if (whole === '') return line(0, { type: 'blank' });
  // Marks are short: looking at the first characters keeps a line of a megabyte cheap.
  const head = whole.slice(0, 40);
  if (/^={3,}$/.test(whole)) return line(0, { type: 'underline', level: 1 });
  if (/^-{3,}$/.test(whole)) return line(0, { type: 'underline', level: 2 });
  if (/^(?:`{3}|~{3})/.test(head)) return line(0, { type: 'fence' });
  const hashes = /^(#{1,6})\s+(?=\S)/.exec(head);
  if (hashes?.[1] !== undefined) {
    const closing = /\s+#+$/.exec(whole.slice(-12))?.[0].length ?? 0;
    return line(hashes[0].length, { type: 'hashes', level: hashes[1].length }, closing);
  }
  const quoted = /^(?:>\s?)+/.exec(head);
  if (quoted !== null) return line(quoted[0].length, { type: 'quote' });
  const note = footnote.exec(head);
  if (note !== null && !/^\[[ xX]\]/.test(head)) return line(note[0].length, { type: 'note' });
  const mark = bullet.exec(head);
  if (mark?.[1] !== undefined && !/^(?:\*\s?){3,}$|^(?:[–—-]\s?){3,}$/.test(whole)) {
    return line(mark[0].length, { type: 'bullet', ordered: false, label: mark[1] });
  }
  const number = numbered.exec(head);
  if (number?.[1] !== undefined) return line(number[0].length, { type: 'bullet', ordered: true, label: number[1] });
  return line(0, { type: 'none' });
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && (/\s/.test(character) || character === '\u200b' || character === '\ufeff');
}
