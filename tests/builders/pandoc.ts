import { execFileSync } from 'node:child_process';

/** A node of pandoc's JSON. */
interface PandocNode {
  readonly t: string;
  readonly c?: unknown;
}

export interface PandocDocument {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly blocks: readonly unknown[];
}

/** Whether pandoc is installed. Tests that need it skip without it. */
export const hasPandoc = ((): boolean => {
  try {
    execFileSync('pandoc', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** What pandoc understands of a text or file in this format. */
export function pandocReads(format: string, input: string | Uint8Array): PandocDocument {
  const output = execFileSync('pandoc', ['-f', format, '-t', 'json'], { input, maxBuffer: 1 << 28 });
  return JSON.parse(output.toString('utf8')) as PandocDocument;
}

/** Every node of a type, in document order, notes included. */
export function pandocNodes(tree: unknown, type: string): readonly PandocNode[] {
  if (Array.isArray(tree)) return tree.flatMap((child) => pandocNodes(child, type));
  if (!isNode(tree)) return [];
  return [...(tree.t === type ? [tree] : []), ...pandocNodes(tree.c, type)];
}

/**
 * The words alone, without notes. What pandoc read as something else than words (formula, code, raw markup)
 * shows as `{Type}`, so that a test sees it.
 */
export function pandocText(tree: unknown): string {
  if (Array.isArray(tree)) return tree.map(pandocText).join('');
  if (!isNode(tree)) return '';
  const write = texts[tree.t];
  return write ? write(tree.c) : pandocText(tree.c);
}

const texts: Readonly<Record<string, (content: unknown) => string>> = {
  Str: (content) => String(content),
  Space: () => ' ',
  SoftBreak: () => '\n',
  LineBreak: () => '\n',
  Note: () => '',
  Quoted: (content) => {
    const [kind, words] = content as readonly [PandocNode, unknown];
    return kind.t === 'SingleQuote' ? `‘${pandocText(words)}’` : `“${pandocText(words)}”`;
  },
  Math: () => '{Math}',
  Code: () => '{Code}',
  Cite: () => '{Cite}',
  // Comments keep lists and delimiters apart.
  RawInline: (content) => (String((content as readonly string[])[1]).startsWith('<!--') ? '' : '{RawInline}'),
  RawBlock: () => '',
  CodeBlock: () => '{CodeBlock}',
  Link: (content) => pandocText((content as readonly unknown[])[1]),
};

function isNode(tree: unknown): tree is PandocNode {
  return typeof tree === 'object' && tree !== null && 't' in tree;
}
