import { useMemo, useState } from 'react';
import { slotsOf } from '../../electron/brief/slots.ts';
import { editorPort } from '../open-brief/editor-port.ts';
import { liveBrief } from '../open-brief/live-brief.ts';
import { Picker, type PickerEntry } from '../ui/picker.tsx';
import { appCommands, applies } from './commands.ts';
import { matchScore } from './palette-match.ts';

/** Every command by name, and every section of the brief. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const all = useMemo(paletteEntries, []);
  const entries = useMemo(
    () =>
      all
        .map((entry) => ({ entry, score: matchScore(text, `${entry.label} ${entry.group ?? ''}`) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .map(({ entry }) => entry),
    [all, text],
  );
  return (
    <Picker
      label="Find a command"
      placeholder="Type what you want to do"
      text={text}
      onText={setText}
      entries={entries}
      empty="No command of that name."
      onClose={onClose}
      onPick={(id) => {
        onClose();
        // After the dialog has given the focus back, so that the command finds it where it was.
        setTimeout(() => pick(id));
      }}
    />
  );
}

function paletteEntries(): readonly PickerEntry[] {
  const live = liveBrief();
  const commands = appCommands
    .filter((command) => command.id !== 'view.palette' && applies(command, live))
    .map((command) => ({ id: command.id, label: command.title, group: command.group, keys: command.keys[0] }));
  const sections = live
    ? slotsOf(live.editor.doc).map(({ slot }) => ({
        id: `slot:${slot.key}`,
        label: `Go to ${slot.title}`,
        group: 'Section',
      }))
    : [];
  return [...commands, ...sections];
}

function pick(id: string): void {
  if (id.startsWith('slot:')) editorPort()?.goToSlot(id.slice('slot:'.length));
  else appCommands.find((command) => command.id === id)?.run();
}
