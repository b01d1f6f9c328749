import type { CslName } from '../../../electron/base/csl-json.ts';

/** A name as its row holds it. Both readings are kept while the row is open, so that turning it back loses nothing. */
export interface NameDraft {
  /** Tells rows apart while they move. */
  readonly row: number;
  readonly kind: 'person' | 'organisation';
  readonly family: string;
  readonly given: string;
  readonly particle: string;
  readonly suffix: string;
  readonly literal: string;
  /** A particle that is left out in sorting; the form keeps it and does not show it. */
  readonly dropping: string;
}

export function nameDrafts(names: readonly CslName[]): readonly NameDraft[] {
  return names.map((name, row) => ({
    row,
    kind: name.literal === undefined ? 'person' : 'organisation',
    family: name.family ?? '',
    given: name.given ?? '',
    particle: name['non-dropping-particle'] ?? '',
    suffix: name.suffix ?? '',
    literal: name.literal ?? '',
    dropping: name['dropping-particle'] ?? '',
  }));
}

/** A new row at the end. */
export function withNewName(names: readonly NameDraft[], kind: NameDraft['kind']): readonly NameDraft[] {
  const row = Math.max(-1, ...names.map((name) => name.row)) + 1;
  return [...names, { row, kind, family: '', given: '', particle: '', suffix: '', literal: '', dropping: '' }];
}

/** The row as a person or as an organisation. What was typed in one reading fills the other while that is empty. */
export function turned(name: NameDraft): NameDraft {
  if (name.kind === 'person') {
    const whole = [name.given, name.dropping, name.particle, name.family, name.suffix].filter(Boolean).join(' ');
    return { ...name, kind: 'organisation', literal: name.literal || whole };
  }
  const words = name.literal.trim().split(/\s+/);
  const isEmpty = name.family === '' && name.given === '';
  return {
    ...name,
    kind: 'person',
    ...(isEmpty && { family: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') }),
  };
}

/** The rows with one of them a place up (-1) or down (1). */
export function movedName(names: readonly NameDraft[], index: number, by: -1 | 1): readonly NameDraft[] {
  const other = index + by;
  const [one, two] = [names[index], names[other]];
  if (one === undefined || two === undefined) return names;
  return names.map((name, at) => (at === index ? two : at === other ? one : name));
}

/** The names that the rows say; empty rows say none. */
export function namesOf(drafts: readonly NameDraft[]): readonly CslName[] {
  return drafts.flatMap((draft): readonly CslName[] => {
    if (draft.kind === 'organisation') return draft.literal.trim() === '' ? [] : [{ literal: draft.literal.trim() }];
    const parts = [
      ['family', draft.family],
      ['given', draft.given],
      ['suffix', draft.suffix],
      ['dropping-particle', draft.dropping],
      ['non-dropping-particle', draft.particle],
    ].flatMap(([part = '', text = '']) => (text.trim() === '' ? [] : [[part, text.trim()]]));
    return parts.length === 0 ? [] : [Object.fromEntries(parts)];
  });
}
