import { runningFields } from '../../../electron/brief/house-style.ts';
import type { PageLine } from '../../../electron/brief/template-copy.ts';
import { Checkbox, TextField } from '../../ui/fields.tsx';
import type { FieldsProps } from './change.ts';
import styles from './house-style.module.css';

const usual = {
  header: { left: '{title}', right: '{marking}' },
  footer: { left: '{organisation} · {date}', right: '{page} of {pages}' },
} as const;

/** What stands at the head and the foot of every page. */
export function RunningFields({ style, change }: FieldsProps) {
  return (
    <div className={styles.fields}>
      <TextField
        label="Organisation"
        value={style.organisation ?? ''}
        onChange={(organisation) => change({ organisation })}
        note="Printed where a line says {organisation}"
      />
      {(['header', 'footer'] as const).map((line) => {
        const own = style[line];
        const set = (part: Partial<PageLine>) => change({ [line]: { ...usual[line], ...own, ...part } });
        const name = line === 'header' ? 'Header' : 'Footer';
        return (
          <div key={line} className={styles.fields}>
            <Checkbox
              isSelected={own !== undefined}
              onChange={(on) => change({ [line]: on ? usual[line] : undefined })}
            >
              {line === 'header' ? 'A header of its own' : 'A footer of its own'}
            </Checkbox>
            {own && (
              <div className={styles.pair}>
                <TextField
                  label={`${name}, left`}
                  value={own.left}
                  problem={unknownField(own.left)}
                  onChange={(left) => set({ left })}
                />
                <TextField
                  label={`${name}, right`}
                  value={own.right}
                  problem={unknownField(own.right)}
                  onChange={(right) => set({ right })}
                />
              </div>
            )}
          </div>
        );
      })}
      <p className={styles.quiet}>
        Without one of its own, the template’s is printed. Fields:{' '}
        {runningFields.map((field) => `{${field}}`).join(' ')}
      </p>
    </div>
  );
}

function unknownField(line: string): string | undefined {
  const unknown = [...line.matchAll(/\{(\w+)\}/g)].find(([, name]) => !runningFields.some((field) => field === name));
  return unknown ? `There is no field ${unknown[0]}` : undefined;
}
