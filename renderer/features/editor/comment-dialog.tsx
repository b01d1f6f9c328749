import { useState } from 'react';
import { addComment, changeComment, commentRange, removeComment } from '../../../electron/brief/commands/comments.ts';
import { type BriefComment, commentsIn } from '../../../electron/brief/comments.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { liveBrief, run, useLive } from '../../open-brief/live-brief.ts';
import { newId } from '../../open-brief/new-id.ts';
import { undoToast } from '../../open-brief/undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { spokenTime } from '../../ui/times.ts';
import styles from './comment-dialog.module.css';

/** What has been said about the words at the caret or of the selection, and something more to say about them. */
export function CommentDialog({ onClose }: { readonly onClose: () => void }) {
  const { value: settings } = useRequest('settings.read', {});
  // The place stays the same while comments on it are answered and settled.
  const [place] = useState(placeOfCaret);
  const doc = useLive((live) => live.editor.doc);
  const [text, setText] = useState('');
  if (place === null) return <NoPlace onClose={onClose} />;
  const there = commentsIn(doc).filter(({ from, to }) => from < place.to && to > place.from);
  const author = settings?.author ?? '';
  const add = () => {
    const at = new Date().toISOString();
    run(addComment({ id: newId(), author, at, text: text.trim(), replies: [], resolved: false }, place));
    onClose();
  };
  return (
    <Dialog
      title={there.length === 0 ? 'Comment' : 'Comments'}
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.trim() === '' ? 'Close' : 'Cancel'}</Button>
          <Button look="primary" isDisabled={text.trim() === ''} onPress={add}>
            Add comment
          </Button>
        </>
      }
    >
      <blockquote className={styles.words}>{place.words}</blockquote>
      {there.map(({ comment }) => (
        <CommentCard key={comment.id} comment={comment} author={author} />
      ))}
      <TextField
        label={there.length === 0 ? 'What is there to say?' : 'Another comment'}
        value={text}
        onChange={setText}
        rows={3}
        autoFocus={there.length === 0}
        note="For those who work on the brief. Comments go along in the Word file, and into nothing else."
      />
    </Dialog>
  );
}

function NoPlace({ onClose }: { readonly onClose: () => void }) {
  const back = (
    <Button look="primary" autoFocus onPress={onClose}>
      Back
    </Button>
  );
  return (
    <Dialog title="Comment" width="narrow" onClose={onClose} actions={back}>
      <p>There are no words here to comment on. Put the caret into text, or select some words.</p>
    </Dialog>
  );
}

function CommentCard({ comment, author }: { readonly comment: BriefComment; readonly author: string }) {
  const { id, replies, resolved } = comment;
  const [reply, setReply] = useState('');
  const answer = () => {
    const said = { author, at: new Date().toISOString(), text: reply.trim() };
    if (run(changeComment(id, { replies: [...replies, said] }))) setReply('');
  };
  return (
    <section className={styles.card} data-resolved={resolved} aria-label={`Comment: ${comment.text}`}>
      {[comment, ...replies].map((said, index) => (
        <div key={`${said.at} ${said.text}`} className={index === 0 ? undefined : styles.reply}>
          <p className={styles.who}>
            <strong>{said.author || 'Somebody'}</strong> {spokenTime(said.at, new Date())}
            {index === 0 && resolved && ' · settled'}
          </p>
          <p className={styles.text}>{said.text}</p>
        </div>
      ))}
      {!resolved && (
        <TextField label="Reply" hideLabel placeholder="Reply" value={reply} onChange={setReply} rows={1} />
      )}
      <div className={styles.actions}>
        {reply.trim() !== '' && (
          <Button small onPress={answer}>
            Reply
          </Button>
        )}
        <Button small onPress={() => run(changeComment(id, { resolved: !resolved }))}>
          {resolved ? 'Open again' : 'Settle'}
        </Button>
        <Button
          small
          look="quiet"
          onPress={() => {
            if (run(removeComment(id))) undoToast('Comment removed.');
          }}
        >
          Remove
        </Button>
      </div>
    </section>
  );
}

/** The words that the comments shown are about: those of the selection, or the block's where nothing is selected. */
function placeOfCaret() {
  const editor = liveBrief()?.editor;
  const range = editor ? commentRange(editor) : null;
  if (!editor || !range) return null;
  const { selection, doc } = editor;
  // Without a selection a comment at the caret is meant before the whole block.
  const here = selection.empty
    ? commentsIn(doc).find(({ from, to }) => from <= selection.from && to >= selection.from)
    : undefined;
  const { from, to } = here ?? range;
  return { from, to, words: shortened(doc.textBetween(from, to, ' ').replaceAll('\u2060', '')) };
}

function shortened(words: string): string {
  return words.length <= 160 ? words : `${words.slice(0, 150).replace(/\s+\S*$/, '')} …`;
}
