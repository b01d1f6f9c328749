import { printHash } from '../export/docx/text-hash.ts';
import type { Baseline, ReturnedDocument } from './returned-document.ts';

/**
 * What the text said when it was exported. It knows fingerprints alone, so it answers only whether words are still as
 * they were; without a baseline nothing is known, and every difference counts as made outside.
 */
export class Origin {
  readonly isKnown: boolean;
  readonly #byName = new Map<string, ReadonlySet<string>>();
  readonly #looks = new Map<string, ReadonlySet<string>>();
  readonly #all = new Set<string>();
  readonly #notes: Baseline['notes'];

  constructor({ baseline }: Pick<ReturnedDocument, 'baseline'>) {
    this.isKnown = baseline !== null;
    this.#notes = baseline?.notes ?? [];
    for (const { name, hashes, looks } of baseline?.entries ?? []) {
      this.#byName.set(name, new Set(hashes));
      if (looks !== null) this.#looks.set(name, new Set(looks));
      for (const hash of hashes) this.#all.add(hash);
    }
  }

  /** Whether a block of one of these names was there. */
  had(names: readonly string[]): boolean {
    return names.some((name) => this.#byName.has(name));
  }

  /** Whether words of this fingerprint stood under one of these names. */
  said(names: readonly string[], hash: string): boolean {
    return names.some((name) => this.#byName.get(name)?.has(hash) === true);
  }

  /** Whether words under one of these names looked so; null where that is not known. */
  looked(names: readonly string[], looks: string): boolean | null {
    const known = names.flatMap((name) => this.#looks.get(name) ?? []);
    return known.length === 0 ? null : known.some((one) => one.has(looks));
  }

  /** Whether they stood anywhere. */
  saidAnywhere(hash: string): boolean {
    return this.#all.has(hash);
  }

  /** Id of the citation whose note had this number; null for one without a citation, or when it is not known. */
  citationOf(number: number): string | null {
    return this.#notes[number - 1]?.citation ?? null;
  }

  noteSaid(number: number, text: string): boolean {
    return this.#notes[number - 1]?.hash === printHash(text);
  }
}
