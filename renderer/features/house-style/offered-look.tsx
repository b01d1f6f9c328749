import type { OfferedLook as Offered } from '../../../electron/brief/look-of-word-file.ts';
import { Button } from '../../ui/button.tsx';
import styles from './house-style.module.css';

export interface OfferedLookProps {
  readonly offered: Offered;
  /** Families of it that PDF and preview cannot be set in yet. */
  readonly absent: readonly string[];
  /** The house style says all of it already. */
  readonly isFollowed: boolean;
  readonly onFollow: () => void;
}

/** Fonts, colours and page of a Word file, which PDF, web page and preview can follow too. */
export function OfferedLook({ offered, absent, isFollowed, onFollow }: OfferedLookProps) {
  const rows = rowsOf(offered);
  const colours = Object.entries(offered.colours ?? {});
  if (rows.length === 0 && colours.length === 0) return null;
  return (
    <div className={styles.offered}>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {colours.length > 0 && (
          <div>
            <dt>Colours</dt>
            <dd className={styles.chips}>
              {colours.map(([name, colour]) => (
                <span key={name}>
                  <span className={styles.chip} style={{ background: colour }} />
                  {name} {colour}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {absent.length > 0 && (
        <p className={styles.quiet}>
          Not among your fonts: {absent.join(', ')}. Add them in Settings; until then PDF and preview are set in another
          font.
        </p>
      )}
      {isFollowed ? (
        <p className={styles.quiet}>PDF, web page and preview follow them.</p>
      ) : (
        <div className={styles.row}>
          <Button onPress={onFollow}>Use these for PDF and preview too</Button>
        </div>
      )}
    </div>
  );
}

function rowsOf({ families, text, spacing, pageSize }: Offered): readonly (readonly [string, string])[] {
  const fonts = [...new Set([families?.text, families?.headings].filter((name) => name !== undefined))].join(', ');
  const { top, right, bottom, left } = spacing?.margins ?? {};
  const margins = [top, right, bottom, left].filter((margin) => margin !== undefined).join(', ');
  const rows: readonly (readonly [string, string])[] = [
    ['Fonts', fonts],
    ['Size', text?.size === undefined ? '' : `${text.size} pt`],
    ['Paper', pageSize ?? ''],
    ['Margins', margins === '' ? '' : `${margins} mm`],
  ];
  return rows.filter(([, value]) => value !== '');
}
