import type { SourceText } from '../../../../electron/contract/library-requests.ts';
import type { ImportWarningCode } from '../../../../electron/library/snapshot.ts';
import { readSource } from '../../../open-brief/attention.ts';
import { openDialog } from '../../../open-brief/dialogs.ts';
import { Button } from '../../../ui/button.tsx';
import { EditIcon, WarningIcon } from '../../../ui/icons.tsx';
import { dateWords, namesWords, reliabilityWords, sourceTitle } from '../../../ui/source-words.ts';
import { counted } from '../../../ui/times.ts';
import styles from './source-reader.module.css';

const warningWords: { readonly [W in ImportWarningCode]: string } = {
  'encoding-guessed': 'The text encoding was a guess',
  'characters-replaced': 'Some characters could not be read',
  'pictures-left-out': 'Pictures were left out',
  'remote-content-left-out': 'Content on the web was not loaded',
  'active-content-left-out': 'Active content was left out',
  'structure-damaged': 'Part of the file is damaged',
  'comments-left-out': 'Comments were left out',
  'tracked-changes-accepted': 'Tracked changes were taken as accepted',
  'hidden-text-left-out': 'Text the author hid was left out',
  'direction-marks': 'Hidden direction characters were found',
  'no-text': 'Pages without text, probably scans',
};

/** What a source states about itself. What it does not state is shown as missing, never filled in. */
export function ReaderHead(props: {
  readonly text: SourceText;
  readonly reviewing: boolean;
  readonly onReview: (reviewing: boolean) => void;
}) {
  const { source, snapshot, claims } = props.text;
  const { item } = source;
  const reviewed = snapshot.removed.length;
  const isOld = snapshot.id !== source.snapshot;
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{sourceTitle(source)}</h2>
      {isOld && (
        <p className={styles.older}>
          <WarningIcon size={14} />
          This is an older version.
          <Button small look="quiet" onPress={() => readSource(source.id)}>
            Read the current one
          </Button>
        </p>
      )}
      <dl className={styles.facts}>
        <Fact name="Author" value={namesWords(item.author)} />
        <Fact name="Published" value={dateWords(item.issued)} />
        <Fact name="In" value={item['container-title'] ?? item.publisher ?? null} />
        {source.informationDate && <Fact name="Describes" value={source.informationDate} />}
        {source.reliability && <Fact name="Reliability" value={reliabilityWords[source.reliability]} />}
        {item.URL && <Fact name="Address" value={item.URL} />}
        {source.fileName && <Fact name="File" value={source.fileName} />}
      </dl>
      {source.descriptor && <p className={styles.descriptor}>{source.descriptor}</p>}
      <div className={styles.tools}>
        <Button
          small
          icon={<EditIcon size={14} />}
          onPress={() => openDialog({ type: 'source-details', source: source.id })}
        >
          Edit details
        </Button>
        {!isOld && (
          <Button small onPress={() => props.onReview(!props.reviewing)}>
            {props.reviewing ? endWords(reviewed) : reviewWords(reviewed)}
          </Button>
        )}
      </div>
      {snapshot.warnings.length > 0 && (
        <ul className={styles.warnings}>
          {snapshot.warnings.map((warning) => (
            <li key={`${warning.code}${warning.detail}`}>
              {warningWords[warning.code]}
              {warning.detail && `: ${warning.detail}`}.
            </li>
          ))}
        </ul>
      )}
      <p className={styles.hint}>{counted(claims.length, 'claim')} marked. Click one, or use ← and →.</p>
    </header>
  );
}

/** Also without anything left out: the review is where a paragraph can be left out by keyboard. */
function reviewWords(places: number): string {
  return places === 0 ? 'Leave something out' : `Review what was left out (${places})`;
}

function endWords(places: number): string {
  return places === 0 ? 'Done leaving out' : 'Hide what was left out';
}

function Fact({ name, value }: { readonly name: string; readonly value: string | null }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      {value === null ? <dd className={styles.missing}>not stated</dd> : <dd>{value}</dd>}
    </div>
  );
}
