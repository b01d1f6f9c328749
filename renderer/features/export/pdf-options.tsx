import { pdfSentences } from '../../../electron/contract/pdf-sentences.ts';
import type { PdfChoice } from '../../../electron/contract/requests.ts';
import type { PdfProtection } from '../../../electron/export/pdf/protection.ts';
import { Checkbox, TextField } from '../../ui/fields.tsx';
import styles from './export-dialog.module.css';

export const noPdfChoice: PdfChoice = { attachBrief: false, protection: null };

const open: PdfProtection = { openPassword: '', ownerPassword: '', print: true, copy: true, change: true };

const rights = [
  ['print', 'Print'],
  ['copy', 'Copy text'],
  ['change', 'Change the file'],
] as const;

/** What a PDF is given beyond its pages: the brief inside, and passwords. */
export function PdfOptions(props: { readonly choice: PdfChoice; readonly onChange: (choice: PdfChoice) => void }) {
  const { choice, onChange } = props;
  const { protection } = choice;
  const protect = (part: Partial<PdfProtection>) =>
    protection && onChange({ ...choice, protection: { ...protection, ...part } });
  return (
    <fieldset className={styles.pdf}>
      <legend className={styles.label}>PDF</legend>
      <Checkbox isSelected={choice.attachBrief} onChange={(attachBrief) => onChange({ ...choice, attachBrief })}>
        Put the brief inside
        {choice.attachBrief && <Told sentences={pdfSentences({ hasBrief: true, isProtected: false })} />}
      </Checkbox>
      <Checkbox
        isSelected={protection !== null}
        onChange={(on) => onChange({ ...choice, protection: on ? open : null })}
      >
        Protect with a password
        {protection && <Told sentences={pdfSentences({ hasBrief: false, isProtected: true })} />}
      </Checkbox>
      {protection && (
        <>
          <div className={styles.pair}>
            <TextField
              label="Password to open"
              type="password"
              value={protection.openPassword}
              onChange={(openPassword) => protect({ openPassword })}
              note="Empty: anybody can open it."
            />
            <TextField
              label="Owner’s password"
              type="password"
              value={protection.ownerPassword}
              onChange={(ownerPassword) => protect({ ownerPassword })}
              note="Lifts the limits below."
            />
          </div>
          <fieldset className={styles.rights}>
            <legend className={styles.label}>Readers may</legend>
            {rights.map(([right, label]) => (
              <Checkbox key={right} isSelected={protection[right]} onChange={(on) => protect({ [right]: on })}>
                {label}
              </Checkbox>
            ))}
          </fieldset>
          <p className={styles.note}>
            Passwords are kept nowhere: write them down. Screen readers can read the text whatever is allowed.
          </p>
        </>
      )}
    </fieldset>
  );
}

function Told({ sentences }: { readonly sentences: readonly string[] }) {
  return <span className={styles.note}>{sentences.join(' ')}</span>;
}
