import { describe, expect, it } from 'vitest';
import type { HouseStyle, LogoPlace } from '../../electron/brief/house-style.ts';
import { isLogoId } from '../../electron/brief/logo.ts';
import type { ResolvedDocument } from '../../electron/document/nodes.ts';
import { writeDocx } from '../../electron/export/docx/write-docx.ts';
import { writeHtml } from '../../electron/export/html/write-html.ts';
import { layOut } from '../../electron/layout/lay-out.ts';
import type { PlacedImage } from '../../electron/layout/page.ts';
import { houseTheme } from '../../electron/templates/theme.ts';
import { logo } from '../builders/house-styles.ts';
import { resolved } from '../builders/resolved.ts';
import { sharedBriefs } from '../builders/shared-briefs.ts';
import { fakeFonts } from '../layout/fake-fonts.ts';
import { named, unpacked } from './docx/unpacked.ts';

const style: HouseStyle = { format: 1, id: 'harbour', title: 'Harbour', description: '' };

function withLogo(place: LogoPlace, name: keyof typeof sharedBriefs = 'policy-brief'): ResolvedDocument {
  const brief = sharedBriefs[name];
  if (brief === undefined) throw new Error(`no brief ${name}`);
  return resolved({ ...brief, houseStyle: { ...style, logo: { ...logo, place } } });
}

const logosOf = (document: ResolvedDocument) =>
  layOut(document, houseTheme, fakeFonts()).pages.map((page) =>
    page.items.filter((item): item is PlacedImage => item.type === 'image' && isLogoId(item.picture)),
  );

async function docxOf(document: ResolvedDocument) {
  const result = await writeDocx(document, houseTheme);
  if (!result.ok) throw new Error(result.error.detail);
  return unpacked(result.value);
}

describe('a logo above the title', () => {
  const document = withLogo('front');

  it('stands once, first on the first page, and is read out', () => {
    const [first = [], ...others] = logosOf(document);
    expect(first).toHaveLength(1);
    expect(first[0]).toMatchObject({ width: 48, height: 24, y: houseTheme.page.margins.top });
    expect(first[0]?.element).toBeDefined();
    expect(others.flat()).toEqual([]);
  });

  it('is a picture of the text in Word, with its words', async () => {
    const file = await docxOf(document);
    const text = file.part('word/document.xml');
    expect(named(text, 'wp:docPr').map(({ attributes }) => attributes.descr)).toContain('Harbour office');
    expect(file.paths.filter((path) => path.startsWith('word/media/logo-'))).toHaveLength(1);
  });

  it('is a picture of the page on the web', () => {
    expect(writeHtml(document, houseTheme)).toMatch(
      /<img class="logo" src="data:image\/png;base64,\S+" alt="Harbour office"/,
    );
  });
});

describe('a logo in the header', () => {
  const document = withLogo('header');

  it('stands on every page but the first, in the margin, as furniture', () => {
    const [first = [], ...others] = logosOf(document);
    expect(first).toEqual([]);
    expect(others.length).toBeGreaterThan(0);
    for (const [placed] of others) {
      expect(placed?.element).toBeUndefined();
      expect(placed?.y).toBeGreaterThan(5);
      expect((placed?.y ?? 0) + (placed?.height ?? 0)).toBeLessThan(houseTheme.page.margins.top);
    }
  });

  it('belongs to the header part in Word', async () => {
    const file = await docxOf(document);
    expect(file.xml('word/_rels/header1.xml.rels')).toMatch(/Target="media\/logo-/);
    expect(named(file.part('word/document.xml'), 'pic:pic')).toEqual([]);
  });
});

describe('a logo for covers', () => {
  it('is left out of a document without one, bytes and all', () => {
    const document = withLogo('cover', 'policy-brief');
    expect(document.meta.cover).toBe(false);
    expect(document.meta.logo).toBeUndefined();
    expect([...document.pictures.keys()].filter(isLogoId)).toEqual([]);
  });

  it('stands on the cover of one that has it', () => {
    const [first = []] = logosOf(withLogo('cover', 'client-report'));
    expect(first).toHaveLength(1);
  });
});
