import { cleanText } from '../../base/clean-text.ts';
import type { CslDate, CslItem, CslName, CslType } from '../../base/csl-json.ts';
import type { CslDateField, CslNameField, CslTextField } from '../../base/csl-shape.ts';
import { longestValue } from './reference.ts';

/** An item while its fields are gathered. The first value given for a field stays; empty ones are no values. */
export class ItemDraft {
  readonly #fields = new Map<string, unknown>();

  text(field: CslTextField, value: string | undefined): void {
    const text = tidy(value ?? '');
    if (text !== '' && !this.#fields.has(field)) this.#fields.set(field, text);
  }

  /** Adds to what the field already says. */
  more(field: CslTextField, value: string, separator: string): void {
    const before = this.#fields.get(field);
    const text = tidy(value);
    if (text === '') return;
    this.#fields.set(field, typeof before === 'string' ? `${before}${separator}${text}`.slice(0, longestValue) : text);
  }

  names(field: CslNameField, names: readonly CslName[]): void {
    const before = this.#fields.get(field);
    const all = [...(Array.isArray(before) ? before : []), ...names];
    if (all.length > 0) this.#fields.set(field, all);
  }

  date(field: CslDateField, date: CslDate | null): void {
    if (date !== null && !this.#fields.has(field)) this.#fields.set(field, date);
  }

  has(field: keyof CslItem): boolean {
    return this.#fields.has(field);
  }

  read(field: CslTextField): string {
    const value = this.#fields.get(field);
    return typeof value === 'string' ? value : '';
  }

  drop(field: keyof CslItem): void {
    this.#fields.delete(field);
  }

  /** Null when nothing at all is known. */
  item(type: CslType): CslItem | null {
    if (this.#fields.size === 0) return null;
    return { type, ...Object.fromEntries(this.#fields) } as CslItem;
  }
}

function tidy(value: string): string {
  return cleanText(value.slice(0, longestValue)).replace(/\s+/g, ' ').trim();
}
