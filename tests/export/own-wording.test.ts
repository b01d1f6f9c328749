import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Brief } from '../../electron/brief/brief.ts';
import { type OwnWording, plainWords, tidyWording } from '../../electron/citations/own-wording.ts';
import { describeDocument } from '../../electron/document/describe.ts';
import type { ExportFormat } from '../../electron/export/formats.ts';
import { assets } from '../../electron/scripts/paths.mjs';
import { Exporter } from '../../electron/workers/exporter.ts';
import { brief, cite, type Draft, p, sameNote, section } from '../builders/brief.ts';
import { resolved, resolving } from '../builders/resolved.ts';
import { claim, on, person, source } from '../builders/sources.ts';

const mill = source('mill', { type: 'book', title: 'Sacks', author: [person('Berg', 'Jan')], issued: on(2024) });
const port = source('port', { type: 'book', title: 'Ships', author: [person('Lind', 'Eva')], issued: on(2023) });
const counted = claim(mill, 'Ninety sacks were counted.', { page: '4' });
const own: OwnWording = {
  text: [{ text: 'The mill’s own count, told in ' }, { text: 'Weighing', italic: true }, { text: ', kept at home' }],
  instead: 'Jan Berg, Sacks (2024), 4.',
};
const words = 'The mill’s own count, told in _Weighing_, kept at home';
const page = (locator: string) => ({ locator, label: 'page' }) as const;

function notes(whole: Brief, style: string, edition = 'internal'): readonly string[] {
  const lines = describeDocument(resolved(whole, { style, edition })).split('\n');
  return lines.flatMap((line) => /^\[\^\d+\] \S+: (.*)$/.exec(line)?.[1] ?? []);
}

