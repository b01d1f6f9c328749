import { useMemo } from 'react';
import type { CitationId } from '../../../electron/base/ids.ts';
import { citationNumbers } from '../../../electron/brief/citation-numbers.ts';
import { citationPlaces } from '../../../electron/brief/citation-places.ts';
import { removeCitation, setCitation } from '../../../electron/brief/commands/set-citation.ts';
import { citeEarlier, removeCitedItem, setCitedItem } from '../../../electron/brief/commands/set-cited-item.ts';
import type { CitationAttributes } from '../../../electron/brief/schema.ts';
import { inspect } from '../../open-brief/attention.ts';
import { editorPort } from '../../open-brief/editor-port.ts';
import { run, useLive } from '../../open-brief/live-brief.ts';
import { useSettledDoc } from '../../open-brief/settled.ts';
import { undoToast } from '../../open-brief/undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { AddIcon, LocateIcon, RemoveIcon, UpIcon } from '../../ui/icons.tsx';
import { CitationItemForm, CommentField } from './citation-form.tsx';
import styles from './evidence.module.css';
import { NoteShared } from './note-shared.tsx';
import { PassageCard } from './passage-card.tsx';
import { PrintedCitation } from './printed-citation.tsx';
import { SourceFacts } from './source-facts.tsx';

/** One citation of the brief: each source it names with the cited words, and what the note will say. */
export function CitationEvidence({ citation: id }: { readonly citation: CitationId }) {
  const doc = useSettledDoc(120);
  const places = useMemo(() => (doc ? citationPlaces(doc) : []), [doc]);
  const place = places.find((one) => one.citation === id);
  const number = useLive((live) => citationNumbers(live.editor).get(id));
  const readOnly = useLive((live) => live.readOnly);
  if (!place) return <p className={styles.gone}>This citation is no longer in the brief.</p>;
  const { attributes } = place;

  const remove = () => {
    if (!run(removeCitation(id))) return;
    inspect({ type: 'nothing' });
    undoToast('Citation removed.');
  };
  return (
    <>
      <header className={styles.part}>
        <h3 className={styles.number}>Note {number ?? '–'}</h3>
        <p className={styles.quiet}>“{place.words}”</p>
        <div className={styles.buttons}>
          <Button small icon={<LocateIcon size={14} />} onPress={() => editorPort()?.goToCitation(id)}>
            Go to it
          </Button>
          <Button small look="quiet" icon={<RemoveIcon size={14} />} isDisabled={readOnly} onPress={remove}>
            Remove
          </Button>
        </div>
      </header>
      {attributes.items.length > 0 && <PrintedCitation place={place} number={number} readOnly={readOnly} />}
      {itemKeys(attributes).map((key, index) => (
        <CitedItem key={key} attributes={attributes} index={index} readOnly={readOnly} />
      ))}
      <section className={styles.part} aria-label="The whole note">
        <CommentField
          value={attributes.comment}
          isDisabled={readOnly}
          onChange={(comment) => run(setCitation(id, { comment }))}
        />
        <NoteShared citation={id} places={places} readOnly={readOnly} />
        <div className={styles.buttons}>
          <Button small icon={<AddIcon size={14} />} isDisabled={readOnly} onPress={() => editorPort()?.cite(null, id)}>
            Cite another source here
          </Button>
        </div>
      </section>
    </>
  );
}

/** The same source may stand twice in one note, so the place in the list tells them apart. */
function itemKeys({ items }: CitationAttributes): readonly string[] {
  return items.map((item, place) => `${place} ${item.source}`);
}

function CitedItem(props: {
  readonly attributes: CitationAttributes;
  readonly index: number;
  readonly readOnly: boolean;
}) {
  const { attributes, index, readOnly } = props;
  const evidence = useLive((live) => live.evidence);
  const item = attributes.items[index];
  if (!item) return null;
  const source = evidence.sources[item.source];
  return (
    <>
      {attributes.items.length > 1 && (
        <h3 className={styles.one}>
          Source {index + 1} of {attributes.items.length}
        </h3>
      )}
      {item.passages.map((id) => {
        const passage = evidence.passages[id];
        return passage ? <PassageCard key={id} passage={passage} standing="supports" /> : null;
      })}
      {source ? (
        <SourceFacts source={source} />
      ) : (
        <p className={styles.gone}>The source of this citation is missing.</p>
      )}
      <section className={styles.part}>
        <h3 className={styles.heading}>In the note</h3>
        <CitationItemForm
          item={item}
          isDisabled={readOnly}
          onChange={(change) => run(setCitedItem(attributes.id, index, change))}
        />
        {attributes.items.length > 1 && (
          <div className={styles.buttons}>
            {index > 0 && (
              <Button
                small
                icon={<UpIcon size={14} />}
                isDisabled={readOnly}
                onPress={() => run(citeEarlier(attributes.id, index))}
              >
                Name it earlier
              </Button>
            )}
            <Button
              small
              look="quiet"
              icon={<RemoveIcon size={14} />}
              isDisabled={readOnly}
              onPress={() => run(removeCitedItem(attributes.id, index))}
            >
              Take it out of the note
            </Button>
          </div>
        )}
      </section>
    </>
  );
}
