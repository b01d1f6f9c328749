import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Keys } from '../ui/keys.tsx';
import { appCommands } from './commands.ts';
import styles from './shortcuts-dialog.module.css';

/** Keys that belong to a list, a pane or the caret and are no commands of their own. */
const placeKeys: readonly { readonly title: string; readonly keys: string; readonly group: string }[] = [
  { title: 'Next pane', keys: 'F6', group: 'View' },
  { title: 'Previous pane', keys: 'Shift-F6', group: 'View' },
  { title: 'Insert the claim at the caret', keys: 'Enter', group: 'Library' },
  { title: 'Insert the claim where it fits', keys: 'Mod-Enter', group: 'Library' },
  { title: 'Show the claim in the inspector', keys: 'Space', group: 'Library' },
  { title: 'Select the block, then leave the text', keys: 'Escape', group: 'Block' },
  { title: 'Next block', keys: 'Mod-ArrowDown', group: 'Block' },
  { title: 'Previous block', keys: 'Mod-ArrowUp', group: 'Block' },
  { title: 'Next section', keys: 'Mod-Alt-ArrowDown', group: 'Block' },
  { title: 'Previous section', keys: 'Mod-Alt-ArrowUp', group: 'Block' },
];

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const rows = [
    ...appCommands.flatMap(({ title, keys, group }) => (keys[0] ? [{ title, group, keys: keys[0] }] : [])),
    ...placeKeys,
  ];
  const groups = [...new Set(rows.map((row) => row.group))];
  return (
    <Dialog
      title="Keyboard shortcuts"
      width="wide"
      toRead
      onClose={onClose}
      actions={
        <Button look="primary" autoFocus onPress={onClose}>
          Close
        </Button>
      }
    >
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group} className={styles.group} aria-label={group}>
            <h3 className={styles.heading}>{group}</h3>
            <dl>
              {rows
                .filter((row) => row.group === group)
                .map((row) => (
                  <div key={row.title} className={styles.row}>
                    <dt>{row.title}</dt>
                    <dd>
                      <Keys keys={row.keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
