import {
  authorOf,
  authorsOf,
  isTakeable,
  type ProposedItem,
} from '../../../electron/brief/proposals/proposed-items.ts';
import { Button } from '../../ui/button.tsx';
import { ExpandIcon } from '../../ui/icons.tsx';
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx';
import { counted } from '../../ui/times.ts';

/** Takes or refuses at once what one person changed. Nothing where no change has a name. */
export function AuthorMenu(props: {
  readonly open: readonly ProposedItem[];
  readonly readOnly: boolean;
  readonly onAccept: (items: readonly ProposedItem[]) => void;
  readonly onReject: (items: readonly ProposedItem[]) => void;
}) {
  const { open, readOnly, onAccept, onReject } = props;
  const authors = authorsOf(open);
  if (authors.length === 0) return null;
  const entries = authors.map(({ author }): MenuEntry => {
    const those = open.filter((item) => authorOf(item) === author);
    const takeable = those.filter(isTakeable);
    return {
      type: 'group',
      id: author,
      label: author,
      entries: [
        {
          type: 'action',
          id: `${author} accept`,
          label: `Accept ${counted(takeable.length, 'change')}`,
          isDisabled: takeable.length === 0 || readOnly,
          run: () => onAccept(takeable),
        },
        {
          type: 'action',
          id: `${author} reject`,
          label: `Reject ${counted(those.length, 'change')}`,
          run: () => onReject(those),
        },
      ],
    };
  });
  return (
    <MenuButton label="By author" entries={entries} placement="bottom end">
      <Button small icon={<ExpandIcon size={14} />}>
        By author
      </Button>
    </MenuButton>
  );
}
