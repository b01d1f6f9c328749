import fs from 'node:fs';
import path from 'node:path';
import { type BrowserWindow, screen } from 'electron';

export interface WindowState {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

const standard: WindowState = { width: 1440, height: 900, maximized: false };

/** The size and place of the last session, or the standard where that no longer fits on a screen. */
export function readWindowState(userData: string): WindowState {
  try {
    const state = JSON.parse(fs.readFileSync(stateFile(userData), 'utf8')) as Partial<WindowState>;
    if (typeof state.width !== 'number' || typeof state.height !== 'number') return standard;
    const { x, y, width, height } = state;
    const size = { width: Math.max(1024, width), height: Math.max(700, height), maximized: state.maximized === true };
    if (x === undefined || y === undefined) return size;
    const visible = screen.getAllDisplays().some(({ workArea }) => {
      const insideX = x + 80 > workArea.x && x < workArea.x + workArea.width - 80;
      return insideX && y >= workArea.y && y < workArea.y + workArea.height - 80;
    });
    return visible ? { ...size, x, y } : size;
  } catch {
    return standard;
  }
}

/** Remembers the window whenever it closes. A lost file only costs the position. */
export function keepWindowState(window: BrowserWindow, userData: string): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    fs.writeFile(stateFile(userData), JSON.stringify(state), () => undefined);
  });
}

function stateFile(userData: string): string {
  return path.join(userData, 'window.json');
}
