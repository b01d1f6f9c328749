import { useEffect, useState } from 'react';
import { commentsIn } from '../../../electron/brief/comments.ts';
import { externalEdition, goesOutside } from '../../../electron/brief/editions.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { ExportFormat } from '../../../electron/export/formats.ts';
import { addJob, useJobs } from '../../bridge/jobs.ts';
import { request } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { showInspector } from '../../open-brief/attention.ts';
import { flushEdits, useLive } from '../../open-brief/live-brief.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox, SelectField } from '../../ui/fields.tsx';
import { FolderIcon, WarningIcon } from '../../ui/icons.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { counted } from '../../ui/times.ts';
import { Trouble } from '../../ui/trouble.tsx';
import styles from './export-dialog.module.css';
import { ExportProgress } from './export-progress.tsx';
import { FileNameField, hasUnknownFields } from './file-name-field.tsx';
import { documentFormats, evidenceFormats, formats } from './format-words.ts';
import { noPdfChoice, PdfOptions } from './pdf-options.tsx';

export interface ExportDialogProps {
  readonly onClose: () => void;
  /** Findings that a reader would stumble over; the export goes on all the same. */
  readonly findings: number;
}

/** Which formats, which style and edition, and where to. */
export function ExportDialog({ onClose, findings }: ExportDialogProps) {
  const [job, setJob] = useState<string | null>(null);
  const running = useJobs((state) => state.jobs.find((one) => one.id === job));
  if (job && running) return <ExportProgress job={running} onClose={onClose} />;
  return <ExportForm onClose={onClose} findings={findings} onStarted={setJob} />;
}

