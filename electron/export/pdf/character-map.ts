const entriesPerBlock = 100;

/**
 * A character map over codes of two bytes (Adobe Technical Note 5014): `definitions` say what it is, `entries` are its
 * lines, of kind `bfchar` (a code and its text) or `cidchar` (a code and a CID), at most a hundred to a block.
 */
export function characterMap(
  definitions: readonly string[],
  kind: 'bfchar' | 'cidchar',
  entries: readonly string[],
): string {
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += entriesPerBlock) {
    const block = entries.slice(start, start + entriesPerBlock);
    blocks.push(`${block.length} begin${kind}\n${block.join('\n')}\nend${kind}`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    ...definitions,
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