describe('a citation in the writer’s own wording', () => {
  const made = (override: OwnWording | null, comment = '') =>
    brief(
      section(
        'Text',
        p('a', cite(counted, { ...page('4'), override, comment })),
        p('b', cite(counted, page('4'))),
        p('c', cite(port)),
        p('d', cite(mill, page('9')), sameNote(1)),
      ),
      { template: { annexes: ['sources', 'evidence'] } },
    );

  test.each(['chicago-notes', 'oscola', 'government-notes'])('leaves its neighbours as they are: %s', (style) => {
    const [first, second, ...rest] = notes(made(own), style);
    const [, without, ...others] = notes(made(null), style);
    expect(first).toBe(words);
    expect(rest).toEqual(others);
    // Only a note that would lean on the one before says what it means again.
    if (style === 'chicago-notes') expect(second).toBe(without);
    expect(second).toContain('Berg');
    expect(second?.toLowerCase()).not.toContain('ibid');
  });

  test('keeps its source in the list and its words in the annex', () => {
    const document = resolved(made(own), { withEvidence: true });
    expect(document.works.map(({ title }) => title)).toEqual(['Sacks', 'Ships']);
    expect(document.evidence.map(({ note, exact }) => [note, exact])).toEqual([
      [1, 'Ninety sacks were counted.'],
      [2, 'Ninety sacks were counted.'],
    ]);
  });

  test('has the writer’s other words behind it, as a sentence of their own', () => {
    expect(notes(made(own, 'See the map.'), 'chicago-notes')[0]).toBe(`${words}. See the map.`);
  });

  test('that says nothing leaves the style’s text', () => {
    const blank = { text: [{ text: ' \u0000\ud800' }], instead: 'x' };
    expect(notes(made(blank), 'chicago-notes')).toEqual(notes(made(null), 'chicago-notes'));
  });

  test('of whatever was typed is one clean line, or the style’s text where nothing is left', () => {
    const run = fc.record({ text: fc.string({ unit: 'binary', maxLength: 9 }), italic: fc.boolean() });
    const style = notes(made(null), 'chicago-notes')[0];
    fc.assert(
      fc.property(fc.array(run, { maxLength: 4 }), (text) => {
        const document = resolved(made({ text, instead: '' }));
        const [paragraph = []] = document.notes[0]?.paragraphs ?? [];
        const printed = paragraph.map((one) => (one.type === 'text' ? one.text : '')).join('');
        const kept = tidyWording(text);
        if (kept === null) expect(notes(made({ text, instead: '' }), 'chicago-notes')[0]).toBe(style);
        else expect(printed).toBe(plainWords(kept));
        expect(printed).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  test('stays behind with a source that the edition withholds', () => {
    const secret = source('secret', { type: 'book', title: 'Night counts of the mill' }, { marking: 'Confidential' });
    const whole = (override: OwnWording | null) => brief(section('Text', p('a', cite(secret, { override }))));
    const naming = { text: [{ text: 'Night counts of the mill, unpublished' }], instead: 'x' };
    expect(notes(whole(naming), 'chicago-notes')).toEqual(['Night counts of the mill, unpublished']);
    expect(resolving(whole(naming), { edition: 'external' }).ok).toBe(true);
    expect(notes(whole(naming), 'chicago-notes', 'external')).toEqual(notes(whole(null), 'chicago-notes', 'external'));
  });

  test.each(['apa', 'ieee', 'vancouver', 'mla'])('stands in the text, in %s', (style) => {
    const text = (...cited: readonly Draft[]) =>
      describeDocument(resolved(brief(section('Text', p('Prices rose.', ...cited))), { style }));
    const plain = text(cite(port));
    const printed = text(cite(port), cite(mill, { override: own }));
    expect(printed).toContain(` ${words}.`);
    expect(printed).toContain(/Prices rose (.*)\./.exec(plain)?.[1] ?? 'nothing');
    // Those beside each other are one citation, which is worded as a whole.
    expect(text(cite(mill, { override: own }), cite(port))).toContain(`Prices rose ${words}.`);
  });
});

describe('every format prints the own wording', () => {
  const exporter = new Exporter(assets);
  const plain = 'The mill’s own count, told in Weighing, kept at home';
  const long = Array.from({ length: 5000 }, (_, at) => `Word ${at}.`).join(' ');
  const whole = brief(
    section(
      'Text',
      p('Prices rose.', cite(counted, { ...page('4'), override: own })),
      p('Odd.', cite(port, { override: { text: [{ text: 'A\ud800B\u0000\u0001C ]]> <b>&amp;' }], instead: '' } })),
      p('Long.', cite(port, { override: { text: [{ text: long }], instead: '' } })),
    ),
  );

  async function written(format: ExportFormat, style: string): Promise<Uint8Array> {
    const made = await exporter.write(whole, { style, edition: 'internal' }, [format], {
      signal: new AbortController().signal,
      progress: () => undefined,
    });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const [file] = made.value.files;
    if (!file) throw new Error('Nothing was written');
    return file.bytes;
  }

  const texts: { readonly [F in 'docx' | 'odt' | 'html' | 'md' | 'pdf']: (bytes: Uint8Array) => string } = {
    docx: (bytes) => zipText(bytes, ['word/document.xml', 'word/footnotes.xml']),
    odt: (bytes) => zipText(bytes, ['content.xml']),
    html: (bytes) => strFromU8(bytes),
    md: (bytes) => strFromU8(bytes).replaceAll('*', '').replaceAll('\\', ''),
    pdf: (bytes) => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'own-wording-'));
      const file = path.join(folder, 'out.pdf');
      fs.writeFileSync(file, bytes);
      const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
      fs.rmSync(folder, { recursive: true });
      return text;
    },
  };

  function zipText(bytes: Uint8Array, names: readonly string[]): string {
    const entries = unzipSync(bytes);
    return names.map((name) => strFromU8(entries[name] ?? new Uint8Array())).join(' ');
  }

  const bare = (text: string) =>
    text
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .replaceAll(/\s+/g, ' ');

  test.each(
    (['docx', 'odt', 'html', 'md', 'pdf'] as const).flatMap((format) => [
      [format, 'chicago-notes'] as const,
      [format, 'apa'] as const,
    ]),
  )('%s in %s', async (format, style) => {
    const text = bare(texts[format](await written(format, style)));
    // A page breaks lines where it likes, and hyphenates there.
    const squeezed = text.replaceAll(/[\s\u00ad-]/g, '');
    expect(squeezed).toContain(plain.replaceAll(/\s/g, ''));
    expect(squeezed).not.toContain('Sacks,4.');
    expect(squeezed).toContain('ABC]]>');
    expect(squeezed).toContain('Word4999.');
  });

  test('italics stay italics', async () => {
    expect(strFromU8(await written('md', 'chicago-notes'))).toContain('told in *Weighing*, kept at home');
    expect(strFromU8(await written('html', 'chicago-notes'))).toMatch(/told in <(?:em|i|cite)>Weighing<\//);
  });
});
