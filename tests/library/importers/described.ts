import type { Result } from '../../../electron/base/result.ts';
import type { ImportedDocument, Importer } from '../../../electron/library/imported-document.ts';

export async function importText(importer: Importer, content: string | Uint8Array): Promise<ImportedDocument> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return unwrap(await importer.import({ bytes, fileName: `file.${importer.extensions[0]}` }));
}

export function unwrap<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}

/** A document as lines, one a block: `heading 2: Why`, removed ones behind their rule in brackets. */
export function described({ text, blocks, removed }: ImportedDocument): readonly string[] {
  return blocks.map((block) => {
    const rule = removed.find(({ start, end }) => start <= block.start && block.end <= end)?.rule;
    const level = block.level > 0 ? ` ${block.level}` : '';
    const kind =
      block.type === 'list-item' ? `list-item${level}${block.ordered ? ' ordered' : ''}` : block.type + level;
    const content =
      block.type === 'table'
        ? block.rows.map((row) => row.map(({ start, end }) => text.slice(start, end)).join(' | ')).join(' // ')
        : text.slice(block.start, block.end).replaceAll('\n', ' / ');
    return `${rule === undefined ? '' : `(${rule}) `}${kind}: ${content}`;
  });
}
