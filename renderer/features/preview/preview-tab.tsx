import { useState } from 'react';
import { useAttention } from '../../open-brief/attention.ts';
import { Button, IconButton, IconToggle } from '../../ui/button.tsx';
import { Waiting } from '../../ui/empty.tsx';
import { AddIcon, ColumnsIcon, ExpandIcon, LessIcon, LocateIcon, PrintIcon, RightPaneIcon } from '../../ui/icons.tsx';
import { useKeptNumber } from '../../ui/kept-number.ts';
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { PageField } from './page-field.tsx';
import { percentOf, steppedZoom, type Zoom, zoomSteps } from './page-geometry.ts';
import { Pages, type PagesState } from './pages.tsx';
import styles from './preview.module.css';
import { printBrief } from './print-brief.ts';
import { usePreview } from './use-preview.ts';

/** The pages as they will be exported, beside the brief or as wide as the window. */
export function PreviewTab() {
  const preview = usePreview();
  const wide = useAttention((state) => state.previewWide);
  // Numbers are what is kept: 0 is "as wide as fits", -1 "whole page", anything else a percentage.
  const [keptZoom, setKeptZoom] = useKeptNumber('zoom of the preview', 0);
  const [spread, setSpread] = useKeptNumber('preview in spreads', 0);
  const [follow, setFollow] = useKeptNumber('preview follows the text', 1);
  const [seen, setSeen] = useState<PagesState>({ page: 0, scale: 1 });
  const [wantedPage, setWantedPage] = useState<{ readonly page: number } | null>(null);
  const zoom: Zoom = keptZoom === 0 ? 'width' : keptZoom === -1 ? 'page' : keptZoom;
  const setZoom = (next: Zoom) => setKeptZoom(next === 'width' ? 0 : next === 'page' ? -1 : next);
  const step = (direction: 1 | -1) => setZoom(steppedZoom(seen.scale, direction));
  const entry = (id: string, label: string, value: Zoom): MenuEntry => {
    return { type: 'action', id, label, isChosen: zoom === value, run: () => setZoom(value) };
  };
  const zooms: readonly MenuEntry[] = [
    entry('width', 'Page width', 'width'),
    entry('page', 'Whole page', 'page'),
    { type: 'line', id: 'line' },
    ...zoomSteps.map((percent) => entry(String(percent), `${percent} %`, percent)),
  ];
  return (
    <div className={styles.tab} data-wide={wide || undefined}>
      <Toolbar label="Preview" className={styles.bar}>
        <PageField page={seen.page} count={preview.count} onGo={(page) => setWantedPage({ page })} />
        <span className={styles.spacer} />
        <IconButton label="Smaller" icon={<LessIcon />} keys="Mod--" onPress={() => step(-1)} />
        <MenuButton label="Size of the pages" entries={zooms} placement="bottom end">
          <Button look="quiet" small label={`Size of the pages: ${percentOf(seen.scale)} %`}>
            {percentOf(seen.scale)} % <ExpandIcon size={12} />
          </Button>
        </MenuButton>
        <IconButton label="Larger" icon={<AddIcon />} keys="Mod-=" onPress={() => step(1)} />
        <IconToggle
          label="Two pages side by side"
          icon={<ColumnsIcon />}
          isSelected={spread === 1}
          onChange={(on) => setSpread(on ? 1 : 0)}
        />
        <IconToggle
          label="Follow the text"
          icon={<LocateIcon />}
          isSelected={follow === 1}
          onChange={(on) => setFollow(on ? 1 : 0)}
        />
        <IconButton label="Print" icon={<PrintIcon />} keys="Mod-p" onPress={() => void printBrief()} />
        <IconToggle
          label="Preview as wide as the window"
          icon={<RightPaneIcon />}
          isSelected={wide}
          onChange={(previewWide) => useAttention.setState({ previewWide })}
        />
      </Toolbar>
      {preview.error && <Trouble error={preview.error} />}
      {!preview.error && preview.count === 0 && <Waiting label="Laying out the pages…" />}
      <Pages
        preview={preview}
        zoom={zoom}
        view={spread === 1 ? 'spread' : 'single'}
        follow={follow === 1}
        wanted={wantedPage}
        onSeen={setSeen}
        onZoom={(change) => (change === 0 ? setZoom('width') : step(change))}
      />
      <p role="status" className={styles.state}>
        {preview.stale && preview.at ? 'Updating…' : preview.at ? `As of ${clock(preview.at)}` : ''}
      </p>
    </div>
  );
}

function clock(at: Date): string {
  return at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}
