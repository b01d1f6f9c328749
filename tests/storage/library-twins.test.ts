import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../passages/generated-document.ts';
import { importedFile, temporaryLibrary, unwrap } from './temporary-library.ts';

const text = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => sentenceOf(from + index)).join('\n\n');

describe('sources that say nearly the same', () => {
  it('are named at import, with how much they share, and stay two sources', async () => {
    const library = temporaryLibrary();
    const first = unwrap(library.addImported(await importedFile('wire.txt', text(0, 12))));
    const copy = `Reprinted with small changes.\n\n${text(0, 12).replaceAll('spring', 'April')}`;
    const second = unwrap(library.addImported(await importedFile('paper.txt', copy)));
    expect(second.outcome).toBe('added');
    expect(second.twins).toMatchObject([{ source: first.source, title: 'wire.txt', fileName: 'wire.txt' }]);
    expect(second.twins?.[0]?.shared).toBeGreaterThan(0.6);
    expect(unwrap(library.sources(''))).toHaveLength(2);
  });

  it('are not named when two texts only tell of the same things', async () => {
    const library = temporaryLibrary();
    unwrap(library.addImported(await importedFile('wire.txt', text(0, 12))));
    const other = unwrap(library.addImported(await importedFile('other.txt', text(500, 12))));
    expect(other.twins).toBeUndefined();
  });

  it('are compared by their current text', async () => {
    const library = temporaryLibrary();
    const { source } = unwrap(library.addImported(await importedFile('wire.txt', text(0, 12))));
    unwrap(library.addImported(await importedFile('wire.txt', text(900, 12)), source));
    const late = unwrap(library.addImported(await importedFile('paper.txt', `Reprint.\n\n${text(0, 12)}`)));
    expect(late.twins).toBeUndefined();
  });
});
