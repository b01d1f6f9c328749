import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { AppInfo } from '../../electron/contract/requests.ts';
import { BriefPane } from '../features/editor/brief-pane.tsx';
import { chooseAndImport } from '../features/jobs/start-import.ts';
import { LibraryPane } from '../features/library/library-pane.tsx';
import { TroubleBanner } from '../features/recovery/trouble-banner.tsx';
import { StartScreen } from '../features/start/start-screen.tsx';
import { useAttention } from '../open-brief/attention.ts';
import { useBriefStore } from '../open-brief/live-brief.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { Inspector } from './inspector.tsx';
import styles from './shell.module.css';
import { StatusBar } from './status-bar.tsx';
import { TitleBar } from './title-bar.tsx';

/** The window: library, brief and inspector side by side, with borders that can be moved. */
export function Shell({ info }: { readonly info: AppInfo | null }) {
  const hasBrief = useBriefStore(({ live }) => live !== null);
  const { libraryShown, inspectorShown, focusMode } = useAttention();
  const withLibrary = libraryShown && !focusMode;
  const withInspector = inspectorShown && hasBrief && !focusMode;
  const narrow = useNarrow(1180);
  const importFiles = () => void chooseAndImport();
  return (
    <div className={styles.shell}>
      <TitleBar />
      <TroubleBanner />
      <Group className={styles.panes ?? ''} orientation="horizontal">
        {withLibrary && (
          <>
            <Panel
              id="library"
              defaultSize="25%"
              minSize={264}
              maxSize="44%"
              groupResizeBehavior="preserve-pixel-size"
              className={styles.panel ?? ''}
            >
              <aside className={styles.pane} aria-label="Library" data-pane="library">
                <Guarded name="the library">
                  <LibraryPane onImport={importFiles} />
                </Guarded>
              </aside>
            </Panel>
            <Separator className={styles.separator ?? ''} aria-label="Width of the library" />
          </>
        )}
        <Panel id="brief" minSize={380} className={styles.panel ?? ''}>
          {hasBrief ? (
            <main className={styles.pane} aria-label="Brief" data-pane="brief">
              <Guarded name="the editor">
                <BriefPane />
              </Guarded>
            </main>
          ) : (
            <StartScreen info={info} onImport={importFiles} />
          )}
        </Panel>
        {withInspector && !narrow && (
          <>
            <Separator className={styles.separator ?? ''} aria-label="Width of the inspector" />
            <Panel
              id="inspector"
              defaultSize="27%"
              minSize={300}
              maxSize="50%"
              groupResizeBehavior="preserve-pixel-size"
              className={styles.panel ?? ''}
            >
              <aside className={styles.pane} aria-label="Inspector" data-pane="inspector">
                <Inspector />
              </aside>
            </Panel>
          </>
        )}
      </Group>
      {withInspector && narrow && (
        <aside className={styles.drawer} aria-label="Inspector" data-pane="inspector">
          <Inspector />
        </aside>
      )}
      <StatusBar />
    </div>
  );
}

function Guarded({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return <ErrorBoundary name={name}>{children}</ErrorBoundary>;
}
