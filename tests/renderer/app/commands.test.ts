// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { briefCommands } from '../../../electron/brief/commands.ts';
import { menuCommands } from '../../../electron/contract/menu-commands.ts';
import { appCommands, keyName } from '../../../renderer/app/commands.ts';
import { matchesKey, type PressedKey } from '../../../renderer/app/keys.ts';
import { matchScore } from '../../../renderer/app/palette-match.ts';

const press = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('the commands of the window', () => {
  it('has every menu item and every command of the editor, each once', () => {
    const ids = appCommands.map((command) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of Object.keys(menuCommands)) expect(ids).toContain(id);
    const hidden = ['undo', 'redo', 'delete-across-slots', 'split-item'];
    for (const { id } of briefCommands.filter((command) => !hidden.includes(command.id)))
      expect(ids).toContain(`text.${id}`);
  });

  it('gives no key to two commands of the window, and none that the editor needs', () => {
    const taken = new Map<string, string>();
    for (const command of appCommands.filter((one) => one.handledBy === 'window')) {
      for (const key of command.keys) {
        expect(`${key} ${taken.get(key) ?? command.id}`).toBe(`${key} ${command.id}`);
        taken.set(key, command.id);
      }
    }
    const shared = ['undo', 'redo'];
    for (const { id, keys } of briefCommands) {
      for (const key of shared.includes(id) ? [] : keys)
        expect(taken.has(key) ? `${key} of ${id}` : 'free').toBe('free');
    }
  });

  it('says each thing once in the palette', () => {
    const titles = appCommands.map((command) => command.title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});

describe('keys', () => {
  it('reads the menu’s names of keys', () => {
    expect(keyName('CmdOrCtrl+Shift+S')).toBe('Mod-Shift-s');
    expect(keyName('CmdOrCtrl+Alt+\\')).toBe('Mod-Alt-\\');
    expect(keyName('Shift+F8')).toBe('Shift-F8');
  });

  it('matches exactly the modifiers that are named', () => {
    expect(matchesKey(press('s', { ctrlKey: true }), 'Mod-s', false)).toBe(true);
    expect(matchesKey(press('S', { ctrlKey: true, shiftKey: true }), 'Mod-s', false)).toBe(false);
    expect(matchesKey(press('S', { ctrlKey: true, shiftKey: true }), 'Mod-Shift-s', false)).toBe(true);
    expect(matchesKey(press('s', { metaKey: true }), 'Mod-s', true)).toBe(true);
    expect(matchesKey(press('s', { metaKey: true }), 'Mod-s', false)).toBe(false);
  });

  it('finds signs on layouts that need Shift for them', () => {
    expect(matchesKey(press('/', { ctrlKey: true, shiftKey: true }), 'Mod-/', false)).toBe(true);
    expect(matchesKey(press('\\', { ctrlKey: true }), 'Mod-\\', false)).toBe(true);
  });

  it('never takes a character typed with AltGr for a command', () => {
    const altGr = { ctrlKey: true, altKey: true, getModifierState: (name: string) => name === 'AltGraph' };
    expect(matchesKey(press('c', altGr), 'Mod-Alt-c', false)).toBe(false);
    expect(matchesKey(press('c', { ctrlKey: true, altKey: true }), 'Mod-Alt-c', false)).toBe(true);
    expect(matchesKey(press('©', { metaKey: true, altKey: true, code: 'KeyC' }), 'Mod-Alt-c', true)).toBe(true);
  });
});

describe('finding a command by name', () => {
  it('prefers beginnings of words to letters in order', () => {
    expect(matchScore('exp', 'Export')).toBeGreaterThan(matchScore('exp', 'Remove example'));
    expect(matchScore('mo up', 'Move block up')).toBe(3);
    expect(matchScore('mbu', 'Move block up')).toBe(1);
    expect(matchScore('xyz', 'Move block up')).toBe(0);
    expect(matchScore('', 'Anything')).toBe(1);
  });
});
