import type { TagCount } from '../../claims/curating.ts';
import { type Asking, ask } from './asking.ts';

/** Every tag of the claims that are listed, the commonest first. */
export function* listTags(): Asking<readonly TagCount[]> {
  const rows = yield* ask(
    `SELECT json_group_array(json_object('tag', tag, 'count', claims)) AS found FROM (
       SELECT t.value AS tag, count(*) AS claims FROM listed l, json_each(l.tags) t WHERE l.tags <> '[]'
       GROUP BY t.value ORDER BY claims DESC, tag)`,
    [],
  );
  return rows[0]?.json<readonly TagCount[]>('found') ?? [];
}
