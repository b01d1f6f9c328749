import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookOfWordFile } from '../../../electron/brief/look-of-word-file.ts';
import { writeStartingFile } from '../../../electron/export/docx/starting-file.ts';
import { styleReport } from '../../../electron/export/docx/word-file/word-file.ts';
import { readWordFile } from '../../../electron/library/word-file/read-word-file.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { themeFrom } from '../../../electron/templates/theme-from.ts';
import { kitchenSink } from '../../builders/kitchen-sink.ts';
import { schemaCheck } from './outside-programs.ts';
import { named, paragraphs, unpacked, words, written } from './unpacked.ts';

const shipped = path.resolve(import.meta.dirname, '../../../templates/word/house-style.dotx');

async function startingFile(theme = houseTheme): Promise<Uint8Array> {
  const made = await writeStartingFile(theme);
  if (!made.ok) throw new Error(made.error.detail);
  return made.value;
}

async function look(theme = houseTheme) {
  const read = readWordFile(await startingFile(theme), 'house-style.dotx');
  if (!read.ok) throw new Error(read.error.detail);
  return read.value;
}

describe('the file to begin a house style with', () => {
  it('is the one that ships, to the byte', async () => {
    const made = await startingFile();
    if (process.env.UPDATE === '1') fs.writeFileSync(shipped, made);
    const same = Buffer.compare(fs.readFileSync(shipped), Buffer.from(made)) === 0;
    expect(same, 'styles have changed: UPDATE=1 writes the file anew').toBe(true);
    expect(made.length).toBeLessThan(40_000);
  });

  it('is a template that comes from no brief', async () => {
    const file = unpacked(await startingFile());
    expect(file.xml('[Content_Types].xml')).toContain('wordprocessingml.template.main+xml');
    expect(file.paths.filter((one) => /customXml|custom\.xml/.test(one))).toEqual([]);
  });

  it('shows almost every style at work, so that each can be changed where it is seen', async () => {
    const file = unpacked(await startingFile());
    const used = new Set(
      ['word/document.xml', 'word/footnotes.xml', 'word/header1.xml', 'word/footer1.xml'].flatMap((part) =>
        paragraphs(file.part(part)).map(({ style }) => style),
      ),
    );
    const all = named(file.part('word/styles.xml'), 'w:style').filter(
      (one) => one.attributes['w:type'] === 'paragraph' && named(one, 'w:semiHidden').length === 0,
    );
    const unused = all.map((one) => one.attributes['w:styleId'] ?? '').filter((id) => !used.has(id));
    // A figure needs a picture, and nobody has said anything; a judgement without a tag line, what a page is broken by and what only others build on.
    expect(unused).toEqual(['Normal', 'PlainJudgement', 'Figure', 'CommentText']);
  });

  it('has every style when it comes back, and gives the same document as the theme it was made from', async () => {
    const wordFile = await look();
    expect(styleReport(wordFile).added).toEqual([]);
    const [plain, back] = [await written(kitchenSink()), await written(kitchenSink(), { wordFile })];
    expect(words(back.part('word/document.xml'))).toBe(words(plain.part('word/document.xml')));
    const sheet = (file: typeof plain) =>
      new Map(
        named(file.part('word/styles.xml'), 'w:style').map((one) => [one.attributes['w:styleId'], JSON.stringify(one)]),
      );
    const [ours, theirs] = [sheet(plain), sheet(back)];
    const changed = [...ours.keys()].filter((id) => ours.get(id) !== theirs.get(id));
    // What hangs on one document: how wide a note's number is, and whether text runs from edge to edge.
    expect(
      changed.filter(
        (id) =>
          !/^(?:BodyText|Quote|List(?:Bullet|Number|Continue)\d?|Footnote(?:Text|Continued)|Bibliography)$/.test(
            id ?? '',
          ),
      ),
    ).toEqual([]);
    expect(named(back.part('word/header1.xml'), 'w:t').map((one) => one.children.join(''))).toEqual([
      'The grain corridor will close before spring',
      'Official',
    ]);
  });

  it('offers its theme’s fonts, colours and page back to the house style', async () => {
    const style = {
      format: 1,
      id: 'x',
      title: 'X',
      description: '',
      families: { text: 'Carlito' },
      colours: { accent: '#7A2E2E' },
      spacing: { margins: { left: 40 } },
    };
    expect(lookOfWordFile(await look(themeFrom(style)))).toEqual({
      families: { text: 'Carlito', headings: 'Source Sans 3' },
      text: { size: 10.5 },
      colours: { text: '#1C1F23', muted: '#565B61', accent: '#7A2E2E', tint: '#F1F4F7' },
      spacing: { margins: { top: 24, right: 25, bottom: 26, left: 40 } },
      pageSize: 'A4',
    });
  });

  it.skipIf(schemaCheck === null)('follows the schema, alone and as a look', async () => {
    // The checker knows the main part of documents only.
    expect(schemaCheck?.(await startingFile())).toMatch(
      /^file 1 problem\(s\)\n\s+word\/document\.xml: wrong content type .*template\.main\+xml\n$/,
    );
    expect(schemaCheck?.((await written(kitchenSink(), { wordFile: await look() })).bytes)).toBe('');
  });
});
