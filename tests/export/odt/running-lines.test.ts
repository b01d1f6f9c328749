import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block, DocumentMeta } from '../../../electron/document/nodes.ts';
import { textOf } from '../../../electron/export/docx/package/xml-tree.ts';
import { writeOdt } from '../../../electron/export/odt/write-odt.ts';
import { assets } from '../../../electron/scripts/paths.mjs';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { document, front, heading, p, pageBreak } from '../../builders/document.ts';
import { office } from '../docx/outside-programs.ts';
import { named } from '../docx/unpacked.ts';
import { odtParts } from './odt-parts.ts';

const header = { left: 'River', right: '{section} · {marking}'.replace('{marking}', 'Secret') };
const lines = { header, footer: { left: '1 May', right: '{page} of {pages}' }, marking: 'Secret' };
const long =
  'A title that says in full what the section has found out about every single ship of the harbour and its cargo, and what it leaves for others to find';
const body: readonly Block[] = [
  heading(1, 'One'),
  p('x'),
  pageBreak(),
  p('One goes on.'),
  heading(2, 'Not this'),
  heading(1, 'Two'),
  p('y'),
  pageBreak(),
  p('z'),
  pageBreak(),
  heading(1, long),
  p('End'),
];
const stylesOf = (...parts: readonly (Block | Partial<DocumentMeta>)[]) => odtParts(document(lines, ...parts)).styles;
const saidIn = (part: ReturnType<typeof stylesOf>, name: string) => named(part, `style:${name}`).map(textOf);

describe('the running lines of an OpenDocument text', () => {
  it('have words at both ends, and the section in a frame of one line that its programs fill', () => {
    const styles = stylesOf(front('Title'), ...body);
    expect(saidIn(styles, 'header')).toEqual(['RiverSecret']);
    const [footer] = named(styles, 'style:footer');
    const frames = footer === undefined ? [] : named(footer, 'draw:frame');
    expect(frames.map(textOf)).toEqual(['One']);
    expect(frames[0]?.attributes['svg:height']).toBe(`${houseTheme.text.running.leading}pt`);
    expect(named(styles, 'text:chapter').map(({ attributes }) => attributes['text:outline-level'])).toEqual(['1']);
  });

  it('name no section where there is none, and carry a marking that the template forgot', () => {
    const styles = odtParts(document({ ...lines, marking: 'Restricted' }, front('Title'), p('x'))).styles;
    expect(saidIn(styles, 'header')).toEqual(['RiverSecret · Restricted']);
    expect(named(styles, 'draw:frame')).toEqual([]);
  });

  it('say on the first page nothing that its front says, on a cover nothing, and without a front everything', () => {
    expect(saidIn(stylesOf(front('Title'), p('x')), 'footer-first')).toEqual(['1 of 1']);
    expect(saidIn(stylesOf({ cover: true }, front('Title'), p('x')), 'footer-first')).toEqual(['']);
    expect(saidIn(stylesOf(p('x')), 'header-first')).toEqual([]);
  });

  it('end after a whole word where the template says more than a line holds', () => {
    const left = `${'The report of the harbour '.repeat(8)}ends`;
    const styles = stylesOf({ header: { left, right: '{section} · Secret' } }, front('Title'), ...body);
    expect(saidIn(styles, 'header')[0]).toMatch(/^The report of the harbour .* …Secret$/);
  });
});

if (!office) console.log('skipped: LibreOffice is not here');

it.skipIf(!office)(
  'LibreOffice prints in the header of each page the section that its end belongs to, a long title on one line',
  () => {
    const bytes = writeOdt(document(lines, front('Title'), ...body), houseTheme);
    const heads = office?.(bytes, path.join(assets, 'fonts'), 'odt').pages ?? [];
    const section = heads.map((page) => /^River (.*?) Secret/.exec(page)?.[1] ?? '');
    expect(section.slice(0, 3)).toEqual(['', 'Two', 'Two']);
    expect(section).toHaveLength(4);
    expect(long.startsWith(section[3] ?? '-')).toBe(true);
    expect(section[3]?.length).toBeGreaterThan(40);
    expect(section[3]?.length).toBeLessThan(long.length);
  },
  120_000,
);
