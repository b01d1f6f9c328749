import type { ClaimRow } from '../../../electron/claims/claim-query.ts';
import { readSource } from '../../open-brief/attention.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { AddIcon, SourceIcon } from '../../ui/icons.tsx';

/** Shortcuts for the pointer, over the row it rests on. The bar under the list offers the same and more. */
export function HoverActions(props: {
  readonly row: ClaimRow;
  readonly onInsert: (row: ClaimRow, place: 'cursor' | 'fitting') => void;
}) {
  const { claim, passage } = props.row;
  return (
    <>
      <IconButton
        label="Read in its source"
        icon={<SourceIcon size={15} />}
        onPress={() => readSource(claim.source, passage.position.start, passage.snapshot)}
      />
      <Button small icon={<AddIcon size={14} />} onPress={() => props.onInsert(props.row, 'cursor')}>
        Insert
      </Button>
    </>
  );
}
