import type { AppInfo } from '../../electron/contract/requests.ts';
import { BriefPane } from '../features/editor/brief-pane.tsx';
import { chooseAndImport } from '../features/jobs/start-import.ts';
import { LibraryPane } from '../features/library/library-pane.tsx';
import { TroubleBanner } from '../features/recovery/trouble-banner.tsx';
import { StartScreen } from '../features/start/start-screen.tsx';
import { useAttention } from '../open-brief/attention.ts';
import { useBriefStore } from '../open-brief/live-brief.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { SidePane } from '../ui/side-pane.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { Inspector } from './inspector.tsx';
import { libraryMenu } from './library-menu.tsx';
import styles from './shell.module.css';
import { StatusBar } from './status-bar.tsx';
import { TitleBar } from './title-bar.tsx';

const libraryWidth = { least: 264, usual: 348, most: 640 };
const inspectorWidth = { least: 300, usual: 376, most: 760 };

/** The window: library, brief and inspector side by side, with borders that can be moved. */
export function Shell({ info }: { readonly info: AppInfo | null }) {
  const hasBrief = useBriefStore(({ live }) => live !== null);
  const { libraryShown, inspectorShown, focusMode, inspectorTab, previewWide } = useAttention();
  const withInspector = inspectorShown && hasBrief && !focusMode;
  const narrow = useNarrow(1180);
  const wide = withInspector && previewWide && inspectorTab === 'preview';
  const importFiles = () => void chooseAndImport('files');
  return (
    <div className={styles.shell}>
      <TitleBar />
      <TroubleBanner />
      <div className={styles.panes} data-wide={wide || undefined}>
        {libraryShown && !focusMode && (
          <SidePane label="Library" name="library" side="start" width={libraryWidth}>
            <ErrorBoundary name="the library">
              <LibraryPane onImport={importFiles} menu={libraryMenu} />
            </ErrorBoundary>
          </SidePane>
        )}
        {hasBrief ? (
          <main className={styles.main} aria-label="Brief" data-pane="brief">
            <ErrorBoundary name="the editor">
              <BriefPane />
            </ErrorBoundary>
          </main>
        ) : (
          <StartScreen info={info} onImport={importFiles} />
        )}
        {withInspector && !narrow && (
          <SidePane label="Inspector" name="inspector" side="end" width={inspectorWidth}>
            <Inspector />
          </SidePane>
        )}
      </div>
      {withInspector && narrow && (
        <aside className={styles.drawer} data-wide={wide || undefined} aria-label="Inspector" data-pane="inspector">
          <Inspector />
        </aside>
      )}
      <StatusBar />
    </div>
  );
}
