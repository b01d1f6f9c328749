import type { CellDefinition, RtfParagraph } from './flow.ts';
import type { RtfTables } from './header.ts';
import { changed, type GroupState, plainParagraph, type StateWord } from './state.ts';

/** The words that make the items of the older kind of list count. */
const countingWords = new Set(['pndec', 'pnucltr', 'pnlcltr', 'pnucrm', 'pnlcrm', 'pncard', 'pnord', 'pnordt']);

const olderListWords = new Set([...countingWords, 'pnlvlblt', 'pnlvlbody', 'pnlvl']);
const tableWords = new Set(['trowd', 'trhdr', 'clvmrg', 'clmrg', 'cellx', 'cell', 'row']);

const paragraphWords: ReadonlyMap<string, StateWord> = new Map<string, StateWord>([
  ['pard', () => plainParagraph],
  ['s', (value) => ({ style: value ?? 0 })],
  ['outlinelevel', (value) => ({ outline: value })],
  ['ls', (value) => ({ list: value === 0 ? null : value })],
  ['ilvl', (value) => ({ level: Math.max(0, value ?? 0) })],
  ['intbl', () => ({ inTable: true })],
]);

/** Styles, lists and table rows: what the control words say about the paragraph or row that is being written. */
export class ParagraphSettings {
  private readonly tables: RtfTables;
  private row: { isHeader: boolean; cells: CellDefinition[] } = { isHeader: false, cells: [] };
  private continues: CellDefinition['continues'] = null;
  /** The written-out mark of the item that begins; null when the paragraph has none. */
  private mark: string | null = null;
  private anyMark = false;
  /** The older kind of list: it holds until the settings of the paragraph are reset. */
  private older: { ordered: boolean; level: number } | null = null;
  /** True until the first paragraph after a reset ended: paragraphs that follow it without one are its like. */
  private isFresh = true;

  constructor(tables: RtfTables) {
    this.tables = tables;
  }

  startMark(): void {
    this.mark = '';
    this.anyMark = true;
  }

  addMark(text: string): void {
    this.mark = (this.mark ?? '') + text;
  }

  /** Most control words say nothing about a paragraph; for them the state comes back as it is. */
  apply(state: GroupState, name: string, value: number | null): GroupState {
    const set = paragraphWords.get(name);
    if (set !== undefined) {
      if (name === 'pard') this.reset();
      return changed(state, set(value));
    }
    if (tableWords.has(name)) this.tableWord(state, name, value);
    else if (olderListWords.has(name)) this.olderListWord(name, value);
    return state;
  }

  private reset(): void {
    this.older = null;
    this.isFresh = true;
  }

  endParagraph(state: GroupState): void {
    const { flow } = state;
    const role = this.tables.roleOf(state.style, state.outline);
    const list = flow.isBlank || role.kind === 'heading' ? null : this.listOf(state);
    flow.endParagraph(role, list, state.inTable);
    this.mark = null;
    this.isFresh = false;
  }

  private tableWord(state: GroupState, name: string, value: number | null): void {
    if (name === 'trowd') this.row = { isHeader: false, cells: [] };
    else if (name === 'trhdr') this.row.isHeader = true;
    else if (name === 'clvmrg') this.continues = 'above';
    else if (name === 'clmrg') this.continues = 'before';
    else if (name === 'cellx') {
      this.row.cells.push({ right: value ?? 0, continues: this.continues });
      this.continues = null;
    } else if (name === 'cell') {
      this.endParagraph({ ...state, inTable: true });
      state.flow.endCell();
    } else if (name === 'row') state.flow.endRow(this.row);
  }

  private olderListWord(name: string, value: number | null): void {
    if (name === 'pnlvlblt') this.older = { ordered: false, level: 1 };
    else if (name === 'pnlvlbody') this.older = { ordered: true, level: 1 };
    else if (name === 'pnlvl') this.older = { ordered: true, level: Math.max(1, 10 - (value ?? 9)) };
    else if (countingWords.has(name) && this.older !== null) this.older.ordered = true;
  }

  private listOf({ list, level }: GroupState): RtfParagraph['list'] {
    if (this.older !== null) return this.older;
    if (list === null) {
      // Some writers leave the mark alone behind, without a list to belong to.
      return this.mark === null ? null : { level: level + 1, ordered: /[\p{L}\p{N}]/u.test(this.mark) };
    }
    // In a file that writes its marks out, a paragraph set anew without one goes on with the item before it.
    if (this.anyMark && this.mark === null && this.isFresh) return null;
    const ordered = this.tables.isOrdered(list, level);
    if (ordered === 'none') return null;
    return { level: Math.min(9, level + 1), ordered: ordered ?? /[\p{L}\p{N}]/u.test(this.mark ?? '') };
  }
}
