import type { ClaimId } from '../../../electron/base/ids.ts';
import type { TemplateCopy } from '../../../electron/brief/template-copy.ts';
import type { Credibility } from '../../../electron/claims/claim.ts';
import { inspect } from '../../open-brief/attention.ts';
import { bringBack, curate, discardWords, leaveOut } from '../../open-brief/curate.ts';
import { openDialog } from '../../open-brief/dialogs.ts';
import { insertClaims } from '../../open-brief/insert-claims.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { AddIcon, CloseIcon, ExpandIcon, TagIcon } from '../../ui/icons.tsx';
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx';
import { credibilityWords } from '../../ui/source-words.ts';
import { counted } from '../../ui/times.ts';
import styles from './claim-bar.module.css';
import { mostAtOnce, type Selection } from './selection.ts';

/** What can be done with all selected claims at once. Every step can be taken back where it is said. */
export function SelectionBar(props: {
  readonly selection: Selection;
  /** The active claim: among claims that say the same, it stays. */
  readonly kept: ClaimId | null;
  /** What was left out is being looked at. */
  readonly discarded: boolean;
  readonly template: TemplateCopy | null;
}) {
  const { selection, discarded } = props;
  const claims = [...selection.claims];
  const many = claims.length >= mostAtOnce ? ', the most at once' : '';
  // What is left out or brought back leaves this list, and the selection with it.
  const leaving = (work: Promise<unknown>) => void work.then((done) => done !== null && selection.clear());
  return (
    <div className={styles.selection} role="toolbar" aria-label="Selected claims">
      <p className={styles.many} role="status">
        {counted(claims.length, 'claim')} selected{many}
      </p>
      <Button small look="quiet" onPress={selection.all}>
        Select all found
      </Button>
      <IconButton label="Select none" keys="Escape" icon={<CloseIcon size={15} />} onPress={selection.clear} />
      <span className={styles.break} />
      <Button
        small
        look="primary"
        icon={<AddIcon size={14} />}
        isDisabled={!props.template || claims.length > mostInserted}
        onPress={() => void insertClaims(claims, { type: 'cursor' })}
      >
        Insert
      </Button>
      <Button small icon={<TagIcon size={14} />} onPress={() => openDialog({ type: 'tag-claims', claims })}>
        Tag…
      </Button>
      <MenuButton label="Rate the selected claims" entries={rateEntries(claims)}>
        <Button small>
          Rate <ExpandIcon size={13} />
        </Button>
      </MenuButton>
      {claims.length > 1 && (
        <MenuButton label="Merge the selected claims" entries={mergeEntries(claims, props.kept, selection)}>
          <Button small>
            Merge <ExpandIcon size={13} />
          </Button>
        </MenuButton>
      )}
      {discarded ? (
        <Button small onPress={() => leaving(bringBack(claims))}>
          Bring back
        </Button>
      ) : (
        <MenuButton label="Leave the selected claims out" entries={reasonEntries(claims, leaving)}>
          <Button small>
            Leave out <ExpandIcon size={13} />
          </Button>
        </MenuButton>
      )}
    </div>
  );
}

/** A brief of more claims than this is not written by one press. */
const mostInserted = 100;

export function reasonEntries(
  claims: readonly ClaimId[],
  then: (work: Promise<unknown>) => void = (work) => void work,
): readonly MenuEntry[] {
  return discardWords.map(({ reason, label }) => ({
    type: 'action',
    id: reason,
    label,
    run: () => then(leaveOut(claims, reason)),
  }));
}

function rateEntries(claims: readonly ClaimId[]): readonly MenuEntry[] {
  const rate = (credibility: Credibility | null) =>
    void curate({ type: 'change', claims, change: { credibility } }, ({ changed }) =>
      changed === 0 ? 'They were rated so before.' : `${counted(changed, 'claim')} rated.`,
    );
  const grades = ([1, 2, 3, 4, 5, 6] as const).map(
    (grade): MenuEntry => ({
      type: 'action',
      id: String(grade),
      label: credibilityWords[grade],
      run: () => rate(grade),
    }),
  );
  return [
    ...grades,
    { type: 'line', id: 'line' },
    { type: 'action', id: 'none', label: 'Not judged', run: () => rate(null) },
  ];
}

function mergeEntries(claims: readonly ClaimId[], active: ClaimId | null, selection: Selection): readonly MenuEntry[] {
  const kept = active !== null && claims.includes(active) ? active : claims[0];
  if (kept === undefined) return [];
  const others = claims.filter((id) => id !== kept);
  const show = (done: { readonly claims: readonly ClaimId[] } | null) => {
    const [claim] = done?.claims ?? [];
    if (claim === undefined) return;
    selection.clear();
    inspect({ type: 'claim', claim });
  };
  return [
    {
      type: 'action',
      id: 'same',
      label: 'They say the same',
      note: 'The active one stays and cites them all',
      run: () =>
        void curate(
          { type: 'merge', groups: [{ kept, others }] },
          () => `${counted(claims.length, 'claim')} merged into one.`,
        ).then(show),
    },
    {
      type: 'action',
      id: 'join',
      label: 'They follow one another',
      note: 'One claim of all their sentences',
      run: () =>
        void curate({ type: 'join', claims }, () => `${counted(claims.length, 'claim')} joined into one.`).then(show),
    },
  ];
}
