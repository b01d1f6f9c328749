/** Words between quotation marks, marks included. Offsets in the text that was searched. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly words: number;
}

const closers: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '»': '«', '‘': '’', '"': '"' };

/**
 * The outermost quotations of one paragraph. Quotations may hold others, even with the same straight marks. One that
 * opens the paragraph, or a sentence of it, and never closes runs to its end, as in a quotation of several paragraphs.
 */
export function quotationsIn(text: string): readonly Quotation[] {
  if (!/[“”„«»‘’"]/.test(text)) return [];
  const found: Quotation[] = [];
  const open: { mark: string; at: number }[] = [];
  const finish = (start: number, end: number) => {
    const words = text.slice(start, end).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
    if (words > 0) found.push({ start, end, words });
  };
  for (const { 0: mark, index: at } of text.matchAll(/[“”„«»‘’"]/g)) {
    const top = open.at(-1);
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    const closes =
      top !== undefined &&
      (closers[top.mark] === mark || (top.mark === '„' && mark === '”')) &&
      canClose(mark, before, after, mark === '’' ? text.slice(at + 1, at + 240) : '');
    if (closes) {
      open.pop();
      if (open.length === 0) finish(top.at, at + 1);
    } else if (closers[mark] !== undefined && canOpen(before, after)) {
      open.push({ mark, at });
    }
  }
  const outer = open[0];
  if (outer !== undefined && outer.mark !== '‘' && mayStayOpen(text, outer)) finish(outer.at, text.length);
  return found;
}

/** It opens the paragraph, or with a mark that can only open a sentence of it. */
function mayStayOpen(text: string, { mark, at }: { readonly mark: string; readonly at: number }): boolean {
  const before = text.slice(Math.max(0, at - 4), at).trimEnd();
  return at === 0 || text.slice(0, at).trim() === '' || (mark !== '"' && /[.!?…][”’"]?$/.test(before));
}

function canOpen(before: string, after: string): boolean {
  return /[\s([{—–\-/“‘"'*_:,]/.test(before) && /\S/.test(after);
}

/** "the students’ own choice’": another mark closes before the next one opens, so this one only shows possession. */
function isApostrophe(rest: string): boolean {
  return /^ \p{Ll}[^‘“”]{0,200}[^s‘“”]’(?![\p{L}\p{N}])/u.test(rest);
}

function canClose(mark: string, before: string, after: string, rest: string): boolean {
  // "it’s" holds the same mark as a closing quotation.
  if (mark === '’') return !/[\p{L}\p{N}]/u.test(after) && /\S/.test(before) && !(before === 's' && isApostrophe(rest));
  return mark !== '"' || (/\S/.test(before) && !/[\p{L}\p{N}]/u.test(after));
}
