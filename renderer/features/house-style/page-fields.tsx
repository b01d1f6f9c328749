import { lookOf, type PageSize } from '../../../electron/brief/house-style.ts';
import { houseStyleRanges } from '../../../electron/brief/house-style-shape.ts';
import { SelectField } from '../../ui/fields.tsx';
import type { FieldsProps } from './change.ts';
import styles from './house-style.module.css';
import { NumberField } from './number-field.tsx';

const sides = [
  ['top', 'Top margin, in mm'],
  ['bottom', 'Bottom margin, in mm'],
  ['left', 'Left margin, in mm'],
  ['right', 'Right margin, in mm'],
] as const;

/** Paper, margins, space, and the looks of tables and boxes. */
export function PageFields({ style, change }: FieldsProps) {
  const { spacing, table, callout } = lookOf(style);
  const { margins } = spacing;
  return (
    <div className={styles.fields}>
      <SelectField<PageSize | ''>
        label="Paper of new briefs"
        value={style.pageSize ?? ''}
        choices={[
          { id: '', label: 'As the language says' },
          { id: 'A4', label: 'A4' },
          { id: 'Letter', label: 'US Letter' },
          { id: 'A5', label: 'A5' },
        ]}
        onChange={(pageSize) => change({ pageSize: pageSize === '' ? undefined : pageSize })}
      />
      <div className={styles.pair}>
        {sides.map(([side, label]) => (
          <NumberField
            key={side}
            label={label}
            value={margins[side]}
            range={houseStyleRanges.margin}
            onChange={(value) =>
              change({ spacing: { ...style.spacing, margins: { ...style.spacing?.margins, [side]: value } } })
            }
          />
        ))}
        <NumberField
          label="Space around blocks"
          note="1 as usual"
          value={spacing.blocks}
          range={houseStyleRanges.blocks}
          onChange={(blocks) => change({ spacing: { ...style.spacing, blocks } })}
        />
        <NumberField
          label="Rules of tables, in points"
          value={table.ruleWidth}
          range={houseStyleRanges.ruleWidth}
          onChange={(ruleWidth) => change({ table: { ...style.table, ruleWidth } })}
        />
        <NumberField
          label="Space in cells, in points"
          value={table.padding}
          range={houseStyleRanges.padding}
          onChange={(padding) => change({ table: { ...style.table, padding } })}
        />
        <NumberField
          label="Bar beside boxes, in points"
          value={callout.barWidth}
          range={houseStyleRanges.barWidth}
          onChange={(barWidth) => change({ callout: { ...style.callout, barWidth } })}
        />
        <NumberField
          label="Space in boxes, in points"
          value={callout.padding}
          range={houseStyleRanges.boxPadding}
          onChange={(padding) => change({ callout: { ...style.callout, padding } })}
        />
      </div>
    </div>
  );
}
