import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResolvedDocument } from '../../../electron/document/nodes.ts';
import { plainArchive } from '../../../electron/export/pdf/metadata.ts';
import { writePdf } from '../../../electron/export/pdf/write-pdf.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { document, front, heading, note, p } from '../../builders/document.ts';
import { everyBlock } from '../../layout/sample-documents.ts';
import { pdfMaterial } from './material.ts';

const checkers = path.resolve(import.meta.dirname, '../../../../shared/bench/pdf-peers');
const python = '/usr/bin/python3';
const jars = [
  'preflight',
  'pdfbox2',
  'xmpbox',
  'fontbox2',
  'commons-logging',
  'commons-io',
  'pdfbox2-tools',
  'javax.activation',
  'jaxb-api',
];
const preflight = jars.map((jar) => `/usr/share/java/${jar}.jar`);
const hasPreflight = preflight.every((jar) => existsSync(jar)) && spawnSync('which', ['java']).status === 0;
if (!hasPreflight) console.warn('skipped: PDFBox preflight is not installed');
const has = (program: string): boolean => spawnSync('which', [program]).status === 0;
const hasCheckers = existsSync(checkers) && spawnSync(python, ['-c', 'import pikepdf']).status === 0;
const hasPoppler = has('pdftotext') && has('pdffonts');
if (!hasCheckers) console.warn('skipped: the shared PDF checkers are not here');
if (!hasPoppler || !has('qpdf')) console.warn('skipped: poppler or qpdf is not installed');

/** Several pages, a note on most of them, one note longer than a page. */
function longDocument(): ResolvedDocument {
  const sentence = 'The measured depth of the channel fell again, and the barges went half laden past the lock. ';
  const sections = Array.from({ length: 12 }, (_, index) => [
    heading(1, `Section ${index + 1}`),
    p(sentence.repeat(6), note(`Zeuge${index} ${sentence.repeat(index === 4 ? 70 : 1)}`), ' After the mark.'),
    p(sentence.repeat(5)),
  ]);
  return document(front('A report of some length'), ...sections.flat());
}

const folder = mkdtempSync(path.join(tmpdir(), 'briefwright-pdf-'));
const files = { every: path.join(folder, 'every.pdf'), long: path.join(folder, 'long.pdf') };

beforeAll(async () => {
  const { fonts, icc } = await pdfMaterial();
  for (const [name, made] of [
    ['every', everyBlock()],
    ['long', longDocument()],
  ] as const) {
    writeFileSync(files[name], await writePdf(layOut(made, houseTheme, fonts), made, { fonts, icc }));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (script: string, file: string) =>
  spawnSync(python, [path.join(checkers, script), file], { encoding: 'utf8' });

describe.each(['every', 'long'] as const)('%s: other programs', (name) => {
  it.skipIf(!hasCheckers)('find no fault against PDF/UA-1 and PDF/A-2a', () => {
    const { stdout, status } = check('check_ua.py', files[name]);
    expect(stdout).toMatch(/\n {2}OK\n$/);
    expect(status).toBe(0);
  });

  it.skipIf(!has('qpdf'))('find no fault in the file', () => {
    expect(execFileSync('qpdf', ['--check', files[name]], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });

  it.skipIf(!hasPoppler)('find every font embedded, reduced and readable', () => {
    const fonts = execFileSync('pdffonts', [files[name]], { encoding: 'utf8' }).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/yes yes yes/);
  });
});

describe('a file for the oldest archives', () => {
  it.skipIf(!hasPreflight)('is PDF/A-1b in the eyes of PDFBox', async () => {
    const { fonts, icc } = await pdfMaterial();
    const made = everyBlock();
    const file = path.join(folder, 'plain.pdf');
    writeFileSync(
      file,
      await writePdf(layOut(made, houseTheme, fonts), made, { fonts, icc, conformance: plainArchive }),
    );
    const run = ['-cp', preflight.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file];
    expect(spawnSync('java', run, { encoding: 'utf8' }).stdout).toContain('is a valid PDF/A-1b file');
  });
});

describe('a long document', () => {
  it.skipIf(!hasCheckers)('has both links of each note on one page', () => {
    // Twelve notes, two links each.
    expect(check('check_links.py', files.long).stdout).toMatch(/same page 24 other page 0/);
  });

  it.skipIf(!hasPoppler)('has each note at the foot of its page, and its text in order', () => {
    const pages = execFileSync('pdftotext', ['-layout', files.long, '-'], { encoding: 'utf8' }).split('\f');
    for (let index = 0; index < 12; index += 1) {
      const page = pages.find((text) => text.includes(`Section ${index + 1}\n`)) ?? '';
      const citing = pages.find((text) => new RegExp(`Zeuge${index}\\b`).test(text)) ?? '';
      const next = pages[pages.indexOf(page) + 1] ?? '';
      expect([page, next]).toContain(citing);
      expect(citing.indexOf(`Zeuge${index} `)).toBeGreaterThan(citing.length / 4);
    }
    const words = execFileSync('pdftotext', [files.long, '-'], { encoding: 'utf8' }).replaceAll('\u00ad\n', '');
    expect(words.match(/half laden past the lock/g)?.length ?? 0).toBeGreaterThan(150);
    expect(words).not.toContain('\ufffd');
  });
});

describe('the checker', () => {
  it.skipIf(!hasCheckers || !has('qpdf'))('does find faults: in a file whose notes lost their ids', () => {
    const open = path.join(folder, 'open.pdf');
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', files.every, open]);
    const broken = path.join(folder, 'broken.pdf');
    writeFileSync(broken, readFileSync(open, 'latin1').replaceAll(/\/ID \(note-/g, '/Id (note-'), 'latin1');
    const { stdout, status } = check('check_ua.py', broken);
    expect(stdout).toContain('19-003');
    expect(status).toBe(1);
  });
});
