/** What work over a whole library came to. Paths are shown to the person and never opened by the window. */
export type LibraryWork =
  | ({ readonly type: 'backed-up' } & BackupFacts)
  | ({ readonly type: 'restored' } & RestoredLibrary)
  | ({ readonly type: 'exported' } & ExportedLibrary)
  | ({ readonly type: 'brought-in' } & ImportedTables)
  | ({ readonly type: 'curated' } & CuratedClaims);

export interface BackupFacts {
  readonly path: string;
  readonly bytes: number;
  readonly sources: number;
  readonly claims: number;
  /** Originals that the library names and no longer has; the texts and claims of these documents are in the backup. */
  readonly missingOriginals: number;
}

export interface RestoredLibrary {
  /** ISO 8601 instant of the backup. */
  readonly madeAt: string;
  readonly sources: number;
  readonly claims: number;
  /** Where the library is that stood there before; null when there was none. */
  readonly keptAside: string | null;
}

export interface ExportedLibrary {
  readonly path: string;
  readonly sources: number;
  readonly claims: number;
  readonly originals: number;
  readonly missingOriginals: number;
}

export interface ImportedTables {
  readonly sources: number;
  readonly claims: number;
  /** Sources that were in the library already; they and everything on them were left as they are. */
  readonly alreadyThere: number;
  /** Documents that came without their original file. */
  readonly missingOriginals: number;
}

export interface CuratedClaims {
  /** Claims that were changed. */
  readonly changed: number;
  /** Claims that say what the file says already. */
  readonly unchanged: number;
  /** Lines about claims that this library does not have. */
  readonly unknown: number;
}

export type TableFormat = 'json' | 'csv';
