import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../electron/export/html/write-html.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { themeFrom } from '../../../electron/templates/theme-from.ts';
import {
  again,
  columns,
  document,
  evidence,
  front,
  heading,
  link,
  note,
  p,
  question,
  table,
  text,
} from '../../builders/document.ts';
import { expectGolden } from '../../builders/golden.ts';
import { bundledStyle } from '../../builders/house-styles.ts';
import { resolved } from '../../builders/resolved.ts';
import { sharedBriefs } from '../../builders/shared-briefs.ts';

const pages = Object.entries(sharedBriefs).map(([name, brief]) => [name, resolved(brief)] as const);

describe('web pages', () => {
  it.each(pages)('%s reads as kept', (name, made) => {
    const html = writeHtml(made, houseTheme);
    // The style sheet is the theme's business and would hide what changed.
    expectGolden(path.join(import.meta.dirname, 'golden', `${name}.html`), html.replace(/<style>[^<]*<\/style>/, ''));
  });

  it.each(pages)('%s is one accessible page that fetches nothing', (_name, made) => {
    const html = writeHtml(made, houseTheme);
    const { document: page } = parseHTML(html);
    expect(page.documentElement.getAttribute('lang')).toBe(made.meta.language);
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(page.querySelectorAll('main')).toHaveLength(1);
    const levels = [...page.querySelectorAll('h1,h2,h3,h4')].map((each) => Number(each.tagName.slice(1)));
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    const ids = [...page.querySelectorAll('[id]')].map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const each of page.querySelectorAll('a[href^="#"]')) {
      expect(ids).toContain(each.getAttribute('href')?.slice(1));
    }
    for (const each of page.querySelectorAll('table')) {
      expect(each.querySelector('caption') ?? each.getAttribute('aria-label')).toBeTruthy();
      expect(each.querySelectorAll('th[scope]').length).toBeGreaterThan(0);
    }
    expect(
      page.querySelectorAll('script, img:not([src^="data:image/"]), iframe, object, embed, form, link'),
    ).toHaveLength(0);
    expect(html).not.toMatch(/@import|url\(|src="(?!data:)|\son\w+=/i);
    expect(page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toContain(
      "default-src 'none'",
    );
  });

  it.each(pages)('%s: every note has a mark that leads to it and a way back', (_name, made) => {
    const { document: page } = parseHTML(writeHtml(made, houseTheme));
    const marks = [...page.querySelectorAll('.mark a[id]')].map((each) => each.getAttribute('href'));
    expect(marks).toEqual(made.notes.map((each) => `#note-${each.number}`));
    const back = [...page.querySelectorAll('.notes li')].map((each) =>
      each.querySelector('.back')?.getAttribute('href'),
    );
    expect(back).toEqual(made.notes.map((each) => `#mark-${each.number}`));
  });

  it('keeps what a writer typed as text', () => {
    const attack = '</title><script>alert(1)</script>" onload="x" &amp; <b>';
    const made = document(
      { title: attack, marking: attack, audience: attack, language: 'en"><script>' },
      front(attack),
      p(attack, note(attack), link('https://example.org/?a="b"&c=<d>', attack), text(attack, { language: '"><i>' })),
      table({ description: attack, head: [attack], rows: [[attack]] }),
      question(attack, p(attack)),
      evidence({ note: 1, exact: attack, source: attack }),
      heading(1, attack),
    );
    const html = writeHtml(made, {
      ...houseTheme,
      families: { ...houseTheme.families, serif: { name: '"}</style><script>', kind: 'serif', fallback: 'x' } },
    });
    const { document: page } = parseHTML(html);
    expect(page.querySelectorAll('script')).toHaveLength(0);
    expect(page.querySelectorAll('[onload]')).toHaveLength(0);
    expect(page.querySelectorAll('b, i')).toHaveLength(0);
    expect(page.querySelector('h1')?.textContent).toBe(attack);
    expect(page.querySelector('title')?.textContent).toBe(attack);
    expect(page.querySelector('main a[href^="https"]')?.getAttribute('href')).toBe('https://example.org/?a="b"&c=<d>');
  });

  it('sets columns by its style sheet, in the order of the text', () => {
    const { document: page } = parseHTML(writeHtml(document(columns(3, p('One'), p('Two'))), houseTheme));
    expect(page.querySelector('.columns.columns-3')?.textContent?.trim().split(/\s+/)).toEqual(['One', 'Two']);
  });

  it('ranks headings under the title, the seventh rank by its number', () => {
    const levels = ([1, 2, 3, 4, 5, 6] as const).map((level) => heading(level, `Level ${level}`));
    const { document: page } = parseHTML(writeHtml(document(front('Title'), ...levels), houseTheme));
    const ranks = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
      (each) => each.getAttribute('aria-level') ?? each.tagName.slice(1),
    );
    expect(ranks).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  it('leads back to the first mark of a note that is cited again', () => {
    const first = note('Ministry, Bulletin.');
    const { document: page } = parseHTML(writeHtml(document(p('One', first), p('Two', again(first))), houseTheme));
    expect(page.querySelectorAll('a[href="#note-1"]')).toHaveLength(2);
    expect(page.querySelectorAll('#mark-1')).toHaveLength(1);
  });

  it('keeps the words that a note rests on with the note, unseen until somebody asks for it', () => {
    const brief = sharedBriefs['policy-brief'];
    if (!brief) throw new Error('no policy brief');
    const plain = { ...brief, template: { ...brief.template, annexes: [] } };
    const made = resolved(plain, { withEvidence: true });
    const html = writeHtml(made, houseTheme);
    const { document: page } = parseHTML(html);
    const shown = [...page.querySelectorAll('.notes li .words mark')].map((mark) => [
      mark.closest('li')?.id,
      mark.textContent,
    ]);
    expect(shown).toEqual(made.evidence.map(({ note, exact }) => [`note-${note}`, exact]));
    expect(shown.length).toBeGreaterThan(3);
    expect(html).toMatch(/\.words\{display:none/);
    expect(html).toContain('.notes li:target .words{display:block}');
  });

  it('reads from the right where the language does', () => {
    const { document: page } = parseHTML(writeHtml(document({ language: 'ar' }, p('x')), houseTheme));
    expect(page.documentElement.getAttribute('dir')).toBe('rtl');
  });

  it('says its colours and families once, as custom properties, and its paper', () => {
    const made = document({ pageSize: 'A5' }, p('x'));
    const html = writeHtml(made, themeFrom(bundledStyle('compact')));
    expect(html).toContain('--accent:#7A2E2E;');
    expect(html.match(/#7A2E2E/g)).toHaveLength(1);
    expect(html.match(/"Source Serif 4"/g)).toHaveLength(1);
    expect(html).toMatch(/@page\{size:A5;margin:[\d.]+pt /);
  });

  it('in large print stresses words by weight and gives the measure room', () => {
    const html = writeHtml(document(p('x')), themeFrom(bundledStyle('large-print')));
    expect(html).toContain('em,i,cite{font-style:normal;font-weight:600}');
    expect(html).not.toContain('font-style:italic');
    expect(html).toMatch(/main,\.colophon\{max-width:62\.\d+rem/);
  });
});