function ExportForm(props: ExportDialogProps & { readonly onStarted: (job: string) => void }) {
  const { onClose, findings, onStarted } = props;
  const brief = useLive((live) => live.opened.id);
  const metadata = useLive((live) => live.metadata);
  const template = useLive((live) => live.opened.template);
  const { value: settings } = useRequest('settings.read', {});
  const { value: styleList } = useRequest('styles.list', {});
  const [chosen, setChosen] = useState<readonly ExportFormat[] | null>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const [style, setStyle] = useState(metadata.citationStyle);
  const [edition, setEdition] = useState(metadata.edition);
  const [fileName, setFileName] = useState<string | null>(null);
  const [pdf, setPdf] = useState(noPdfChoice);
  const [largePrint, setLargePrint] = useState(false);
  const [comments, setComments] = useState<boolean | null>(null);
  // What leaves the house is asked each time: one yes among colleagues is none for others.
  const [commentsOutside, setCommentsOutside] = useState(false);
  const [liveCitations, setLiveCitations] = useState<boolean | null>(null);
  const commentCount = useLive((live) => commentsIn(live.editor.doc).length);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (!settings) return;
    setChosen((now) => now ?? (settings.exportFormats.length > 0 ? settings.exportFormats : ['docx', 'pdf']));
    setFolder((now) => now ?? (settings.exportFolder || null));
    setFileName((now) => now ?? settings.exportFileName);
    setComments((now) => now ?? settings.exportComments);
    setLiveCitations((now) => now ?? settings.exportLiveCitations);
  }, [settings]);

  const outside = goesOutside(template, edition);
  const takesComments = outside ? commentsOutside : (comments ?? false);
  const choose = async () => {
    const reply = await request('export.choose-folder', {});
    if (!reply.ok) setError(reply.error);
    else if (reply.value.folder) setFolder(reply.value.folder);
  };
  const start = async () => {
    if (!chosen || !folder) return;
    setBusy(true);
    await flushEdits();
    const choice = { brief, formats: chosen, folder, fileName: fileName ?? '', style, edition };
    const reply = await request('export.start', {
      ...choice,
      largePrint,
      comments: takesComments,
      liveCitations: liveCitations ?? false,
      pdf: chosen.includes('pdf') ? pdf : noPdfChoice,
    });
    setBusy(false);
    if (!reply.ok) return setError(reply.error);
    if (settings) {
      const asked = {
        exportFileName: fileName ?? settings.exportFileName,
        exportComments: comments ?? settings.exportComments,
        exportLiveCitations: liveCitations ?? settings.exportLiveCitations,
      };
      const isNew = Object.entries(asked).some(([name, value]) => settings[name as keyof typeof asked] !== value);
      const kept = isNew ? await request('settings.save', { settings: { ...settings, ...asked } }) : null;
      if (kept?.ok === false) showFailure(kept.error);
    }
    addJob(reply.value.job, 'export');
    onStarted(reply.value.job);
  };
  const known = styleList?.styles.map(({ id, title }) => ({ id, label: title })) ?? [];
  return (
    <Dialog
      title="Export"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={!chosen || chosen.length === 0 || !folder || busy || hasUnknownFields(fileName ?? '')}
            onPress={() => void start()}
          >
            Export
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {error && <Trouble error={error} compact />}
        {findings > 0 && (
          <div className={styles.warning}>
            <WarningIcon />
            <p>
              {findings === 1 ? 'The check found one thing.' : `The check found ${findings} things.`} You can export all
              the same.
            </p>
            <Button
              small
              onPress={() => {
                onClose();
                showInspector('check');
              }}
            >
              Look first
            </Button>
          </div>
        )}
        <FormatChoice label="Formats" of={documentFormats} chosen={chosen ?? []} onChange={setChosen} />
        <FormatChoice label="Evidence and sources" of={evidenceFormats} chosen={chosen ?? []} onChange={setChosen} />
        <div className={styles.pair}>
          <SelectField
            label="Citation style"
            value={style}
            choices={known.some((one) => one.id === style) ? known : [...known, { id: style, label: style }]}
            onChange={setStyle}
          />
          <SelectField
            label="Edition"
            value={edition}
            choices={
              template.editions.length > 0
                ? template.editions.map(({ id, title }) => ({ id, label: title }))
                : [{ id: edition, label: 'Whole brief' }]
            }
            onChange={setEdition}
          />
        </div>
        <Checkbox isSelected={largePrint} onChange={setLargePrint}>
          <strong>Large print</strong>
          <span className={styles.note}>
            A second file of each in 16 point and strong contrast, under a name of its own.
          </span>
        </Checkbox>
        {commentCount > 0 && chosen?.includes('docx') && (
          <Checkbox
            isSelected={takesComments && edition !== externalEdition}
            isDisabled={edition === externalEdition}
            onChange={outside ? setCommentsOutside : setComments}
          >
            <strong>{counted(commentCount, 'comment')} in the Word document</strong>
            <span className={styles.note}>
              {edition === externalEdition
                ? 'An external edition takes no comments along.'
                : outside
                  ? 'This edition is for others than those who write it, so comments stay behind unless you say so.'
                  : 'For colleagues; settled ones go along as settled.'}
            </span>
          </Checkbox>
        )}
        {chosen?.includes('docx') && (
          <Checkbox isSelected={liveCitations ?? false} onChange={setLiveCitations}>
            <strong>Live citations in the Word document</strong>
            <span className={styles.note}>
              Zotero can take them over and format them anew. Each carries the record of its source.
            </span>
          </Checkbox>
        )}
        <div className={styles.folder}>
          <p className={styles.label}>Folder</p>
          <div className={styles.folderRow}>
            <span className={styles.path}>{folder ?? 'Choose where the files go'}</span>
            <Button icon={<FolderIcon size={15} />} onPress={() => void choose()}>
              Choose…
            </Button>
          </div>
        </div>
        <FileNameField
          value={fileName ?? ''}
          onChange={setFileName}
          brief={{ metadata, template }}
          edition={edition}
          formats={chosen ?? []}
          folder={folder}
        />
        {chosen?.includes('pdf') && <PdfOptions choice={pdf} onChange={setPdf} />}
      </div>
    </Dialog>
  );
}

function FormatChoice(props: {
  readonly label: string;
  readonly of: readonly ExportFormat[];
  readonly chosen: readonly ExportFormat[];
  readonly onChange: (chosen: readonly ExportFormat[]) => void;
}) {
  const { chosen, onChange } = props;
  return (
    <fieldset className={styles.formats}>
      <legend className={styles.label}>{props.label}</legend>
      {props.of.map((format) => (
        <Checkbox
          key={format}
          isSelected={chosen.includes(format)}
          onChange={(on) => onChange([...chosen.filter((one) => one !== format), ...(on ? [format] : [])])}
        >
          <strong>{formats[format].label}</strong>
          <span className={styles.note}>{formats[format].note}</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
