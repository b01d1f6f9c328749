import type { BriefUse, BriefUsing } from '../../electron/brief/brief-uses.ts';
import styles from './brief-places.module.css';
import { spokenTime } from './times.ts';

/** The briefs that use something, each with its places. One whose file is gone says where it was last seen. */
export function BriefPlaces({ briefs }: { readonly briefs: readonly BriefUsing[] }) {
  if (briefs.length === 0) return null;
  return (
    <ul className={styles.briefs} aria-label="Used in">
      {briefs.map((brief) => (
        <li key={`${brief.brief} ${brief.path}`}>
          <p className={styles.brief}>
            {brief.title || 'Brief without a title'}
            <span className={styles.seen}>{seenWords(brief)}</span>
          </p>
          <ul>
            {blocks(brief).map(({ block, section, words }) => (
              <li key={`${section} ${block}`} className={styles.use}>
                <span className={styles.section}>{section}</span> {words || 'a citation without text'}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** Each block once, however often it cites. */
function blocks({ uses }: BriefUsing): readonly BriefUse[] {
  return [...new Map(uses.map((use) => [`${use.section} ${use.block}`, use])).values()];
}

function seenWords({ path, isThere, seen, exported }: BriefUsing): string {
  const at = spokenTime(seen, new Date());
  const sent = exported === null ? '' : `, exported ${spokenTime(exported, new Date())}`;
  if (path === null) return `not saved yet, seen ${at}${sent}`;
  return isThere ? `${path}${sent}` : `last seen ${at} at ${path}${sent}`;
}
