import { useEffect, useRef, useState } from 'react';
import type { BlockId } from '../../../electron/base/ids.ts';
import { editorPort } from '../../open-brief/editor-port.ts';
import { IconButton } from '../../ui/button.tsx';
import { Waiting } from '../../ui/empty.tsx';
import { AddIcon, LessIcon } from '../../ui/icons.tsx';
import { reachable } from '../../ui/reachable.ts';
import { Trouble } from '../../ui/trouble.tsx';
import { PageDrawing } from './page-drawing.tsx';
import styles from './preview.module.css';
import { type Preview, usePreview } from './use-preview.ts';

const zooms = [50, 75, 100, 125, 150, 200] as const;

/** The pages as they will be exported. A click on words leads to them in the brief. */
export function PreviewTab() {
  const preview = usePreview();
  const [zoom, setZoom] = useState<(typeof zooms)[number]>(100);
  const step = (direction: 1 | -1) => {
    const next = zooms[zooms.indexOf(zoom) + direction];
    if (next) setZoom(next);
  };
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <p role="status" className={styles.state}>
          {preview.count > 0 && `${preview.count} ${preview.count === 1 ? 'page' : 'pages'}`}
          {preview.at && (preview.stale ? ', updating…' : `, as of ${clock(preview.at)}`)}
        </p>
        <IconButton label="Smaller" icon={<LessIcon />} isDisabled={zoom === zooms[0]} onPress={() => step(-1)} />
        <span className={styles.zoom}>{zoom} %</span>
        <IconButton label="Larger" icon={<AddIcon />} isDisabled={zoom === 200} onPress={() => step(1)} />
      </div>
      {preview.error && <Trouble error={preview.error} />}
      {!preview.error && preview.count === 0 && <Waiting label="Laying out the pages…" />}
      <Pages preview={preview} zoom={zoom} />
    </div>
  );
}

function Pages({ preview, zoom }: { readonly preview: Preview; readonly zoom: number }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { want, count } = preview;
  useEffect(() => {
    if (!scroller.current || count === 0) return;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (entry.isIntersecting && entry.target instanceof HTMLElement)
            want(Number(entry.target.dataset.page), Number(entry.target.dataset.page));
        }
      },
      { root: scroller.current, rootMargin: '50%' },
    );
    for (const page of scroller.current.querySelectorAll('[data-page]')) observer.observe(page);
    return () => observer.disconnect();
  }, [want, count]);

  // A way for the pointer only: by keyboard the outline and the check lead to every place of the brief.
  useEffect(() => {
    const pages = scroller.current;
    const click = (event: MouseEvent) => event.target && follow(event.target);
    pages?.addEventListener('click', click);
    return () => pages?.removeEventListener('click', click);
  }, []);

  const ratio = `${preview.size.width} / ${preview.size.height}`;
  return (
    <section ref={scroller} className={styles.pages} {...reachable} aria-label="Pages" data-pane-focus="">
      {Array.from({ length: count }, (_, index) => index).map((index) => {
        const page = preview.pages.get(index)?.page;
        return (
          <div key={index} className={styles.page} data-page={index} style={{ width: `${zoom}%`, aspectRatio: ratio }}>
            {page ? <PageDrawing page={page} count={count} /> : <span className={styles.number}>{index + 1}</span>}
          </div>
        );
      })}
    </section>
  );
}

function follow(target: EventTarget): void {
  const node = target instanceof Element ? target.closest('[data-node]')?.getAttribute('data-node') : null;
  if (node) editorPort()?.goToBlock(node as BlockId);
}

function clock(at: Date): string {
  return at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}
