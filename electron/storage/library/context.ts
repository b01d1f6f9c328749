import type { NewId } from '../../base/ids.ts';
import type { Connection } from './connection.ts';

/** What every part of an open library works with. */
export interface LibraryContext {
  readonly connection: Connection;
  /** The real path of the library's folder. */
  readonly folder: string;
  /** The present instant, ISO 8601, UTC. */
  readonly now: () => string;
  readonly newId: NewId;
}
