import { asId, type ClaimId } from '../../base/ids.ts';
import type { Result } from '../../base/result.ts';
import type { SplitPlace } from '../../claims/curating.ts';
import type {
  ClaimDuplicates,
  DuplicateClaim,
  DuplicateSource,
  Duplicates,
  SourceDuplicates,
} from '../../claims/duplicates.ts';
import type { ComparedStatement, DuplicateGroup } from '../../compare/duplicates.ts';
import { sharedPart, sketchOf } from '../../compare/sketch.ts';
import type { AppError } from '../../contract/errors.ts';
import type { LibraryContext } from './context.ts';
import { onDisk, valueOnDisk } from './errors.ts';
import { splitPlacesOf } from './making.ts';
import { sourceOf } from './records.ts';
import { nearlySame } from './twins.ts';

/** More groups are decided in several goes. */
const mostGroups = 2000;
/** A hash that so many texts have belongs to something printed in all of them. */
const commonHash = 50;
const leastHashes = 12;

/**
 * What a reader who curates must know first. Finding what is there twice: comparing takes long and needs nothing of the library, so whoever has others waiting
 * reads the statements, compares them in steps, and has the groups described.
 */
export class CuratingQuestions {
  readonly #context: LibraryContext;

  constructor(context: LibraryContext) {
    this.#context = context;
  }

