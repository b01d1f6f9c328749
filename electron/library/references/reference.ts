import type { CslItem } from '../../base/csl-json.ts';

/** One work as a file of references describes it. */
export interface Reference {
  /** Where it stands, in plain words: `line 12` or `record 3`. */
  readonly place: string;
  readonly item: CslItem;
}

/** Everything a file of references holds, and what of it could not be taken. */
export interface ReferenceList {
  /** The name of the format as a person knows it, such as `RIS`. */
  readonly format: string;
  readonly references: readonly Reference[];
  readonly warnings: readonly ReferenceWarning[];
}

export interface ReferenceWarning {
  readonly place: string;
  readonly code: ReferenceWarningCode;
  /** The tag, type, command or abbreviation it is about; empty when there is nothing to name. */
  readonly detail: string;
}

export type ReferenceWarningCode =
  | 'record-damaged'
  | 'record-empty'
  | 'record-unfinished'
  | 'unknown-type'
  | 'unknown-field'
  | 'unknown-abbreviation'
  | 'missing-parent'
  | 'date-as-text'
  | 'names-cut'
  | 'too-many';

/** A way of writing references down. Adding one is a file beside the others and a line in `reference-formats.ts`. */
export interface ReferenceFormat {
  readonly id: string;
  readonly label: string;
  /** Lower-case, without the dot. */
  readonly extensions: readonly string[];
  /** True when the first lines can only be this format, whatever the file is called. */
  readonly recognises?: (text: string) => boolean;
  /** Never throws, and takes time by the length of the text. */
  readonly read: (text: string) => Omit<ReferenceList, 'format'>;
}

/** More than anybody's collection; what follows is left out with a warning. */
export const mostReferences = 50_000;
/** More than any field needs; a longer value is cut there. */
export const longestValue = 100_000;
export const mostWarnings = 200;

/** Collects warnings. The same one of the same kind is kept once with its first place: a foreign tag may stand in every record. */
export class Warnings {
  readonly #list: ReferenceWarning[] = [];
  readonly #known = new Set<string>();

  add(place: string, code: ReferenceWarningCode, detail = ''): void {
    const key = detail === '' ? `${code} ${place}` : `${code} ${detail}`;
    if (this.#known.has(key) || this.#list.length >= mostWarnings) return;
    this.#known.add(key);
    this.#list.push({ place, code, detail });
  }

  list(): readonly ReferenceWarning[] {
    return this.#list;
  }
}
