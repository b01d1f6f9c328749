import type { TableBlock } from './nodes.ts';
import { plainText } from './walk.ts';

/** What a table is about, for readers who do not see it: as described, else its caption, else the words of its first row. */
export function spokenDescription({ description, caption, head, body }: TableBlock): string {
  const [first] = [...head, ...body];
  const words = first?.cells.map(({ content }) => plainText(content).trim()).filter((said) => said !== '') ?? [];
  return [description, plainText(caption)].find((said) => said.trim() !== '') ?? words.join(', ');
}
