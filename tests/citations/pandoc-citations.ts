import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CslItem } from '../../electron/base/csl-json.ts';

/** Whether pandoc, another program that reads CSL, is installed. */
export function hasPandoc(): boolean {
  return spawnSync('pandoc', ['--version']).status === 0;
}

/** Text as pandoc's citeproc prints it: for each citation, in order, and for each work of the list by its key. */
export interface PandocCitations {
  readonly citations: readonly string[];
  readonly entries: ReadonlyMap<string, string>;
}

/** Formats citations with pandoc. `cited` are citations in pandoc's Markdown, such as `[@okafor, p. 4]`. */
export function pandocCitations(
  styleXml: string,
  items: ReadonlyMap<string, CslItem>,
  cited: readonly string[],
): PandocCitations {
  const folder = mkdtempSync(path.join(tmpdir(), 'citations-'));
  try {
    const style = path.join(folder, 'style.csl');
    const works = path.join(folder, 'works.json');
    writeFileSync(style, styleXml);
    writeFileSync(works, JSON.stringify([...items].map(([id, item]) => ({ ...item, id }))));
    const options = ['--citeproc', `--csl=${style}`, `--bibliography=${works}`, '--metadata=lang:en-GB'];
    const text = cited.map((citation) => `Words ${citation}\n\n`).join('');
    const tree = execFileSync('pandoc', ['-f', 'markdown', '-t', 'json', ...options], {
      input: text,
      encoding: 'utf8',
    });
    const blocks = (JSON.parse(tree) as { readonly blocks: readonly Part[] }).blocks;
    const entries = blocks.flatMap((block) => (block.t === 'Div' ? entriesOf(block) : []));
    return { citations: blocks.filter((block) => block.t === 'Para').map(citationIn), entries: new Map(entries) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A node of pandoc's document tree. */
interface Part {
  readonly t: string;
  readonly c?: unknown;
}

function citationIn(paragraph: Part): string {
  const text = textOf(paragraph);
  return text.replace(/^Words\s*/, '').trim();
}

function entriesOf(division: Part): [string, string][] {
  const [, blocks] = division.c as [unknown, readonly Part[]];
  return blocks.map((block) => {
    const [[id], content] = block.c as [[string], unknown];
    return [id.replace(/^ref-/, ''), textOf(content).trim()];
  });
}

function textOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(textOf).join('');
  if (typeof part !== 'object' || part === null) return '';
  const { t, c } = part as Part;
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Quoted') {
    const [kind, inner] = c as [Part, unknown];
    return kind.t === 'SingleQuote' ? `‘${textOf(inner)}’` : `“${textOf(inner)}”`;
  }
  if (t === 'Cite') return textOf((c as [unknown, unknown])[1]);
  // Attributes and addresses hold strings and lists of strings, which have no text of their own here.
  return textOf(c);
}
