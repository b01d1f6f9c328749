import type { TemplateCopy } from '../../../electron/brief/template-copy.ts';
import type { ClaimRow } from '../../../electron/claims/claim-query.ts';
import { inspect, readSource } from '../../open-brief/attention.ts';
import { bringBack } from '../../open-brief/curate.ts';
import { insertClaims } from '../../open-brief/insert-claims.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import {
  AddIcon,
  CompareIcon,
  ExpandIcon,
  LeaveOutIcon,
  MoreIcon,
  PeekIcon,
  RestoreIcon,
  SourceIcon,
} from '../../ui/icons.tsx';
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx';
import { showToast } from '../../ui/toasts.tsx';
import styles from './claim-bar.module.css';
import { compareClaim } from './comparison.ts';
import { reasonEntries } from './selection-bar.tsx';

/** What can be done with the active claim, by single clicks. */
export function ClaimBar(props: { readonly row: ClaimRow; readonly template: TemplateCopy | null }) {
  const { claim, passage, sourceTitle } = props.row;
  const slots = props.template ? slotEntries(props.row, props.template) : [];
  const more: readonly MenuEntry[] = [
    {
      type: 'action',
      id: 'peek',
      label: 'Show in the inspector',
      icon: <PeekIcon />,
      keys: 'Space',
      run: () => inspect({ type: 'claim', claim: claim.id }),
    },
    {
      type: 'action',
      id: 'read',
      label: 'Read in its source',
      icon: <SourceIcon />,
      run: () => readSource(claim.source, passage.position.start, passage.snapshot),
    },
    {
      type: 'action',
      id: 'compare',
      label: 'Compare with other claims…',
      icon: <CompareIcon />,
      run: () => compareClaim({ id: claim.id, statement: claim.statement, title: sourceTitle }),
    },
    claim.discarded === null
      ? {
          type: 'submenu',
          id: 'leave-out',
          label: 'Leave out of the list',
          icon: <LeaveOutIcon />,
          entries: reasonEntries([claim.id]),
        }
      : {
          type: 'action',
          id: 'bring-back',
          label: 'Bring back into the list',
          icon: <RestoreIcon />,
          run: () => void bringBack([claim.id]),
        },
    {
      type: 'action',
      id: 'copy',
      label: 'Copy with its source',
      run: () => {
        void navigator.clipboard.writeText(`${claim.statement} (${sourceTitle})`);
        showToast('Copied.');
      },
    },
  ];
  return (
    <div className={styles.bar} role="toolbar" aria-label="Active claim">
      <Button
        look="primary"
        icon={<AddIcon size={15} />}
        isDisabled={!props.template}
        onPress={() => void insertClaims([claim.id], { type: 'cursor' })}
      >
        Insert
      </Button>
      <MenuButton label="Insert in a section" entries={slots}>
        <Button isDisabled={!props.template}>
          Insert in… <ExpandIcon size={14} />
        </Button>
      </MenuButton>
      <span className={styles.gap} />
      <MenuButton label="More about this claim" entries={more} placement="bottom end">
        <IconButton label="More about this claim" icon={<MoreIcon />} />
      </MenuButton>
    </div>
  );
}

/** The sections, those that ask for this kind of claim first. */
function slotEntries(row: ClaimRow, template: TemplateCopy): readonly MenuEntry[] {
  const { claim } = row;
  const entry = (slot: TemplateCopy['slots'][number]): MenuEntry => ({
    type: 'action',
    id: slot.key,
    label: slot.title,
    run: () => void insertClaims([claim.id], { type: 'slot', key: slot.key }),
  });
  const asks = (slot: TemplateCopy['slots'][number]) => slot.accepts.some((kind) => claim.kinds.includes(kind));
  const fitting = template.slots.filter(asks);
  const others = template.slots.filter((slot) => !asks(slot));
  return [
    ...(fitting.length > 0
      ? [{ type: 'group' as const, id: 'fitting', label: 'Asks for this kind of claim', entries: fitting.map(entry) }]
      : []),
    ...(others.length > 0
      ? [{ type: 'group' as const, id: 'others', label: 'Other sections', entries: others.map(entry) }]
      : []),
  ];
}
