import { schemaChanges } from './schema-changes.ts';
import { schemaCompare } from './schema-compare.ts';
import { schemaCurating } from './schema-curating.ts';
import { schemaProposals } from './schema-proposals.ts';
import { searchTables } from './schema-search.ts';

/** What version 2 adds to a library, one part for each thing that is kept. All parts are one step: version 1 has none of them. */
export const schemaVersion2: readonly string[] = [
  schemaChanges,
  schemaCompare,
  schemaProposals,
  searchTables,
  schemaCurating,
];