  statements(): Result<readonly ComparedStatement[], AppError> {
    return valueOnDisk(this.#context.folder, () => statementsToCompare(this.#context));
  }

  describe(found: readonly DuplicateGroup[]): Result<Duplicates, AppError> {
    return valueOnDisk(this.#context.folder, () => describeDuplicates(this.#context, found));
  }

  /** Where a claim of several sentences can be taken apart. */
  splitPlaces(claim: ClaimId): Result<readonly SplitPlace[], AppError> {
    return onDisk(claim, () => splitPlacesOf(this.#context, claim));
  }

  /** Groups, by the ids of their members, are not offered any more; or again. */
  setDismissed(groups: readonly (readonly string[])[], dismissed: boolean): Result<null, AppError> {
    return valueOnDisk(this.#context.folder, () => {
      (dismissed ? dismissDuplicates : reopenDuplicates)(this.#context, groups);
      return null;
    });
  }
}

/** What every claim in the list says. Comparing them needs nothing else of the library. */
function statementsToCompare({ connection }: LibraryContext): readonly ComparedStatement[] {
  return connection
    .all('SELECT number, statement FROM claims WHERE discarded IS NULL ORDER BY number')
    .map((row) => ({ number: row.number('number'), statement: row.text('statement') }));
}

/** What a reader must know to decide, without what was decided before. Claims that went meanwhile are left out. */
function describeDuplicates(context: LibraryContext, found: readonly DuplicateGroup[]): Duplicates {
  const dismissed = dismissedGroups(context);
  const claims: ClaimDuplicates[] = [];
  // What has the same words is decided fastest, so it comes first.
  const ordered = [...found.filter(({ kind }) => kind === 'exact'), ...found.filter(({ kind }) => kind === 'near')];
  for (const { kind, numbers } of ordered) {
    if (claims.length > mostGroups) break;
    const members = membersOf(context, numbers);
    if (
      members.length > 1 &&
      !isDismissed(
        dismissed,
        members.map(({ claim }) => claim),
      )
    )
      claims.push({ kind, members });
  }
  const sources = sourceGroups(context).filter(
    ({ members }) =>
      !isDismissed(
        dismissed,
        members.map(({ source }) => source),
      ),
  );
  return { claims: claims.slice(0, mostGroups), sources, hasMore: claims.length > mostGroups };
}

function membersOf({ connection }: LibraryContext, numbers: readonly number[]): readonly DuplicateClaim[] {
  return connection
    .all(
      `SELECT c.id, c.statement, s.id AS source_id, s.title,
         EXISTS (SELECT 1 FROM brief_uses u WHERE u.claim = c.id) AS used
       FROM json_each(?) j JOIN claims c ON c.number = j.value JOIN sources s ON s.number = c.source
       WHERE c.discarded IS NULL ORDER BY used DESC, c.edited DESC, s.reliability IS NULL, s.reliability, c.weight DESC, c.number`,
      [JSON.stringify(numbers)],
    )
    .map((row) => ({
      claim: asId(row.text('id')),
      source: asId(row.text('source_id')),
      title: row.text('title'),
      statement: row.text('statement'),
      used: row.number('used') === 1,
    }));
}

/** Sources whose current texts say nearly the same, as long as more than one of them counts as current. */
function sourceGroups({ connection }: LibraryContext): readonly SourceDuplicates[] {
  const pairs = connection.all(
    `SELECT a.source AS one, b.source AS other FROM source_sketches a
     JOIN source_sketches b ON b.hash = a.hash AND b.source > a.source
     WHERE a.hash IN (SELECT hash FROM source_sketches GROUP BY hash HAVING count(*) BETWEEN 2 AND ${commonHash})
     GROUP BY a.source, b.source HAVING count(*) >= ${leastHashes} ORDER BY a.source, b.source`,
  );
  const groups: { readonly numbers: Set<number>; shared: number }[] = [];
  for (const pair of pairs) {
    const [one, other] = [pair.number('one'), pair.number('other')];
    const shared = sharedPart(sketchOf(textOf(connection, one)), sketchOf(textOf(connection, other)));
    if (shared < nearlySame) continue;
    const group = groups.find(({ numbers }) => numbers.has(one) || numbers.has(other));
    if (group === undefined) groups.push({ numbers: new Set([one, other]), shared });
    else {
      group.numbers.add(one).add(other);
      group.shared = Math.min(group.shared, shared);
    }
  }
  return groups
    .map(({ numbers, shared }) => ({
      members: [...numbers].flatMap((one) => duplicateSource(connection, one)),
      shared,
    }))
    .filter(({ members }) => members.length > 1);
}

function textOf(connection: LibraryContext['connection'], source: number): string {
  const sql = 'SELECT n.text FROM sources s JOIN snapshots n ON n.id = s.snapshot WHERE s.number = ?';
  return connection.get(sql, [source])?.text('text') ?? '';
}

function duplicateSource(connection: LibraryContext['connection'], number: number): readonly DuplicateSource[] {
  const row = connection.get(
    `SELECT s.record, s.title, (SELECT count(*) FROM claims c WHERE c.source = s.number) AS claims
     FROM sources s WHERE s.number = ?`,
    [number],
  );
  if (row === null) return [];
  const { id, fileName, importedAt, status } = sourceOf(row);
  if (status !== 'current') return [];
  return [{ source: id, title: row.text('title'), fileName, claims: row.number('claims'), importedAt }];
}

/** Members of these groups are not offered as one again. A group with somebody new in it is. */
function dismissDuplicates({ connection, newId }: LibraryContext, groups: readonly (readonly string[])[]): void {
  connection.transaction(() => {
    for (const members of groups) {
      connection.run('INSERT INTO dismissed_duplicates (id, members) VALUES (?, ?)', [
        newId(),
        JSON.stringify(members),
      ]);
    }
  });
}

/** Offers groups again that were dismissed. */
function reopenDuplicates({ connection }: LibraryContext, groups: readonly (readonly string[])[]): void {
  connection.transaction(() => {
    for (const members of groups) {
      connection.run('DELETE FROM dismissed_duplicates WHERE members = ?', [JSON.stringify(members)]);
    }
  });
}

/** By each member, the groups that it was dismissed with. */
function dismissedGroups({ connection }: LibraryContext): ReadonlyMap<string, readonly ReadonlySet<string>[]> {
  const byMember = new Map<string, ReadonlySet<string>[]>();
  for (const row of connection.all('SELECT members FROM dismissed_duplicates')) {
    const group = new Set(row.json<readonly string[]>('members'));
    for (const member of group) byMember.set(member, [...(byMember.get(member) ?? []), group]);
  }
  return byMember;
}

function isDismissed(
  dismissed: ReadonlyMap<string, readonly ReadonlySet<string>[]>,
  members: readonly string[],
): boolean {
  const [first] = members;
  const groups = first === undefined ? [] : (dismissed.get(first) ?? []);
  return groups.some((group) => members.every((member) => group.has(member)));
}
