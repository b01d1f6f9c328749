import { showInspector, useAttention } from '../open-brief/attention.ts';
import { openDialog } from '../open-brief/dialogs.ts';
import { seriousFindings, useFindings } from '../open-brief/findings.ts';
import { setMetadata, useBriefStore, useLive } from '../open-brief/live-brief.ts';
import { saveWords } from '../open-brief/save-words.ts';
import { closeBrief } from '../open-brief/session.ts';
import { useLateText } from '../open-brief/use-late-text.ts';
import { Button, IconButton, IconToggle } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import {
  CheckIcon,
  DoneIcon,
  ExportIcon,
  HomeIcon,
  LeftPaneIcon,
  RightPaneIcon,
  SearchIcon,
  WarningIcon,
} from '../ui/icons.tsx';
import { Keys } from '../ui/keys.tsx';
import { Button as PlainButton } from '../ui/plain-button.tsx';
import { showFailure } from '../ui/show-failure.ts';
import styles from './title-bar.module.css';

/** The name of the brief, whether it is safe, and the few things done all the time. */
export function TitleBar() {
  const hasBrief = useBriefStore(({ live }) => live !== null);
  const libraryShown = useAttention((state) => state.libraryShown);
  const inspectorShown = useAttention((state) => state.inspectorShown);
  const goHome = async () => {
    const outcome = await closeBrief();
    if (!outcome.ok) showFailure(outcome.error);
  };
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <IconToggle
          label={libraryShown ? 'Hide the library' : 'Show the library'}
          keys="Mod-\"
          icon={<LeftPaneIcon />}
          isSelected={libraryShown}
          onChange={(shown) => useAttention.setState({ libraryShown: shown })}
        />
        {hasBrief && <IconButton label="Close the brief" icon={<HomeIcon />} onPress={() => void goHome()} />}
        {hasBrief ? <BriefName /> : <span className={styles.product}>Briefwright</span>}
        {hasBrief && <SaveMark />}
      </div>
      <div className={styles.end}>
        <PlainButton className={styles.palette} onPress={() => openDialog({ type: 'palette' })} label="Find a command">
          <SearchIcon size={14} />
          <span>Find a command</span>
          <Keys keys="Mod-k" />
        </PlainButton>
        {hasBrief && (
          <>
            <CheckButton />
            <Button look="primary" icon={<ExportIcon size={15} />} onPress={() => openDialog({ type: 'export' })}>
              Export
            </Button>
            <IconToggle
              label={inspectorShown ? 'Hide the inspector' : 'Show the inspector'}
              keys="Mod-Alt-\"
              icon={<RightPaneIcon />}
              isSelected={inspectorShown}
              onChange={(shown) => useAttention.setState({ inspectorShown: shown })}
            />
          </>
        )}
      </div>
    </header>
  );
}

function BriefName() {
  const title = useLive((live) => live.metadata.title);
  const readOnly = useLive((live) => live.readOnly);
  const { typed, type, leave, reset } = useLateText(title, (words) => setMetadata({ title: words.trim() }));
  return (
    <input
      className={styles.name}
      aria-label="Name of the brief"
      value={typed}
      readOnly={readOnly}
      placeholder="Untitled brief"
      spellCheck={false}
      onChange={(event) => type(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') reset();
      }}
    />
  );
}

function SaveMark() {
  const readOnly = useLive((live) => live.readOnly);
  const trouble = useLive((live) => live.trouble);
  const waiting = useLive((live) => live.waiting > 0);
  const saved = useLive((live) => live.saved);
  const revision = useLive((live) => live.revision);
  const words = saveWords({ readOnly, trouble, waiting: waiting ? 1 : 0, saved, revision }, new Date());
  return (
    <Hint text={words.explanation}>
      <PlainButton
        className={styles.save}
        onPress={() => showInspector('versions')}
        label={`${words.text}. ${words.explanation}`}
        place={{ 'data-save': words.state, 'data-rev': String(revision) }}
      >
        {words.state === 'saved' && <DoneIcon size={14} />}
        {words.state === 'trouble' && <WarningIcon size={14} />}
        {words.text}
      </PlainButton>
    </Hint>
  );
}

function CheckButton() {
  const count = useFindings(seriousFindings);
  return (
    <Button
      icon={<CheckIcon size={15} />}
      label={count === 0 ? 'Check: nothing found' : `Check: ${count} found`}
      onPress={() => showInspector('check')}
    >
      Check <span className={styles.count}>{count}</span>
    </Button>
  );
}
