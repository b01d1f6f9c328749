import { useCallback, useEffect, useState } from 'react';
import { insertFigure } from '../../../electron/brief/commands/insert-figure.ts';
import { pictureSentence } from '../../../electron/contract/picture-sentences.ts';
import { addPicture, liveBrief, run } from '../../open-brief/live-brief.ts';
import { newId } from '../../open-brief/new-id.ts';
import { type TakenPicture, takePicture } from '../../open-brief/take-picture.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox, TextField } from '../../ui/fields.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { useNewest } from '../../ui/use-newest.ts';
import styles from './picture-dialog.module.css';

export interface PictureDialogProps {
  /** A file that was dropped or pasted. */
  readonly file: File | null;
  /** Where it goes; null for the caret. */
  readonly at: number | null;
  readonly onClose: () => void;
}

/** A picture from a file, with what it says for readers who do not see it: that is asked here, where it is known. */
export function PictureDialog({ file, at, onClose }: PictureDialogProps) {
  const [taken, setTaken] = useState<TakenPicture | null>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const [alt, setAlt] = useState('');
  const [decorative, setDecorative] = useState(false);

  const wish = useNewest();
  const take = useCallback(
    async (chosen: File) => {
      const isWanted = wish();
      setBusy(true);
      setTaken(null);
      setProblem('');
      const result = await takePicture(chosen);
      if (!isWanted()) return;
      setBusy(false);
      setTaken(result.ok ? result.value : null);
      if (!result.ok) setProblem(pictureSentence(result.error));
    },
    [wish],
  );
  useEffect(() => {
    if (file) void take(file);
  }, [file, take]);

  const insert = () => {
    if (!taken || liveBrief()?.readOnly !== false) return;
    addPicture(taken.id, taken.picture);
    const figure = { picture: taken.id, alt: decorative ? '' : alt.trim(), decorative };
    const place = at === null ? ({ type: 'cursor' } as const) : ({ type: 'position', pos: at } as const);
    if (!run(insertFigure(figure, place, newId))) {
      showToast('A picture cannot stand in this section. Put the caret into one that takes paragraphs.');
    }
    onClose();
  };

  const said = decorative || alt.trim() !== '';
  return (
    <Dialog
      title="Insert a picture"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!taken || !said} onPress={insert}>
            Insert picture
          </Button>
        </>
      }
    >
      <div className={styles.file}>
        {taken && (
          <img
            className={styles.sample}
            src={`data:${taken.picture.mediaType};base64,${taken.picture.data}`}
            alt="The chosen file"
          />
        )}
        <div className={styles.facts}>
          <FileButton accept={accepted} onChoose={(chosen) => void take(chosen)} autoFocus={!file}>
            {taken ? 'Choose another file' : 'Choose a file'}
          </FileButton>
          <p className={styles.note} role="status">
            {busy && 'Reading the picture…'}
            {taken && !busy && `${taken.picture.width} × ${taken.picture.height} pixels. ${taken.remarks.join(' ')}`}
            {!taken && !busy && problem === '' && 'PNG, JPEG, GIF, WebP or BMP. Places and names in it are left out.'}
          </p>
          {problem !== '' && (
            <p className={styles.problem} role="alert">
              {problem}
            </p>
          )}
        </div>
      </div>
      <TextField
        label="What it shows"
        value={alt}
        onChange={setAlt}
        rows={3}
        isDisabled={decorative}
        autoFocus={file !== null}
        note="Read aloud to readers who do not see it. Say what the picture says, in one or two sentences."
      />
      <div className={styles.decorative}>
        <Checkbox isSelected={decorative} onChange={setDecorative}>
          Decorative: it says nothing that the text does not say
        </Checkbox>
      </div>
    </Dialog>
  );
}

const accepted = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'];
