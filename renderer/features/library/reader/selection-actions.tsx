import type { ClaimId } from '../../../../electron/base/ids.ts';
import { chosenPassage } from '../../../../electron/brief/chosen-passage.ts';
import type { SourceText } from '../../../../electron/contract/library-requests.ts';
import type { TextRange } from '../../../../electron/library/text-range.ts';
import { curate } from '../../../open-brief/curate.ts';
import { citePassage, insertSourceSection } from '../../../open-brief/insert-claims.ts';
import { newId } from '../../../open-brief/new-id.ts';
import { AddIcon, CiteIcon, LeaveOutIcon, QuotationIcon } from '../../../ui/icons.tsx';
import { showToast } from '../../../ui/toasts.tsx';
import { rangeToLeaveOut } from './left-out-range.ts';
import type { SelectionAction } from './selection-toolbar.tsx';
import type { SetRemovals } from './use-removals.ts';

/** What can be done with selected words of a source. What changes the library is offered on the current version only. */
export function selectionActions(given: {
  readonly text: SourceText;
  readonly isCurrent: boolean;
  readonly canWrite: boolean;
  readonly onChoose: (claim: ClaimId) => void;
  readonly onLeaveOut: SetRemovals;
}): readonly SelectionAction[] {
  const { text, isCurrent, canWrite, onChoose, onLeaveOut } = given;
  const { snapshot, source } = text;

  const makeClaim = async ({ start, end }: TextRange) => {
    const done = await curate({ type: 'make', source: source.id, start, end, statement: null }, ({ changed }) =>
      changed === 0 ? 'These words are a claim already.' : 'Claim made. Its words can be edited beside.',
    );
    const claim = done?.claims[0];
    if (claim) onChoose(claim);
  };
  const withPassage = (use: (passage: NonNullable<ReturnType<typeof chosenPassage>>) => void) => (range: TextRange) => {
    const passage = chosenPassage(snapshot, range, newId);
    if (passage) use(passage);
    else showToast('There are no words in what was selected.');
  };
  return [
    ...(isCurrent
      ? [{ label: 'Make a claim', icon: <AddIcon size={14} />, run: (range: TextRange) => void makeClaim(range) }]
      : []),
    ...(canWrite
      ? [
          {
            label: 'Quote',
            icon: <QuotationIcon size={14} />,
            run: withPassage((passage) => insertSourceSection(source, { heading: null, passages: [passage] })),
          },
          {
            label: 'Cite',
            icon: <CiteIcon size={14} />,
            run: withPassage((passage) => citePassage(source, passage)),
          },
        ]
      : []),
    ...(isCurrent
      ? [
          {
            label: 'Leave out',
            icon: <LeaveOutIcon size={14} />,
            run: (range: TextRange) => onLeaveOut([rangeToLeaveOut(range, snapshot.blocks)], 'removed'),
          },
        ]
      : []),
  ];
}
