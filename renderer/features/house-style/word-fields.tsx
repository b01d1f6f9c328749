import { useEffect, useState } from 'react';
import type { HouseStyle } from '../../../electron/brief/house-style.ts';
import { followingWordFile, lookOfWordFile } from '../../../electron/brief/look-of-word-file.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { WordFileStyles } from '../../../electron/contract/house-style-list.ts';
import type { FontFamilyRow } from '../../../electron/contract/requests.ts';
import { request } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { Button } from '../../ui/button.tsx';
import type { FieldsProps } from './change.ts';
import styles from './house-style.module.css';
import { OfferedLook } from './offered-look.tsx';

interface WordFieldsProps extends FieldsProps {
  readonly onError: (error: AppError | null) => void;
}

/** The Word file whose look exported Word files take, and what they add to it. */
export function WordFields({ style, change, onError }: WordFieldsProps) {
  const { wordFile } = style;
  const [found, setFound] = useState<WordFileStyles | null>(null);
  const [said, setSaid] = useState('');
  const { value: fonts } = useRequest('fonts.list', {});
  useEffect(() => {
    let isCurrent = true;
    if (wordFile === undefined) setFound(null);
    else
      void request('house-styles.word-styles', { wordFile }).then((reply) => {
        if (isCurrent && reply.ok) setFound(reply.value);
      });
    return () => {
      isCurrent = false;
    };
  }, [wordFile]);
  const take = async () => {
    const reply = await request('house-styles.take-word-file', {});
    if (!reply.ok) return onError(reply.error);
    onError(null);
    if (reply.value === null) return;
    setFound(reply.value.styles);
    change({ wordFile: reply.value.wordFile });
  };
  const begin = async () => {
    const reply = await request('house-styles.starting-file', { style });
    if (!reply.ok) return onError(reply.error);
    onError(null);
    if (reply.value.path) setSaid(`Written to ${reply.value.path}`);
  };
  return (
    <div className={styles.fields}>
      {wordFile === undefined ? (
        <p className={styles.quiet}>
          Word files can take styles, lists, page, headers, footers and logo from a .docx or .dotx of your own. Its
          headers may say {'{title}'}, {'{marking}'} or {'{page}'}. Nothing of its text is taken.
        </p>
      ) : (
        <p className={styles.file}>
          <strong>{wordFile.file}</strong>
        </p>
      )}
      <div className={styles.row}>
        <Button onPress={() => void take()}>{wordFile ? 'Take from another file…' : 'Take from a Word file…'}</Button>
        {wordFile && <Button onPress={() => change({ wordFile: undefined })}>Remove</Button>}
      </div>
      {wordFile && found && <FoundStyles found={found} />}
      {wordFile && (
        <OfferedLook
          offered={lookOfWordFile(wordFile)}
          absent={fonts ? absentFonts(lookOfWordFile(wordFile).families ?? {}, fonts.families) : []}
          isFollowed={follows(style)}
          onFollow={() => change(followingWordFile(style, wordFile))}
        />
      )}
      {!wordFile && (
        <>
          <p className={styles.quiet}>
            To begin, save a Word file in this house style that shows every style there is. Change it in Word and take
            it here.
          </p>
          <div className={styles.row}>
            <Button onPress={() => void begin()}>Save a file to begin with…</Button>
          </div>
          <p role="status" className={styles.said}>
            {said}
          </p>
        </>
      )}
    </div>
  );
}

function FoundStyles({ found: { taken, added } }: { readonly found: WordFileStyles }) {
  const lists = [
    { names: taken, heading: `${counted(taken)} taken from the file`, note: '' },
    {
      names: added,
      heading: `${counted(added)} added`,
      note: 'The file has none of that name; they follow its fonts and colours.',
    },
  ];
  return (
    <>
      {lists.map(({ names, heading, note }) => (
        <details key={heading} className={styles.names}>
          <summary>{heading}</summary>
          {note !== '' && <p className={styles.quiet}>{note}</p>}
          <p className={styles.quiet}>{names.join(', ')}</p>
        </details>
      ))}
    </>
  );
}

function counted(names: readonly string[]): string {
  return names.length === 1 ? '1 style' : `${names.length} styles`;
}

/** Families that PDF and preview cannot be set in yet. */
function absentFonts(offered: Readonly<Record<string, string>>, known: readonly FontFamilyRow[]): readonly string[] {
  const names = new Set(known.map(({ family }) => family));
  return [...new Set(Object.values(offered))].filter((name) => !names.has(name));
}

/** Whether the style says already all that its Word file offers. */
function follows(style: HouseStyle): boolean {
  const { wordFile } = style;
  if (wordFile === undefined) return false;
  const own = ({ families, text, colours, spacing, pageSize }: HouseStyle) =>
    JSON.stringify([families, text, colours, spacing, pageSize]);
  return own(followingWordFile(style, wordFile)) === own(style);
}
