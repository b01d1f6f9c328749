import type { CslDate, CslItem, CslName, CslType } from '../../../electron/base/csl-json.ts';
import { dateText, readDate } from '../../../electron/citations/field-text.ts';
import { type ItemField, itemFields } from '../../../electron/citations/item-fields.ts';
import type { Reliability, Source } from '../../../electron/library/source.ts';
import { type NameDraft, nameDrafts, namesOf } from './name-draft.ts';

type FieldName = ItemField['field'];

/** A source as a form holds it: text that may be half typed. */
export interface SourceDraft {
  readonly type: CslType;
  /** Every field that is text or a date, empty where nothing is known. */
  readonly texts: Readonly<Partial<Record<FieldName, string>>>;
  readonly names: Readonly<Partial<Record<FieldName, readonly NameDraft[]>>>;
  readonly reliability: Reliability | 'none';
  readonly status: Source['status'];
  readonly descriptor: string;
  readonly informationDate: string;
  readonly originGroup: string;
  readonly marking: string;
}

export function draftOf(source: Source): SourceDraft {
  const { item } = source;
  const texts: Partial<Record<FieldName, string>> = {};
  const names: Partial<Record<FieldName, readonly NameDraft[]>> = {};
  for (const { field, kind } of itemFields) {
    if (kind === 'names') names[field] = nameDrafts((item[field] as readonly CslName[] | undefined) ?? []);
    else if (kind === 'date') texts[field] = dateText((item[field] as CslDate | undefined) ?? {});
    else texts[field] = (item[field] as string | undefined) ?? '';
  }
  return {
    type: item.type,
    texts,
    names,
    reliability: source.reliability ?? 'none',
    status: source.status,
    descriptor: source.descriptor ?? '',
    informationDate: source.informationDate ?? '',
    originGroup: source.originGroup ?? '',
    marking: source.marking ?? '',
  };
}

/** Which of the form's own fields cannot be kept as typed, each with the sentence that says why. */
export type Problems = Readonly<Partial<Record<FieldName | 'informationDate', string>>>;

const noDate = 'Write it as 2024, 2024-11 or 2024-11-21.';

/**
 * The source with what the form says. Fields left empty become unknown; a field that was not touched stays what it was, to
 * the last part; fields that the form does not know stay.
 */
export function sourceWith(
  source: Source,
  draft: SourceDraft,
): { readonly source: Source; readonly problems: Problems } {
  const before = draftOf(source);
  const problems: Partial<Record<FieldName | 'informationDate', string>> = {};
  const item: Record<string, unknown> = { ...source.item, type: draft.type };
  for (const { field, kind } of itemFields) {
    if (kind === 'names') {
      if (draft.names[field] !== undefined && !sameDraft(draft.names[field], before.names[field])) {
        set(item, field, namesOf(draft.names[field]));
      }
      continue;
    }
    const typed = draft.texts[field] ?? '';
    if (typed === before.texts[field]) continue;
    const text = kind === 'long' ? typed.trim() : typed.replace(/\s+/g, ' ').trim();
    const value = kind === 'date' && text !== '' ? readDate(text) : text;
    if (value === null) problems[field] = noDate;
    else set(item, field, value);
  }
  const informationDate = draft.informationDate.trim();
  if (informationDate !== '' && informationDate !== source.informationDate && readDate(informationDate) === null) {
    problems.informationDate = noDate;
  }
  return {
    problems,
    source: {
      ...source,
      item: item as unknown as CslItem,
      reliability: draft.reliability === 'none' ? null : draft.reliability,
      status: draft.status,
      descriptor: draft.descriptor.trim() || null,
      informationDate: informationDate || null,
      originGroup: draft.originGroup.trim() || null,
      marking: draft.marking.trim() || null,
    },
  };
}

function set(item: Record<string, unknown>, field: string, value: string | CslDate | readonly CslName[]): void {
  if (value === '' || (Array.isArray(value) && value.length === 0)) delete item[field];
  else item[field] = value;
}

/** Whether two drafts, or two lists of names in them, say the same. */
export function sameDraft(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What looks wrong in a value that can be kept all the same; undefined when nothing does. */
export function doubtAbout(field: FieldName, text: string): string | undefined {
  const value = text.trim();
  if (value === '') return undefined;
  if (field === 'URL' && !/^(?:https?|ftp):\/\/[^\s/]+\.[^\s]+/i.test(value))
    return 'This does not look like an address.';
  if (field === 'DOI' && !/^(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i.test(value)) {
    return 'A DOI begins with 10 and a full stop, such as 10.1234/abc.';
  }
  if (field === 'ISBN' && !value.split(/\s+(?=97|\d{9})/).every(isIsbn))
    return 'The check digit of this ISBN is not right.';
  return undefined;
}

/** Whether the last digit of an ISBN is the one that follows from the others. */
function isIsbn(text: string): boolean {
  const digits = text.toUpperCase().replace(/[^\dX]/g, '');
  const value = (letter: string) => (letter === 'X' ? 10 : Number(letter));
  if (digits.length === 13) {
    return [...digits].reduce((sum, letter, at) => sum + value(letter) * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0;
  }
  return digits.length === 10 && [...digits].reduce((sum, letter, at) => sum + value(letter) * (10 - at), 0) % 11 === 0;
}
