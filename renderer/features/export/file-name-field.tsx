import type { Brief } from '../../../electron/brief/brief.ts';
import { exportFileName, fileNameFields, unknownFileNameFields } from '../../../electron/brief/export-file-name.ts';
import type { ExportFormat } from '../../../electron/export/formats.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { TextField } from '../../ui/fields.tsx';
import styles from './export-dialog.module.css';
import { formats as words } from './format-words.ts';

export interface FileNameFieldProps {
  readonly value: string;
  readonly onChange: (pattern: string) => void;
  readonly brief: Pick<Brief, 'metadata' | 'template'>;
  readonly edition: string;
  readonly formats: readonly ExportFormat[];
  readonly folder: string | null;
}

export function hasUnknownFields(pattern: string): boolean {
  return unknownFileNameFields(pattern).length > 0;
}

/** The pattern of the files' names, what it comes to, and which files of that name are there already. */
export function FileNameField({ value, onChange, brief, edition, formats, folder }: FileNameFieldProps) {
  const names = formats.map((format) => exportFileName(brief, { edition, fileName: value }, words[format].extension));
  const { value: existing } = useRequest('export.existing', { folder: folder ?? '', names: folder ? names : [] });
  const [unknown] = unknownFileNameFields(value);
  const taken = existing?.names ?? [];
  return (
    <div>
      <TextField
        label="File name"
        value={value}
        onChange={onChange}
        placeholder={brief.template.fileName}
        note={`Your own words, and any of ${fileNameFields.map((field) => `{${field}}`).join(' ')}`}
        problem={unknown === undefined ? undefined : `There is no field {${unknown}}.`}
      />
      {unknown === undefined && names.length > 0 && (
        <ul className={styles.names} aria-label="Files that are written" aria-live="polite">
          {names.map((name) => (
            <li key={name}>
              {name}
              {taken.includes(name) && <span className={styles.taken}> replaces the one that is there</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
