import { type HouseStyle, lookOf } from '../../../electron/brief/house-style.ts';
import { houseStyleRanges } from '../../../electron/brief/house-style-shape.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { Checkbox, SelectField } from '../../ui/fields.tsx';
import type { FieldsProps } from './change.ts';
import styles from './house-style.module.css';
import { NumberField } from './number-field.tsx';

/** Families, sizes, and how lines are set. */
export function TypeFields({ style, change }: FieldsProps) {
  const { families, text } = lookOf(style);
  const { value: fonts } = useRequest('fonts.list', {});
  const setText = (part: HouseStyle['text']) => change({ text: { ...style.text, ...part } });
  const choices = (chosen: string) =>
    [...new Set([...(fonts?.families.map(({ family }) => family) ?? []), chosen])].map((family) => ({
      id: family,
      label: family,
    }));
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <SelectField
          label="Text"
          value={families.text}
          choices={choices(families.text)}
          onChange={(family) => change({ families: { ...style.families, text: family } })}
        />
        <SelectField
          label="Headings, labels and tables"
          value={families.headings}
          choices={choices(families.headings)}
          onChange={(family) => change({ families: { ...style.families, headings: family } })}
        />
      </div>
      <div className={styles.pair}>
        <NumberField
          label="Size of the text, in points"
          value={text.size}
          range={houseStyleRanges.size}
          onChange={(size) => setText({ size })}
        />
        <NumberField
          label="Smallest size, in points"
          value={text.smallest}
          range={houseStyleRanges.smallest}
          onChange={(smallest) => setText({ smallest })}
        />
      </div>
      <div className={styles.pair}>
        <NumberField
          label="Line spacing"
          note="A multiple of the size"
          value={text.lineSpacing}
          range={houseStyleRanges.lineSpacing}
          onChange={(lineSpacing) => setText({ lineSpacing })}
        />
        <NumberField
          label="Prominence of headings"
          note="1 as usual; 0 all of one size"
          value={text.headings}
          range={houseStyleRanges.headings}
          onChange={(headings) => setText({ headings })}
        />
      </div>
      <SelectField
        label="Paragraphs"
        value={style.text?.alignment ?? 'template'}
        choices={[
          { id: 'template', label: 'As the template says' },
          { id: 'justified', label: 'Justified' },
          { id: 'ragged', label: 'Ragged right' },
        ]}
        onChange={(alignment) => {
          const { alignment: _before, ...rest } = style.text ?? {};
          change({ text: alignment === 'template' ? rest : { ...rest, alignment } });
        }}
      />
      <Checkbox isSelected={text.plainLetters} onChange={(plainLetters) => setText({ plainLetters })}>
        No italics, small capitals or old-style figures
      </Checkbox>
    </div>
  );
}
