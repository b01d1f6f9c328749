/** Markdown of one block: its lines without a final line end. */
export type Lines = string;

/** Every line after the first, and the first too when asked, moved in; empty lines stay empty. */
export function indented(text: Lines, by: string, first: string = by): Lines {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? `${first}${line}` : line === '' ? '' : `${by}${line}`))
    .join('\n');
}

export function quoted(text: Lines): Lines {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** Blocks one after the other, the empty ones left out. */
export function stacked(blocks: readonly Lines[]): Lines {
  return blocks.filter((block) => block !== '').join('\n\n');
}
