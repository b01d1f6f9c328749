import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { HouseStyle } from '../../../electron/brief/house-style.ts';
import type { Picture } from '../../../electron/brief/pictures/picture.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { Page } from '../../../electron/layout/page.ts';
import { request } from '../../bridge/request.ts';
import { Waiting } from '../../ui/empty.tsx';
import { reachable } from '../../ui/reachable.ts';
import { Trouble } from '../../ui/trouble.tsx';
import styles from './house-style.module.css';
import { specimenBrief } from './specimen.ts';

/** Typing in a field asks for one page, not for one at every key. Milliseconds. */
const pause = 200;

export interface PageProps {
  readonly page: Page;
  readonly logo?: Picture | undefined;
}

/** The first pages of a specimen in this style, laid out as the PDF would be. */
export function Specimen(props: { readonly style: HouseStyle; readonly page: ComponentType<PageProps> }) {
  const { style, page: Drawing } = props;
  const [pages, setPages] = useState<readonly Page[]>([]);
  const [error, setError] = useState<AppError | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    const mine = ++asked.current;
    const timer = setTimeout(async () => {
      // Pages are not set in the look of a Word file, which may be long.
      const { wordFile: _word, ...shown } = style;
      const brief = specimenBrief(shown, style.pageSize ?? 'A4');
      const reply = await request('house-styles.specimen', { brief });
      if (mine !== asked.current) return;
      if (reply.ok) setPages(reply.value.pages);
      setError(reply.ok ? null : reply.error);
    }, pause);
    return () => clearTimeout(timer);
  }, [style]);
  return (
    <section className={styles.specimen} aria-label="Specimen" {...reachable}>
      {error && <Trouble error={error} compact />}
      {!error && pages.length === 0 && <Waiting label="Setting a page…" />}
      {pages.map((page) => (
        <div key={page.index} className={styles.sheet}>
          <Drawing page={page} logo={style.logo?.picture} />
        </div>
      ))}
    </section>
  );
}
