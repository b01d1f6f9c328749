/** What a `.brief` file holds, as JSON, before it is checked: the parts that a migration may change. */
export interface StoredParts {
  readonly brief: Readonly<Record<string, unknown>>;
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** From the version it stands under to the next. A pure function; the golden file of its version keeps it honest. */
type Migration = (parts: StoredParts) => StoredParts;

/** The version that this program writes. */
export const formatVersion = 5;

/** `migrations[n]` lifts version n to n + 1; there is one for every version below `formatVersion`. */
const migrations: Readonly<Record<number, Migration>> = {
  // Figures and tables shown as charts came with version 2; a brief without them is the same in both.
  1: (parts) => parts,
  // Page breaks, columns, headings below the third level and most kinds of places in a source came with version 3.
  2: (parts) => parts,
  // Comments on words came with version 4.
  3: (parts) => parts,
  // Own wordings of citations, and a citation style of one's own inside the brief, came with version 5.
  4: (parts) => parts,
};

export function migrate(parts: StoredParts, from: number): StoredParts {
  let lifted = parts;
  for (let version = from; version < formatVersion; version += 1) {
    const step = migrations[version];
    if (!step) throw new Error(`No migration from version ${version} of the brief format`);
    lifted = step(lifted);
  }
  return lifted;
}
