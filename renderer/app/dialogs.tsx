import { useEffect } from 'react';
import type { AppInfo } from '../../electron/contract/requests.ts';
import { DuplicatesDialog } from '../features/duplicates/duplicates-dialog.tsx';
import { MoveBlockPicker } from '../features/editor/move-block-picker.tsx';
import { WordingDialog } from '../features/editor/wording-dialog.tsx';
import { ExportDialog } from '../features/export/export-dialog.tsx';
import { HouseStyleDialog } from '../features/house-style/house-style-dialog.tsx';
import { ImportResults } from '../features/jobs/import-results.tsx';
import { RestoreLibrary } from '../features/jobs/restore-library.tsx';
import { LinkConfirm } from '../features/links/link-confirm.tsx';
import { NewBriefDialog } from '../features/new-brief/new-brief-dialog.tsx';
import { PageDrawing } from '../features/preview/page-drawing.tsx';
import { ProposalsDialog } from '../features/proposals/proposals-dialog.tsx';
import { OutsideChangeDialog } from '../features/recovery/outside-change-dialog.tsx';
import { RecoveryDialog } from '../features/recovery/recovery-dialog.tsx';
import { AboutDialog } from '../features/settings/about-dialog.tsx';
import { SettingsDialog } from '../features/settings/settings-dialog.tsx';
import { SourceChanges } from '../features/source-changes/source-changes.tsx';
import { SourceUses } from '../features/source-changes/source-uses.tsx';
import { SourceDetails } from '../features/source-details/source-details.tsx';
import { TagClaims } from '../features/tags/tag-claims.tsx';
import { TagsDialog } from '../features/tags/tags-dialog.tsx';
import { focusPane } from '../open-brief/attention.ts';
import { closeDialog, useDialogs } from '../open-brief/dialogs.ts';
import { seriousFindings, useFindings } from '../open-brief/findings.ts';
import { useBriefStore } from '../open-brief/live-brief.ts';
import { Palette } from './palette.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

/** The one dialog that is open, and the questions that the open brief asks by itself. */
export function Dialogs({ info }: { readonly info: AppInfo | null }) {
  const open = useDialogs((state) => state.open);
  const hasBrief = useBriefStore(({ live }) => live !== null);
  const findings = useFindings(seriousFindings);
  useFocusOnBrief(open === null);
  return (
    <>
      {open?.type === 'palette' && <Palette onClose={closeDialog} />}
      {open?.type === 'move-block' && hasBrief && <MoveBlockPicker onClose={closeDialog} />}
      {open?.type === 'new-brief' && <NewBriefDialog onClose={closeDialog} />}
      {open?.type === 'export' && hasBrief && <ExportDialog onClose={closeDialog} findings={findings} />}
      {open?.type === 'settings' && <SettingsDialog onClose={closeDialog} />}
      {open?.type === 'house-style' && <HouseStyleDialog onClose={closeDialog} page={PageDrawing} />}
      {open?.type === 'shortcuts' && <ShortcutsDialog onClose={closeDialog} />}
      {open?.type === 'about' && <AboutDialog info={info} onClose={closeDialog} />}
      {open?.type === 'link' && <LinkConfirm href={open.href} onClose={closeDialog} />}
      {open?.type === 'source-details' && <SourceDetails source={open.source} onClose={closeDialog} />}
      {open?.type === 'source-changes' && (
        <SourceChanges source={open.source} passage={open.passage} onClose={closeDialog} />
      )}
      {open?.type === 'source-uses' && <SourceUses source={open.source} title={open.title} onClose={closeDialog} />}
      {open?.type === 'wording' && hasBrief && <WordingDialog citation={open.citation} onClose={closeDialog} />}
      {open?.type === 'proposals' && <ProposalsDialog onClose={closeDialog} />}
      {open?.type === 'duplicates' && <DuplicatesDialog onClose={closeDialog} />}
      {open?.type === 'tags' && <TagsDialog onClose={closeDialog} />}
      {open?.type === 'tag-claims' && <TagClaims claims={open.claims} onClose={closeDialog} />}
      {open?.type === 'restore-library' && <RestoreLibrary onClose={closeDialog} />}
      {open?.type === 'import-results' && <ImportResults job={open.job} onClose={closeDialog} />}
      {hasBrief && <RecoveryDialog />}
      {hasBrief && <OutsideChangeDialog />}
    </>
  );
}

/**
 * The keyboard is never left nowhere: when what had it is gone with a dialog or with the start screen, the brief has it.
 */
function useFocusOnBrief(noDialog: boolean): void {
  const brief = useBriefStore(({ live }) => live?.opened ?? null);
  const asks = useBriefStore(({ live }) => live !== null && (live.recovery !== null || live.changedOutside !== null));
  const free = noDialog && brief !== null && !asks;
  useEffect(() => {
    if (!free || !brief) return;
    // A dialog that goes gives the focus back in the next frame, if there is anything left to give it to.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === null || document.activeElement === document.body) focusPane('brief');
    });
    return () => cancelAnimationFrame(frame);
  }, [free, brief]);
}
