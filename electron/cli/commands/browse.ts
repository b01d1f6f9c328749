import { asId, type SourceId } from '../../base/ids.ts';
import { ok, type Result } from '../../base/result.ts';
import { type ClaimKind, claimKinds } from '../../claims/claim.ts';
import type { ClaimRow } from '../../claims/claim-query.ts';
import type { AppError } from '../../contract/errors.ts';
import type { Library } from '../../storage/library-database.ts';
import type { CommandOptions } from '../arguments.ts';
import type { Command } from '../command.ts';
import { done, type Outcome } from '../outcome.ts';
import { claimJson, disagreementJson, figureJson, offsetsJson, textFacts } from '../rows.ts';
import { mapped, withLibrary } from '../with-library.ts';

type Look = (library: Library, options: CommandOptions) => Result<Outcome, AppError>;

/** Rows asked of the library at once. */
const pageSize = 500;

export const sources: Command = look((library, { query, source, limit }) =>
  mapped(library.sources(query ?? ''), (all) => {
    const rows = all.filter((row) => source === undefined || row.source.id === source).slice(0, limit);
    return done(
      rows.map((row) => {
        const missing = row.missing.length === 0 ? '' : `  missing: ${row.missing.join(', ')}`;
        return `${row.source.id}  ${row.title}  (${row.claims} claims)${missing}`;
      }),
      rows.map((row) => ({
        id: row.source.id,
        file: row.source.fileName,
        title: row.title,
        claims: row.claims,
        removed: row.removed,
        missing: row.missing,
        item: row.source.item,
        reliability: row.source.reliability,
      })),
    );
  }),
);

export const sections: Command = look((library, options) => {
  const snapshots = library.snapshots();
  if (!snapshots.ok) return snapshots;
  const factsOf = textFacts(snapshots.value);
  return mapped(library.sections(listQuery(options)), (rows) =>
    done(
      rows.map((row) => `${row.file}  ${'  '.repeat(row.level)}${row.heading ?? '(before the first heading)'}`),
      rows.map(({ source, file, heading, level, start, end }) => {
        return { source, file, heading, level, start, end, ...offsetsJson(factsOf(source)) };
      }),
    ),
  );
});

export const claims: Command = look((library, options) => {
  const kind = options.kind;
  if (kind !== undefined && !isKind(kind)) {
    const detail = `kinds are ${claimKinds.join(', ')}`;
    return ok({ exitCode: 2, lines: [`There is no kind of claim "${kind}"; ${detail}.`], json: { error: detail } });
  }
  const snapshots = library.snapshots();
  if (!snapshots.ok) return snapshots;
  const factsOf = textFacts(snapshots.value);
  return mapped(findClaims(library, options, kind === undefined ? [] : [kind]), (rows) =>
    done(
      rows.map((row) => `${row.sourceTitle}: ${row.claim.statement}  [${row.claim.kinds.join(', ')}]`),
      rows.map((row) => claimJson(row, factsOf(row.claim.source))),
    ),
  );
});

export const figures: Command = look((library, options) =>
  mapped(library.figures(listQuery(options)), (rows) =>
    done(
      rows.map((row) => `${row.file}  ${row.figure.raw}  ${row.figure.unit}  (${row.figure.modality})`),
      rows.map((row) => ({ source: row.source, file: row.file, claim: row.claim, ...figureJson(row.figure) })),
    ),
  ),
);

export const disagreements: Command = look((library, { source, query, limit }) =>
  mapped(library.disagreements(), (all) => {
    const wanted = all
      .filter((one) => source === undefined || one.members.some((member) => member.source === source))
      .filter((one) => query === undefined || one.quantity.toLowerCase().includes(query.toLowerCase()))
      .slice(0, limit);
    return done(
      wanted.flatMap((one) => [
        `${one.quantity}: ${one.relation}. ${one.reason}`,
        ...one.members.map((member) => `    ${member.raw}  (${member.modality})  ${member.file}`),
      ]),
      wanted.map(disagreementJson),
    );
  }),
);

export const noise: Command = look((library, options) =>
  mapped(library.noise(listQuery(options)), (rows) =>
    done(
      rows.map((row) => `${row.file}  ${row.start}-${row.end}  ${row.rule}  (${row.state})`),
      rows.map(({ source, file, start, end, rule, state }) => ({ source, file, start, end, rule, state })),
    ),
  ),
);

function look(work: Look): Command {
  return ({ options, environment }) =>
    withLibrary(options.library ?? '', environment, (library) => work(library, options));
}

function listQuery({ source, query, limit }: CommandOptions) {
  return {
    source: source === undefined ? null : asId<SourceId>(source),
    text: query ?? '',
    limit: limit ?? Number.MAX_SAFE_INTEGER,
  };
}

function findClaims(
  library: Library,
  options: CommandOptions,
  kinds: readonly ClaimKind[],
): Result<readonly ClaimRow[], AppError> {
  const limit = options.limit ?? Number.POSITIVE_INFINITY;
  const rows: ClaimRow[] = [];
  while (rows.length < limit) {
    const page = library.claims({
      text: options.query ?? '',
      kinds,
      sources: options.source === undefined ? [] : [asId<SourceId>(options.source)],
      tags: [],
      order: options.query === undefined ? 'newest' : 'ranked',
      limit: Math.min(pageSize, limit - rows.length),
      offset: rows.length,
    });
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    if (page.value.rows.length < pageSize) break;
  }
  return ok(rows);
}

function isKind(text: string): text is ClaimKind {
  return (claimKinds as readonly string[]).includes(text);
}
