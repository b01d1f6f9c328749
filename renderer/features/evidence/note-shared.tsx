import type { CitationId } from '../../../electron/base/ids.ts';
import { citationNumbers } from '../../../electron/brief/citation-numbers.ts';
import type { CitationPlace } from '../../../electron/brief/citation-places.ts';
import { setCitation } from '../../../electron/brief/commands/set-citation.ts';
import { notesToShare } from '../../../electron/brief/shared-notes.ts';
import { run, useLive } from '../../open-brief/live-brief.ts';
import { SelectField } from '../../ui/fields.tsx';

const ownNote = '';

/** Whether a citation has a note of its own or shows the number of another one's; absent where there is no other. */
export function NoteShared(props: {
  readonly citation: CitationId;
  readonly places: readonly CitationPlace[];
  readonly readOnly: boolean;
}) {
  const { citation, places, readOnly } = props;
  const numbers = useLive((live) => citationNumbers(live.editor));
  const choices = notesToShare(places, citation);
  if (choices.length === 0) return null;
  const shared = places.find((place) => place.citation === citation)?.attributes.sharesNoteWith ?? ownNote;
  return (
    <SelectField
      label="Number of the note"
      value={shared}
      choices={[
        { id: ownNote, label: 'A note of its own' },
        ...choices.map((place) => ({
          id: place.citation as string,
          label: `The same as note ${numbers.get(place.citation) ?? '–'}`,
          note: place.words,
        })),
      ]}
      isDisabled={readOnly}
      onChange={(other) => run(setCitation(citation, { sharesNoteWith: other === ownNote ? null : other }))}
    />
  );
}
