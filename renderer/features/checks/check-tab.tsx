import type { Node } from 'prosemirror-model';
import type { Finding } from '../../../electron/checks/finding.ts';
import { goToFinding, showFinding, useFindings } from '../../open-brief/findings.ts';
import { useLive } from '../../open-brief/live-brief.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { DownIcon, ErrorIcon, InfoIcon, UpIcon, WarningIcon } from '../../ui/icons.tsx';
import { Button as PlainButton } from '../../ui/plain-button.tsx';
import { counted } from '../../ui/times.ts';
import { applyFix } from './apply-fix.ts';
import styles from './check-tab.module.css';

const severities = [
  { id: 'error', title: 'Must be settled', icon: <ErrorIcon size={15} /> },
  { id: 'warning', title: 'Worth a look', icon: <WarningIcon size={15} /> },
  { id: 'hint', title: 'Hints', icon: <InfoIcon size={15} /> },
] as const;

/** What the check found, by weight, each with its place and its reason. */
export function CheckTab() {
  const { findings, stale, current } = useFindings();
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <p role="status" className={styles.state}>
          {findings.length === 0 ? 'Nothing found' : `${counted(findings.length, 'finding')}`}
          {stale && ', checking…'}
        </p>
        <IconButton
          label="Previous finding"
          keys="Shift-F8"
          icon={<UpIcon />}
          isDisabled={findings.length === 0}
          onPress={() => goToFinding(-1)}
        />
        <IconButton
          label="Next finding"
          keys="F8"
          icon={<DownIcon />}
          isDisabled={findings.length === 0}
          onPress={() => goToFinding(1)}
        />
      </div>
      <div className={classes(styles.lists, stale && styles.stale)} data-pane-focus="" tabIndex={-1}>
        {findings.length === 0 && (
          <p className={styles.fine}>
            Every section fits its limits, every quotation is found in its source, and every citation has what it needs.
          </p>
        )}
        {severities.map((severity) => (
          <Group key={severity.id} severity={severity} findings={findings} current={current} />
        ))}
      </div>
    </div>
  );
}

function Group(props: {
  readonly severity: (typeof severities)[number];
  readonly findings: readonly Finding[];
  readonly current: number;
}) {
  const { severity, findings, current } = props;
  const doc = useFindings((state) => state.doc);
  const readOnly = useLive((live) => live.readOnly);
  const slots = useLive((live) => live.opened.template.slots);
  const titleOf = (key: string) => slots.find((slot) => slot.key === key)?.title ?? key;
  const group = findings
    .map((finding, index) => ({ finding, index }))
    .filter((one) => one.finding.severity === severity.id);
  if (group.length === 0) return null;
  return (
    <section aria-label={severity.title}>
      <h3 className={styles.heading} data-severity={severity.id}>
        {severity.icon}
        {severity.title}
        <span className={styles.count}>{group.length}</span>
      </h3>
      <ul>
        {group.map(({ finding, index }) => (
          <li key={`${finding.rule} ${index}`} className={classes(styles.finding, index === current && styles.current)}>
            <PlainButton className={styles.message} onPress={() => showFinding(index)} isCurrent={index === current}>
              {finding.message}
            </PlainButton>
            <Words doc={doc} finding={finding} />
            <p className={styles.reason}>
              {finding.place.slot && <span className={styles.place}>{titleOf(finding.place.slot)}. </span>}
              {finding.reason}
            </p>
            {finding.fixes.length > 0 && !readOnly && (
              <div className={styles.fixes}>
                {finding.fixes.map((fix) => (
                  <Button key={fix.title} small onPress={() => applyFix(fix)}>
                    {fix.title}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The words that a finding is about, to tell it from others of its kind. */
function Words({ doc, finding }: { readonly doc: Node | null; readonly finding: Finding }) {
  const { block, from, to } = finding.place;
  if (!doc || block === null || from === null || to === null) return null;
  const words = doc.textBetween(from, Math.min(to, from + 110, doc.content.size), ' ', ' ').trim();
  return words === '' ? null : (
    <p className={styles.words}>“{words.length > 100 ? `${words.slice(0, 98)}…` : words}”</p>
  );
}
