import { removalWords } from '../../../../electron/contract/removal-words.ts';
import type { RemovedRange } from '../../../../electron/library/snapshot.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './removals.module.css';
import type { SetRemovals } from './use-removals.ts';

/** What was left out and what is asked about, rule by rule, with one answer for all places of a rule. */
export function RemovalReview(props: {
  readonly removed: readonly RemovedRange[];
  readonly reviewing: boolean;
  readonly onSet: SetRemovals;
  readonly onShow: (range: RemovedRange) => void;
}) {
  const asked = byRule(props.removed, 'offered');
  const gone = props.reviewing ? byRule(props.removed, 'removed') : [];
  if (asked.length + gone.length === 0) return null;
  return (
    <section aria-label="What was left out" className={styles.review}>
      {asked.length > 0 && (
        <ul className={styles.list}>
          {asked.map(([rule, ranges]) => (
            <Row
              key={rule}
              words={`${ranges.length === 1 ? 'One place looks' : `${ranges.length} places look`} like ${removalWords(rule)}. Leave ${ranges.length === 1 ? 'it' : 'them'} out?`}
              ranges={ranges}
              onShow={props.onShow}
            >
              <Button small onPress={() => props.onSet(ranges, 'removed')} label={`Leave out: ${removalWords(rule)}`}>
                Leave out
              </Button>
              <Button small onPress={() => props.onSet(ranges, 'restored')} label={`Keep: ${removalWords(rule)}`}>
                Keep
              </Button>
            </Row>
          ))}
        </ul>
      )}
      {gone.length > 0 && (
        <ul className={styles.list}>
          {gone.map(([rule, ranges]) => (
            <Row
              key={rule}
              words={`Left out${ranges.length === 1 ? '' : `, ${ranges.length} times`}: ${removalWords(rule)}.`}
              ranges={ranges}
              onShow={props.onShow}
            >
              <Button small onPress={() => props.onSet(ranges, 'restored')} label={`Restore: ${removalWords(rule)}`}>
                {ranges.length === 1 ? 'Restore' : 'Restore all'}
              </Button>
            </Row>
          ))}
        </ul>
      )}
    </section>
  );
}

function Row(props: {
  readonly words: string;
  readonly ranges: readonly RemovedRange[];
  readonly onShow: (range: RemovedRange) => void;
  readonly children: React.ReactNode;
}) {
  const [first] = props.ranges;
  return (
    <li className={styles.row}>
      <span className={styles.words}>{props.words}</span>
      <span className={styles.answers}>
        {first && (
          <Button small look="quiet" onPress={() => props.onShow(first)} label={`Show: ${props.words}`}>
            Show
          </Button>
        )}
        {props.children}
      </span>
    </li>
  );
}

function byRule(
  removed: readonly RemovedRange[],
  state: RemovedRange['state'],
): readonly (readonly [string, readonly RemovedRange[]])[] {
  const rules = new Map<string, RemovedRange[]>();
  for (const range of removed) {
    if (range.state !== state) continue;
    const known = rules.get(range.rule);
    if (known) known.push(range);
    else rules.set(range.rule, [range]);
  }
  return [...rules].sort((a, b) => b[1].length - a[1].length);
}
