/** A piece of a line that was selected. */
export interface SelectedPiece {
  readonly text: string;
  /** Height of the line on its page, and the block it belongs to. */
  readonly line: string;
  readonly node: string;
  /** The word goes on in the next line: its hyphen is not part of it. */
  readonly hyphenated: boolean;
}

/** What was selected, as running text: lines of a block flow on, blocks stand on lines of their own. */
export function copiedText(pieces: readonly SelectedPiece[]): string {
  let text = '';
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    if (before !== undefined && before.line !== piece.line) {
      if (before.node !== piece.node) text = `${text.trimEnd()}\n`;
      else if (before.hyphenated && text.endsWith('-')) text = text.slice(0, -1);
      else if (!/[\s-]$/.test(text)) text += ' ';
    }
    text += piece.text;
  });
  return text.trim();
}

/** The pieces of page text inside a selection, in reading order. */
export function selectedPieces(range: Range, root: Element): readonly SelectedPiece[] {
  return [...root.querySelectorAll('text')]
    .filter((element) => range.intersectsNode(element))
    .map((element) => {
      const [height = '', node = '', hyphenated] = (element.getAttribute('data-line') ?? '').split(' ');
      const page = element.closest('[data-page]')?.getAttribute('data-page') ?? '';
      return { text: inside(range, element), line: `${page} ${height}`, node, hyphenated: hyphenated !== undefined };
    })
    .filter(({ text }) => text !== '');
}

function inside(range: Range, element: Element): string {
  const own = document.createRange();
  own.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, own) > 0) own.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, own) < 0) own.setEnd(range.endContainer, range.endOffset);
  return own.toString();
}
