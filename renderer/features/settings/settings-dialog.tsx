import { useState } from 'react';
import type { Settings } from '../../../electron/contract/requests.ts';
import { request } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Waiting } from '../../ui/empty.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { Trouble } from '../../ui/trouble.tsx';
import { applyAppearance } from './appearance.ts';
import { OwnCitationStyles } from './own-citation-styles.tsx';
import { OwnFonts } from './own-fonts.tsx';
import styles from './settings.module.css';

/** What holds for every brief on this computer. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { value, error } = useRequest('settings.read', {});
  const [changed, setChanged] = useState<Partial<Settings>>({});
  const settings = value ? { ...value, ...changed } : null;
  const change = (part: Partial<Settings>) => setChanged((now) => ({ ...now, ...part }));
  const save = async () => {
    if (!settings) return;
    const reply = await request('settings.save', { settings });
    if (!reply.ok) return showFailure(reply.error);
    applyAppearance(reply.value.appearance);
    onClose();
  };
  const chooseFolder = async () => {
    const reply = await request('export.choose-folder', {});
    if (!reply.ok) showFailure(reply.error);
    else if (reply.value.folder) change({ exportFolder: reply.value.folder });
  };
  return (
    <Dialog
      title="Settings"
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!settings} onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      {error && <Trouble error={error} compact />}
      {!settings && !error && <Waiting label="Reading the settings…" />}
      {settings && (
        <div className={styles.form}>
          <SelectField
            label="Appearance"
            value={settings.appearance}
            choices={[
              { id: 'system', label: 'As the system' },
              { id: 'light', label: 'Light' },
              { id: 'dark', label: 'Dark' },
            ]}
            onChange={(appearance) => change({ appearance })}
          />
          <TextField
            label="Your name or office"
            value={settings.author}
            onChange={(author) => change({ author })}
            note="Stands as “Prepared by” in new briefs."
          />
          <div>
            <p className={styles.label}>Folder for exports</p>
            <div className={styles.row}>
              <span className={styles.path}>{settings.exportFolder || 'Asked each time'}</span>
              <Button small onPress={() => void chooseFolder()}>
                Choose…
              </Button>
            </div>
          </div>
          <OwnFonts />
          <OwnCitationStyles />
        </div>
      )}
    </Dialog>
  );
}
