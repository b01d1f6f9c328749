import type { BrowserWindow } from 'electron';
import type { EventName } from '../contract/api.ts';
import type { Events } from '../contract/events.ts';

export type SendEvent = <N extends EventName>(name: N, event: Events[N]) => void;

/** Sends to the window there is at that moment; an event without a window is nobody's loss. */
export function eventSender(currentWindow: () => BrowserWindow | null): SendEvent {
  return (name, event) => {
    const window = currentWindow();
    if (window !== null && !window.isDestroyed()) window.webContents.send(name, event);
  };
}
