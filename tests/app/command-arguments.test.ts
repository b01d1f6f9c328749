import { describe, expect, test } from 'vitest';
import { commandArguments } from '../../electron/app/command-arguments.ts';

const files = new Set(['letter', 'export.brief', 'notes/sample']);
const read = (...given: string[]) => commandArguments(given, (name) => files.has(name));

describe('what the program was started for', () => {
  test('a command is the first plain word, and keeps all that follows it', () => {
    expect(read('sample', '--out', 'folder')).toEqual(['sample', '--out', 'folder']);
    expect(read('export', 'export.brief', '--to', 'pdf', '--out', 'import')).toEqual([
      'export',
      'export.brief',
      '--to',
      'pdf',
      '--out',
      'import',
    ]);
  });

  test('switches for the browser underneath stand before it and are not its own', () => {
    expect(read('--no-sandbox', '--user-data-dir=/tmp/data', 'styles', '--json')).toEqual(['styles', '--json']);
  });

  test('a question is a command of its own', () => {
    expect(read('--version')).toEqual(['--version']);
    expect(read('--no-sandbox', '--help')).toEqual(['--help']);
    expect(read('help')).toEqual(['help']);
  });

  test('a mistyped command is answered and opens no window', () => {
    expect(read('smaple', '--out', 'folder')).toEqual(['smaple', '--out', 'folder']);
  });

  test('nothing, switches alone, paths and files that are there belong to the window', () => {
    expect(read()).toBeNull();
    expect(read('--user-data-dir=/tmp/data')).toBeNull();
    expect(read('export.brief')).toBeNull();
    expect(read('/home/someone/export.brief')).toBeNull();
    expect(read('notes/sample')).toBeNull();
    expect(read('letter')).toBeNull();
  });

  test('a command after something to open is part of the path to it', () => {
    expect(read('export.brief', 'sample')).toBeNull();
  });
});
