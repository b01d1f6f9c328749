const macNames: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
};

const names: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Control: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Space: 'Space',
};

/** `Mod-Shift-z` as people read it: `Ctrl+Shift+Z`, or `⌘⇧Z` on a Mac. */
export function spokenKeys(keys: string, mac: boolean): string {
  const parts = splitKeys(keys).map((part) => {
    const name = (mac && macNames[part]) || names[part];
    return name ?? (part.length === 1 ? part.toUpperCase() : part);
  });
  return parts.join(mac ? '' : '+');
}

/** The parts of a binding; a minus sign may itself be the last key. */
function splitKeys(keys: string): readonly string[] {
  return keys.split(/-(?!$)/);
}
