/** What a key event must say to match a binding such as `Mod-Shift-f`. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly getModifierState?: (name: string) => boolean;
}

/**
 * Whether a key press is this binding. AltGr types characters on many layouts and arrives as Ctrl+Alt: such a press is
 * never a binding.
 */
export function matchesKey(event: PressedKey, binding: string, mac: boolean): boolean {
  if (event.getModifierState?.('AltGraph')) return false;
  const parts = binding.split(/-(?!$)/);
  const key = parts.at(-1) ?? '';
  const wants = new Set(parts.slice(0, -1));
  const ctrl = wants.has('Ctrl') || (wants.has('Mod') && !mac);
  const meta = wants.has('Meta') || (wants.has('Mod') && mac);
  if (event.ctrlKey !== ctrl || event.metaKey !== meta || event.altKey !== wants.has('Alt')) return false;
  // A sign such as / or \ may itself need Shift on some layouts.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key);
  if (!isSign && event.shiftKey !== wants.has('Shift')) return false;
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  // With Alt, some systems report the character that Alt composes; the key's place still tells.
  return event.altKey && /^[a-z]$/i.test(key) && event.code === `Key${key.toUpperCase()}`;
}
