import fs from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { ImportedDocument } from '../../../electron/library/imported-document.ts';
import { htmlImporter } from '../../../electron/library/importers/html.ts';
import { mhtmlImporter } from '../../../electron/library/importers/mhtml.ts';
import { importDocument } from '../../../electron/workers/import-pipeline.ts';
import { commonInOrder, differences } from './compare.ts';
import { judged, refused } from './judged.ts';
import { type Outline, outlineOf, outlineOfNative, wordsOf } from './outline.ts';
import { parseNative } from './pandoc-native.ts';

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus');
const formats = ['docx', 'odt', 'rtf', 'epub', 'md'];

/** The files of a format, without the truths beside them. */
function filesOf(format: string): readonly string[] {
  const folder = path.join(corpus, format);
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).filter((name) => name.endsWith(`.${format}`) && !name.includes('.expected.'));
}

async function imported(format: string, name: string) {
  const bytes = new Uint8Array(fs.readFileSync(path.join(corpus, format, name)));
  return importDocument({ bytes, fileName: name });
}

async function documentOf(format: string, name: string): Promise<ImportedDocument> {
  const result = await imported(format, name);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value.document;
}

/** What pandoc read from the same file: changes accepted, citations as text, where it kept several readings. */
function nativeOf(format: string, name: string): Outline | null {
  const stem = path.join(corpus, format, name.replace(/\.[a-z]+$/, ''));
  const file = [`${stem}.native`, `${stem}_accept.native`, `${stem}_minus.native`].find((candidate) =>
    fs.existsSync(candidate),
  );
  return file === undefined ? null : outlineOfNative(parseNative(fs.readFileSync(file, 'utf8')));
}

describe.skipIf(!fs.existsSync(corpus))('the truth files of real documents (skipped without the shared corpus)', () => {
  for (const format of formats) {
    const files = filesOf(format).filter((name) => refused[`${format}/${name}`] === undefined);

    it(`gives the structure and the words of every ${format} file that has a document tree`, async () => {
      const found: Record<string, readonly string[]> = {};
      let compared = 0;
      for (const name of files) {
        const wanted = nativeOf(format, name);
        if (wanted === null) continue;
        compared += 1;
        const ours = outlineOf(await documentOf(format, name));
        const result = differences(ours, wanted);
        const reason = judged[`${format}/${name}`];
        if (reason === undefined) {
          if (result.length > 0) found[name] = result;
        } else {
          // A file stays on the list only as long as it really differs, and never because words are lost.
          expect(result, `${name} agrees now; take it off the list`).not.toEqual([]);
          const kept = commonInOrder(ours.words, wanted.words) / Math.max(1, wanted.words.length);
          expect(kept, `${name}: ${result.join('; ')}`).toBeGreaterThanOrEqual(reason.words ?? 1);
        }
      }
      expect(found).toEqual({});
      expect(compared).toBeGreaterThan(1);
    });

    it(`gives the words of every ${format} file that has an expected text`, async () => {
      for (const name of files) {
        const file = path.join(corpus, format, name.replace(/\.[a-z]+$/, '.expected.md'));
        if (!fs.existsSync(file) || judged[`${format}/${name}`] !== undefined) continue;
        const wanted = wordsOf(plainMarkdown(fs.readFileSync(file, 'utf8')));
        expect(outlineOf(await documentOf(format, name)).words, name).toEqual(wanted);
      }
    });
  }

  it.each([...formats, 'mhtml'])('refuses %s files only for the reason that is listed', async (format) => {
    for (const name of filesOf(format)) {
      const result = await imported(format, name);
      const code = refused[`${format}/${name}`];
      if (code === undefined) expect(result.ok, name).toBe(true);
      else expect(result, name).toMatchObject({ ok: false, error: { code } });
    }
  });

  it('reads from saved web pages what the page inside gives by itself', async () => {
    for (const name of ['portfolio.mhtml', 'testMHTMLFirefox.mhtml']) {
      const { html } = await PostalMime.parse(fs.readFileSync(path.join(corpus, 'mhtml', name)));
      const alone = await htmlImporter.import({ bytes: new TextEncoder().encode(html ?? ''), fileName: name });
      const whole = await mhtmlImporter.import({
        bytes: new Uint8Array(fs.readFileSync(path.join(corpus, 'mhtml', name))),
        fileName: name,
      });
      if (!alone.ok || !whole.ok) throw new Error(name);
      // Letters alone: the other reader does not look for the charset that the page names in its head.
      expect(wordsOf(whole.value.text), name).toEqual(wordsOf(alone.value.text));
      expect(whole.value.text.length, name).toBeGreaterThan(500);
    }
    expect((await documentOf('mhtml', 'testMHTMLFirefox.mhtml')).item).toMatchObject({
      title: 'Aperture Framework',
      URL: 'http://aperture.sourceforge.net/',
      accessed: { 'date-parts': [[2006, 3, 10]] },
    });
  });
});

/** Markdown or the markup it is mixed with as words: links and note marks without their addresses. */
function plainMarkdown(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/\[\^\w+\]:?/g, ' ');
}
