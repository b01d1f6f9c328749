import type { ClaimId } from '../../../../electron/base/ids.ts';
import { removalWords } from '../../../../electron/contract/removal-words.ts';
import type { SourceBlock } from '../../../../electron/library/structure.ts';
import { Button } from '../../../ui/button.tsx';
import { classes } from '../../../ui/classes.ts';
import type { ReadingPart, ReadingSpan } from './reading-text.ts';
import removals from './removals.module.css';
import styles from './source-reader.module.css';
import type { SetRemovals } from './use-removals.ts';

export interface ReaderPartProps {
  readonly part: ReadingPart;
  readonly text: string;
  readonly chosen: ClaimId | null;
  readonly reviewing: boolean;
  /** Takes the section that a heading opens into the brief; null while no brief can be written to. */
  readonly onInsertSection: ((heading: SourceBlock) => void) | null;
  readonly onSet: SetRemovals;
}

/** One paragraph, heading, list item or table of a source, or a stretch that was left out. */
export function ReaderPart(props: ReaderPartProps) {
  const { part, chosen, reviewing, onSet } = props;
  if (part.type === 'removed') {
    if (!reviewing) return null;
    return (
      <div className={removals.removed} data-range={part.range.start}>
        <del>{part.text}</del>
        <p className={removals.rule}>
          Left out: {removalWords(part.range.rule)}.
          <Button small look="quiet" onPress={() => onSet([part.range], 'restored')}>
            Restore
          </Button>
        </p>
      </div>
    );
  }
  const words = <BlockText part={part} text={props.text} chosen={chosen} onInsertSection={props.onInsertSection} />;
  return (
    <>
      {reviewing || part.asked ? (
        <div className={classes(removals.kept, part.asked && removals.asked)}>
          {words}
          {reviewing && !part.asked && (
            <Button small className={removals.leaveOut} onPress={() => onSet([part.block], 'removed')}>
              Leave out
            </Button>
          )}
        </div>
      ) : (
        words
      )}
      {part.offered.map((range) =>
        range.state === 'offered' ? (
          <p key={range.start} className={removals.rule} data-range={range.start}>
            Looks like {removalWords(range.rule)}. Leave it out?
            <Button small onPress={() => onSet([range], 'removed')}>
              Leave out
            </Button>
            <Button small onPress={() => onSet([range], 'restored')}>
              Keep
            </Button>
          </p>
        ) : (
          reviewing && (
            <p key={range.start} className={removals.rule}>
              Kept, though it looks like {removalWords(range.rule)}.
              <Button small look="quiet" onPress={() => onSet([range], 'removed')}>
                Leave out
              </Button>
            </p>
          )
        ),
      )}
    </>
  );
}

function BlockText(props: {
  readonly part: Extract<ReadingPart, { type: 'block' }>;
  readonly text: string;
  readonly chosen: ClaimId | null;
  readonly onInsertSection: ReaderPartProps['onInsertSection'];
}) {
  const { block, spans } = props.part;
  const { onInsertSection } = props;
  const words = <Spans spans={spans} chosen={props.chosen} />;
  switch (block.type) {
    case 'heading': {
      const Heading = block.level <= 2 ? 'h3' : 'h4';
      return (
        <div className={styles.headingRow}>
          <Heading className={block.level <= 2 ? styles.heading : styles.subheading}>{words}</Heading>
          {onInsertSection && (
            <Button small look="quiet" className={styles.insertSection} onPress={() => onInsertSection(block)}>
              Insert section
            </Button>
          )}
        </div>
      );
    }
    case 'table':
      return (
        <div className={styles.tableFrame}>
          <table className={styles.table}>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={row[0]?.start ?? index} className={classes(index < block.headerRows && styles.tableHead)}>
                  {row.map((cell) => (
                    <td key={cell.start} data-at={cell.start} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
                      {props.text.slice(cell.start, cell.end)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'list-item':
      return <p className={classes(styles.paragraph, styles.item)}>{words}</p>;
    case 'quote':
      return <blockquote className={classes(styles.paragraph, styles.quote)}>{words}</blockquote>;
    case 'question':
      return <p className={classes(styles.paragraph, styles.question)}>{words}</p>;
    case 'caption':
    case 'footnote':
      return <p className={classes(styles.paragraph, styles.small)}>{words}</p>;
    case 'code':
      return <pre className={styles.code}>{words}</pre>;
    case 'paragraph':
      return <p className={styles.paragraph}>{words}</p>;
  }
}

function Spans({ spans, chosen }: { readonly spans: readonly ReadingSpan[]; readonly chosen: ClaimId | null }) {
  return spans.map((span) =>
    span.claims.length === 0 ? (
      <span key={span.start} data-at={span.start}>
        {span.text}
      </span>
    ) : (
      <mark
        key={span.start}
        data-claims={span.claims.join(' ')}
        data-start={span.start}
        data-at={span.start}
        className={styles.claim}
        aria-current={chosen !== null && span.claims.includes(chosen) ? 'true' : undefined}
      >
        {span.text}
      </mark>
    ),
  );
}
