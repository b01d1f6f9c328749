import { traitsVersion } from '../../compare/source-traits.ts';
import { compareQuantities, rulesVersion } from './comparing.ts';
import type { Connection } from './connection.ts';
import type { LibraryContext } from './context.ts';
import { keepOrigins, likenSources } from './origins.ts';
import { countClaimQuantities } from './quantities.ts';
import { readChangedSources } from './traits.ts';

/** What comparing had to look at. */
export interface Compared {
  readonly claims: number;
  readonly sources: number;
  /** Texts that were held against others. */
  readonly likened: number;
  readonly quantities: number;
  /** What is found, or who tells one story, is another than before. */
  readonly changed: boolean;
}

/** How much one step looks at: so little that others need not wait for it. */
const most = { claims: 300, sources: 3, likened: 5, quantities: 25 };

const nothing: Compared = { claims: 0, sources: 0, likened: 0, quantities: 0, changed: false };

/**
 * Goes one step on towards comparing all that has changed, in one transaction; null when there is nothing left. Claims
 * and sources come first, because they say which quantities to compare.
 */
export function compareStep(context: LibraryContext): Compared | null {
  const { connection } = context;
  if (!isByTheseRules(context)) {
    compareEverything(context.connection);
    return nothing;
  }
  if (!hasChanged(context)) return null;
  return connection.transaction((): Compared => {
    const claims = countClaimQuantities(context, most.claims);
    if (claims > 0) return { ...nothing, claims };
    const sources = readChangedSources(context, most.sources);
    if (sources > 0) return { ...nothing, sources };
    const likened = likenSources(context, most.likened);
    if (likened > 0) return { ...nothing, likened };
    if (keepOrigins(context)) return { ...nothing, changed: true };
    return { ...nothing, ...compareQuantities(context, most.quantities) };
  });
}

/** Compares all that has changed at once, in one transaction. */
export function compareAnew(context: LibraryContext): Compared {
  return context.connection.transaction(() => {
    let all = nothing;
    for (let step = compareStep(context); step !== null; step = compareStep(context)) all = added(all, step);
    return all;
  });
}

export function added(a: Compared, b: Compared): Compared {
  return {
    claims: a.claims + b.claims,
    sources: a.sources + b.sources,
    likened: a.likened + b.likened,
    quantities: a.quantities + b.quantities,
    changed: a.changed || b.changed,
  };
}

/** Whether nothing waits to be compared. */
export function isCompared(context: LibraryContext): boolean {
  return isByTheseRules(context) && !hasChanged(context);
}

function hasChanged({ connection }: LibraryContext): boolean {
  return (
    connection
      .get(
        `SELECT EXISTS (SELECT 1 FROM uncounted_claims) OR EXISTS (SELECT 1 FROM changed_sources)
         OR EXISTS (SELECT 1 FROM unlikened_sources) OR EXISTS (SELECT 1 FROM changed_quantities)
         OR EXISTS (SELECT 1 FROM settings WHERE name = 'origins') AS changed`,
      )
      ?.number('changed') === 1
  );
}

const rules = `${rulesVersion}.${traitsVersion}`;

function isByTheseRules({ connection }: LibraryContext): boolean {
  return connection.get("SELECT value FROM settings WHERE name = 'compared by'")?.text('value') === rules;
}

/** What other rules have found, or nobody yet, is to be found anew. Judgements stay; what was found is shown until then. */
export function compareEverything(connection: Connection): void {
  connection.transaction(() => {
    connection.exec(`
      DELETE FROM compared_quantities;
      INSERT OR IGNORE INTO changed_quantities (quantity) SELECT quantity FROM disagreements WHERE record IS NOT NULL;
      INSERT OR IGNORE INTO uncounted_claims (claim) SELECT number FROM claims WHERE figures <> '[]';
      INSERT OR IGNORE INTO changed_sources (source) SELECT number FROM sources;
      INSERT OR IGNORE INTO unlikened_sources (source) SELECT source FROM source_traits;
    `);
    connection.run("INSERT OR REPLACE INTO settings (name, value) VALUES ('compared by', ?)", [rules]);
  });
}
