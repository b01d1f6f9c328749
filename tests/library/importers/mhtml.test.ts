import { describe, expect, it } from 'vitest';
import { htmlImporter } from '../../../electron/library/importers/html.ts';
import { recogniseFormat } from '../../../electron/library/importers/importers.ts';
import { mhtmlImporter } from '../../../electron/library/importers/mhtml.ts';
import { described, importText } from './described.ts';

const page = (body: string, head = '') =>
  `<html lang="en-GB"><head>${head}</head><body><article>${body}</article></body></html>`;
const prose =
  '<p>The ferry crossed the sound twice a day until the bridge was opened, and then it was sold to an island further north.</p>';

interface SavedPart {
  readonly headers: string;
  readonly content: string;
}

/** A saved page with lines ending as mail has them. */
function saved(parts: readonly SavedPart[], { headers = '', last = '\n--xx--\n' } = {}): Uint8Array {
  const text = `From: <Saved by a browser>\n${headers}MIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="xx"\n\nNot for reading.\n${parts
    .map((part) => `\n--xx\n${part.headers}\n\n${part.content}`)
    .join('')}${last}`;
  return Uint8Array.from(text.replace(/\n/g, '\r\n'), (letter) => letter.charCodeAt(0));
}

const html = (content: string, headers = '') => ({ headers: `Content-Type: text/html\n${headers}`.trimEnd(), content });

describe('a saved web page', () => {
  it('is read as the page in it, with the address and day of saving that the headers state', async () => {
    const headers =
      'Snapshot-Content-Location: https://sound.example/ferry\nSubject: =?utf-8?Q?The_f=C3=A4hre?=\nDate: Tue, 3 Mar 2020 11:49:41 -0000\n';
    const style = { headers: 'Content-Type: text/css', content: 'p { color: red }' };
    const document = await importText(mhtmlImporter, saved([style, html(page(prose))], { headers }));
    expect(described(document)).toEqual([`paragraph: ${prose.slice(3, -4)}`]);
    expect(document.item).toEqual({
      type: 'webpage',
      title: 'The fähre',
      URL: 'https://sound.example/ferry',
      accessed: { 'date-parts': [[2020, 3, 3]] },
      language: 'en-GB',
    });
  });

  it('lets what the page says about itself stand before the headers', async () => {
    const head = '<title>Ferry</title><link rel="canonical" href="https://sound.example/story">';
    const headers = 'Subject: Tab title\nContent-Location: https://sound.example/ferry?x=1\n';
    const { item } = await importText(mhtmlImporter, saved([html(page(prose, head))], { headers }));
    expect(item).toMatchObject({ title: 'Ferry', URL: 'https://sound.example/story' });
  });

  it('undoes both ways of writing bytes as text, and believes the charset of the part', async () => {
    const word = async (content: string, headers: string) =>
      (await importText(mhtmlImporter, saved([html(content, headers)]))).text;
    const quoted = `<p>The sound is na=\n=C3=AFve, 100=25 of it =3D all, =zz.</p>`;
    expect(await word(quoted, 'Content-Transfer-Encoding: quoted-printable')).toBe(
      'The sound is naïve, 100% of it = all, =zz.',
    );
    const base64 = Buffer.from('<p>Zo\u00eb rows.</p>', 'latin1').toString('base64');
    expect(await word(base64, 'Content-Transfer-Encoding: BASE64')).toBe('Zoë rows.');
    const cyrillic = {
      headers: 'Content-Type: text/html; charset="windows-1251"',
      content: '<p>\u00cc\u00e8\u00f0</p>',
    };
    expect((await importText(mhtmlImporter, saved([cyrillic]))).text).toBe('Мир');
  });

  it('looks into frames when the page itself holds no text, and into groups inside groups', async () => {
    const frameset = html('<frameset><frame src="cid:a"></frameset>');
    const inner = 'Content-Type: multipart/alternative; boundary=yy';
    const nested = {
      headers: inner,
      content: `--yy\nContent-Type: text/plain\n\nno\n--yy\nContent-Type: text/html\n\n${page(prose)}\n--yy--`,
    };
    const document = await importText(mhtmlImporter, saved([frameset, html('<p>Short.</p>'), nested]));
    expect(described(document)).toEqual([`paragraph: ${prose.slice(3, -4)}`]);
  });

  it('is read as far as it goes when its borders are missing, unannounced or cut off', async () => {
    const headers = 'MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"';
    const bare = `${headers}; boundary="never"\n\n\nContent-Type: text/html\n\n${page(prose)}`;
    const unannounced = `${headers};\n\n----Border--7\nContent-Type: text/html\n\n${page(prose)}\n----Border--7--\n`;
    for (const content of [bare, unannounced, saved([html(page(prose))], { last: '' })]) {
      expect(described(await importText(mhtmlImporter, content))).toEqual([`paragraph: ${prose.slice(3, -4)}`]);
    }
  });

  it('is known by its content, and refused with a reason when no page is in it', async () => {
    const bytes = saved([html(page(prose))]);
    for (const name of ['a.mhtml', 'a.mht', 'a.txt', 'a.html']) {
      expect(recogniseFormat(bytes, name), name).toMatchObject({ ok: true, value: { id: 'mhtml' } });
    }
    const failure = await mhtmlImporter.import({
      bytes: saved([{ headers: 'Content-Type: image/png', content: 'x' }]),
      fileName: 'x.mhtml',
    });
    expect(failure).toMatchObject({ error: { code: 'damaged', detail: 'no web page is among the parts of the file' } });
    expect(recogniseFormat(new TextEncoder().encode('bplist00\u0001WebMainResource'), 'a.webarchive')).toMatchObject({
      error: { code: 'unknown-format', detail: 'Safari web archive' },
    });
  });

  it('is read in a time by its length, however its borders and headers are made', async () => {
    const borders = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="xx"\n\n${'\n--xx\n'.repeat(200_000)}`;
    const headers = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="xx"\n${'X: =?utf-8?Q?'.repeat(200_000)}`;
    for (const content of [borders, headers]) {
      const result = await mhtmlImporter.import({ bytes: new TextEncoder().encode(content), fileName: 'x.mhtml' });
      expect(result.ok).toBe(false);
    }
  });
});

describe('a page that a browser saved as a file', () => {
  it('keeps the address and the day that the browser wrote into it, unless the page states its own', async () => {
    const item = async (comment: string, head = '') =>
      (await importText(htmlImporter, `<!DOCTYPE html>\n${comment}\n${page(prose, head)}`)).item;
    expect((await item('<!-- saved from url=(0027)https://sound.example/ferry -->')).URL).toBe(
      'https://sound.example/ferry',
    );
    expect(
      await item(
        '<!--\n Page saved with SingleFile \n url: https://sound.example/f \n saved date: Tue Mar 03 2020 12:00:00 GMT+0100\n-->',
      ),
    ).toMatchObject({ URL: 'https://sound.example/f', accessed: { 'date-parts': [[2020, 3, 3]] } });
    const own = '<link rel="canonical" href="https://sound.example/own">';
    expect((await item('<!-- saved from url=(0027)https://sound.example/ferry -->', own)).URL).toBe(
      'https://sound.example/own',
    );
  });
});
