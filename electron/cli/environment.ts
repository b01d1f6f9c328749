import type { NewId } from '../base/ids.ts';
import type { OwnFolders } from '../storage/own-files.ts';
import type { Fork } from '../workers/child.ts';

/** What the command line needs of the world. The packaged program and plain Node each bring their own. */
export interface Environment {
  readonly version: string;
  readonly assets: string;
  readonly templates: string;
  /** Those of the program, and those that the person made in the window. */
  readonly houseStyles: OwnFolders;
  /** Folder of the fonts that the person added, here or in the window. */
  readonly ownFonts: string;
  /** Folder of the citation styles that the person added, here or in the window. */
  readonly ownCitationStyles: string;
  readonly sample: string;
  /** Folder of the bundled processes and threads. */
  readonly workers: string;
  /** Starts the import process; the library and the writers run in this one. */
  readonly fork: Fork;
  /** ISO 8601 instant, UTC. */
  readonly now: () => string;
  readonly newId: NewId;
  /** Everything that is piped into the command. */
  readonly readInput: () => Promise<Uint8Array>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether standard error is a terminal: only then is progress drawn. */
  readonly isTerminal: boolean;
}
