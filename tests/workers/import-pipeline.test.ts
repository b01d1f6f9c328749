import { expect, it } from 'vitest';
import { openLibrary } from '../../electron/storage/library/open-library.ts';
import { importDocument } from '../../electron/workers/import-pipeline.ts';
import { temporaryFolder, unwrap } from '../storage/temporary-library.ts';

const before = 'The harbour office counted 412 boats in May. '.repeat(300);
const after = 'The harbour office counted 17 boats in June.';

// The zero stands where no look at the first bytes finds it.
it.each([
  ['zero.txt', `${before}\n\nA mark\u0000 stands here.\n\n${after}`],
  ['zero.md', `${before}\n\nA mark\u0000 stands here.\n\n${after}`],
])('what no database can hold is replaced in %s, and nothing behind it is lost', async (fileName, content) => {
  const bytes = new TextEncoder().encode(content);
  const file = unwrap(await importDocument({ bytes, fileName }));
  expect(file.document.text).toContain('A mark\ufffd stands here.');
  expect(file.document.warnings).toContainEqual({ code: 'characters-replaced', detail: '1 characters' });

  let count = 0;
  const newId = () => {
    count += 1;
    return `id-${count}`;
  };
  const library = unwrap(openLibrary({ folder: temporaryFolder(), now: () => '2024-11-22T10:00:00.000Z', newId }));
  const { source } = unwrap(library.addImported({ fileName, bytes, ...file }));
  const { snapshot } = unwrap(library.sourceText(source));
  library.close();
  expect(snapshot.text).toBe(file.document.text);
  expect(snapshot.text).toContain(after);
});
