import { useState } from 'react';
import type { Logo, LogoPlace } from '../../../electron/brief/house-style.ts';
import { houseStyleRanges } from '../../../electron/brief/house-style-shape.ts';
import { largestLogo } from '../../../electron/brief/logo.ts';
import { pictureBytes } from '../../../electron/brief/pictures/picture.ts';
import { pictureSentence } from '../../../electron/contract/picture-sentences.ts';
import { takePicture } from '../../open-brief/take-picture.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import type { FieldsProps } from './change.ts';
import styles from './house-style.module.css';
import { NumberField } from './number-field.tsx';

/** A picture that is printed once on a cover or above the title, or in every header. */
export function LogoFields({ style, change }: FieldsProps) {
  const [problem, setProblem] = useState('');
  const { logo } = style;
  const set = (part: Partial<Logo>) => logo && change({ logo: { ...logo, ...part } });
  const choose = async (file: File) => {
    const taken = await takePicture(file);
    if (!taken.ok) return setProblem(pictureSentence(taken.error));
    const { picture } = taken.value;
    const large = pictureBytes(picture).length > largestLogo;
    setProblem(large ? 'The picture is larger than 1 MB. Choose a smaller one.' : '');
    if (large) return;
    const kept = logo ?? { alt: style.organisation || style.title, place: 'front', height: 28 };
    change({ logo: { ...kept, picture } });
  };
  return (
    <div className={styles.fields}>
      {logo && (
        <img
          className={styles.logo}
          alt={logo.alt}
          src={`data:${logo.picture.mediaType};base64,${logo.picture.data}`}
        />
      )}
      <div className={styles.row}>
        <FileButton accept={['image/png', 'image/jpeg']} onChoose={(file) => void choose(file)}>
          {logo ? 'Another picture…' : 'Choose a picture…'}
        </FileButton>
        {logo && <Button onPress={() => change({ logo: undefined })}>Remove</Button>}
      </div>
      {problem && (
        <p role="alert" className={styles.quiet}>
          {problem}
        </p>
      )}
      {logo ? (
        <>
          <TextField
            label="In words, for readers who do not see it"
            value={logo.alt}
            problem={logo.alt.trim() === '' ? 'Say what it shows, such as the name of the organisation' : undefined}
            onChange={(alt) => set({ alt })}
          />
          <div className={styles.pair}>
            <SelectField<LogoPlace>
              label="Place"
              value={logo.place}
              choices={[
                { id: 'front', label: 'Above the title' },
                { id: 'cover', label: 'On the cover only' },
                { id: 'header', label: 'In the header of every page' },
              ]}
              onChange={(place) => set({ place })}
            />
            <NumberField
              label="Height, in points"
              value={logo.height}
              range={houseStyleRanges.logoHeight}
              onChange={(height) => set({ height })}
            />
          </div>
        </>
      ) : (
        <p className={styles.quiet}>
          PNG or JPEG. It is kept inside the style and travels with every brief that has it.
        </p>
      )}
    </div>
  );
}
