import { createPortal } from 'react-dom';
import { PageDrawing } from './page-drawing.tsx';
import styles from './preview.module.css';
import { usePrinting } from './print-brief.ts';

/** Points kept off the foot of a sheet: a printer that rounds its paper down must not put a blank sheet after each. */
const spare = 0.5;

/** The pages while they are printed: never on screen, and alone on paper. */
export function PrintSheets() {
  const pages = usePrinting((state) => state.pages);
  const [first] = pages ?? [];
  if (!pages || !first) return null;
  const { width, height } = first;
  return createPortal(
    <div className={styles.sheets} aria-hidden="true" data-print="">
      {pages.map((page) => (
        <div key={page.index} className={styles.sheet} style={{ width: `${width}pt`, height: `${height - spare}pt` }}>
          <PageDrawing page={page} />
        </div>
      ))}
    </div>,
    document.body,
  );
}
