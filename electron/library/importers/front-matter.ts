import type { RemovedRange } from '../snapshot.ts';
import type { BlockStart } from './block-builder.ts';
import type { StyleRole } from './style-role.ts';

/** What the styles of a word processor say about its document: title page, and the contents that are left out. */
export class FrontMatter {
  /** What paragraphs with the styles Title, Author and Date say. */
  title: string | null = null;
  date: string | null = null;
  readonly authors: string[] = [];
  readonly removed: RemovedRange[] = [];

  note({ kind }: StyleRole, text: string): void {
    if (text === '') return;
    if (kind === 'title') this.title ??= text;
    else if (kind === 'author') this.authors.push(text);
    else if (kind === 'date') this.date ??= text;
  }

  /** Lines of a table of contents that follow each other become one range. */
  leaveOutContents(start: number, end: number): void {
    if (end <= start) return;
    const rule = 'table-of-contents';
    const last = this.removed.at(-1);
    if (last !== undefined && start - last.end <= 2) this.removed[this.removed.length - 1] = { ...last, end };
    else this.removed.push({ start, end, rule, state: 'removed' });
  }
}

/** The block that a paragraph of this role begins. */
export function startOf(
  role: StyleRole,
  list: { readonly level: number; readonly ordered: boolean } | null,
): BlockStart {
  if (role.kind === 'title') return { type: 'heading', level: 1 };
  if (role.kind === 'heading') return { type: 'heading', level: role.level };
  if (list !== null) return { type: 'list-item', level: list.level, ordered: list.ordered };
  if (role.kind === 'quote' || role.kind === 'caption') return { type: role.kind };
  return role.kind === 'code' ? { type: 'code', preserveSpace: true } : { type: 'paragraph' };
}

/** The words of a paragraph in one line. */
export function plainText(
  pieces: readonly ({ readonly type: 'text'; readonly text: string } | { readonly type: string })[],
): string {
  return pieces
    .map((piece) => ('text' in piece ? piece.text : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
