import { useEffect, useState } from 'react';
import { importDropped } from '../features/jobs/start-import.ts';
import { editorPort } from '../open-brief/editor-port.ts';
import { liveBrief } from '../open-brief/live-brief.ts';
import styles from './shell.module.css';

/** Files dropped anywhere on the window are imported; a picture dropped on the brief is put there. */
export function FileDrop() {
  const [over, setOver] = useState<'library' | 'brief' | null>(null);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(isPictureOnBrief(event) ? 'brief' : 'library');
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(null);
    };
    const onDrop = (event: DragEvent) => {
      setOver(null);
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const files = [...(event.dataTransfer?.files ?? [])];
      const [picture] = files;
      if (picture && isPictureOnBrief(event)) {
        editorPort()?.picture(picture, { left: event.clientX, top: event.clientY });
        return;
      }
      void importDropped(files);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop, true);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop, true);
    };
  }, []);
  if (over === null) return null;
  const words = over === 'brief' ? 'Drop to insert the picture' : 'Drop to import into the library';
  return <div className={styles.dropping}>{words}</div>;
}

/** One picture over the text of an open brief. While it is dragged, only its type can be seen. */
function isPictureOnBrief(event: DragEvent): boolean {
  const items = [...(event.dataTransfer?.items ?? [])].filter((item) => item.kind === 'file');
  const onText = event.target instanceof Element && event.target.closest('[data-pane-focus][role="textbox"]') !== null;
  return (
    onText && items.length === 1 && items[0]?.type.startsWith('image/') === true && liveBrief()?.readOnly === false
  );
}
