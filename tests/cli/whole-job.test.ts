import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPandoc } from '../builders/pandoc.ts';
import { officePages } from '../export/docx/outside-programs.ts';
import { structureFaults } from '../export/pdf/check-structure.ts';
import { outsideCheckers } from '../export/pdf/outside-checkers.ts';
import { readPdf } from '../export/pdf/read-pdf.ts';
import { writtenBrief } from '../export/pdf/written-brief.ts';
import {
  buildCommandLine,
  newFolder,
  projectRoot,
  removeFolder,
  runJson,
  sampleFolder,
  succeed,
} from './command-line.ts';
import {
  bare,
  docxNotes,
  hasProgram,
  htmlNotes,
  markdownNotes,
  pageNotes,
  pdfPages,
  resolvedNotes,
} from './exported-notes.ts';
import type { ClaimJson, ImportJson, SectionJson, WrittenJson } from './json-values.ts';

const seeds = path.resolve(projectRoot, '../shared/seeds');
const seedArticles = 'the seed articles';
const hasSeeds = fs.existsSync(seeds);
if (!hasSeeds) console.info('skipped: the seed articles are not there');
const hasPoppler = hasProgram('pdftotext', '-v');
if (!hasPandoc) console.info('skipped: pandoc is not installed');
if (!hasPoppler) console.info('skipped: poppler is not installed');
if (!officePages) console.info('skipped: LibreOffice is not installed');

/** What the pages of the seeds hold besides their articles. */
const furniture =
  /top of page|bottom of page|\bree\b|\bshare your thoughts\b|\bshare this\b|\bComments\b|\bmin read\b|\b(?:Facebook|Instagram|Pinterest|YouTube)\b|\bImagen \|/i;

/** A library, a filled brief of each template, and every format of it. */
interface Job {
  readonly folder: string;
  readonly library: string;
  readonly imported: ImportJson;
  readonly briefs: Readonly<
    Record<string, { readonly brief: string; readonly files: Readonly<Record<string, string>> }>
  >;
}

const templateIds = ['policy-brief', 'client-report', 'training-handout'] as const;

async function wholeJob(sources: readonly string[]): Promise<Job> {
  const folder = newFolder();
  const library = path.join(folder, 'library');
  const { json: imported } = await runJson<ImportJson>(['import', ...sources, '--library', library]);
  const briefs: Record<string, Job['briefs'][string]> = {};
  for (const template of templateIds) {
    const brief = path.join(folder, `${template}.brief`);
    const made = ['new', '--template', template, '--library', library, '--title', 'The whole job', '--out', brief];
    await succeed([...made, '--fill']);
    const out = path.join(folder, template);
    const { written } = await succeed<WrittenJson>(['export', brief, '--to', 'docx,pdf,html,md', '--out', out]);
    briefs[template] = { brief, files: Object.fromEntries(written.map(({ format, path: file }) => [format, file])) };
  }
  return { folder, library, imported, briefs };
}

const inspect = async (brief: string, stage: string) =>
  (await succeed<{ readonly text: string }>(['inspect', brief, '--stage', stage])).text;

const materials: readonly (readonly [name: string, sources: () => readonly string[]])[] = [
  ['the sample library', () => filesOf(sampleFolder, /\.(?:docx|html|md|txt)$/)],
  ...(hasSeeds ? [[seedArticles, () => filesOf(seeds, /\.txt$/)] as const] : []),
];

function filesOf(folder: string, pattern: RegExp): readonly string[] {
  const names = fs.readdirSync(folder).filter((name) => pattern.test(name));
  return names.sort().map((name) => path.join(folder, name));
}

beforeAll(buildCommandLine);

describe.each(materials)('%s', (name, sources) => {
  let job: Job;
  beforeAll(async () => {
    job = await wholeJob(sources());
  }, 300_000);
  afterAll(() => removeFolder(job.folder));
  const files = (template: string) => job.briefs[template]?.files ?? {};
  const briefOf = (template: string) => job.briefs[template]?.brief ?? '';
  const fileOf = (template: string, format: string) => files(template)[format] ?? '';

  it('is five sources, each with claims and sections', async () => {
    expect(job.imported.failed).toEqual([]);
    expect(job.imported.imported).toHaveLength(5);
    const sections = await succeed<readonly SectionJson[]>(['sections', '--library', job.library]);
    for (const { file, claims } of job.imported.imported) {
      expect(claims).toBeGreaterThan(5);
      expect(sections.filter((section) => section.file === file).length).toBeGreaterThan(1);
    }
  });

  it('gives claims whose words stand where they say', async () => {
    const claims = await succeed<readonly ClaimJson[]>(['claims', '--library', job.library]);
    const plain = claims.filter(({ offsets }) => offsets === undefined);
    expect(plain.length).toBeGreaterThan(10);
    for (const { file, start, end, exact } of plain) {
      const source = sources().find((one) => path.basename(one) === file) ?? '';
      expect(fs.readFileSync(source, 'utf8').slice(start, end)).toBe(exact);
    }
  });

  it.each(templateIds)('%s: every mark has its note, and every note its mark', async (template) => {
    const { notes, marks } = resolvedNotes(await inspect(briefOf(template), 'resolved'));
    expect(notes.length).toBeGreaterThan(10);
    expect(marks.filter((mark, index) => marks.indexOf(mark) === index)).toEqual(notes.map((_, index) => index + 1));
  });

  it.runIf(hasPandoc).each(templateIds)('%s: every format has the same notes in the same order', async (template) => {
    const { notes } = resolvedNotes(await inspect(briefOf(template), 'resolved'));
    const wanted = notes.map(bare);
    expect(docxNotes(fileOf(template, 'docx')).map(bare)).toEqual(wanted);
    expect(markdownNotes(fileOf(template, 'md')).map(bare)).toEqual(wanted);
    const html = htmlNotes(fileOf(template, 'html'));
    expect(html.notes.map(bare)).toEqual(wanted);
    expect([...new Set(html.marks)]).toEqual(notes.map((_, index) => index + 1));
  });

  it.runIf(hasPoppler).each(templateIds)('%s: each note stands on the page that cites it', async (template) => {
    const { notes } = resolvedNotes(await inspect(briefOf(template), 'resolved'));
    const pages = pageNotes(await inspect(briefOf(template), 'pages'));
    const printed = pdfPages(fileOf(template, 'pdf')).map(bare);
    expect(printed).toHaveLength(pages.length);
    expect(pages.flatMap(({ begins }) => begins)).toEqual(notes.map((_, index) => index + 1));
    for (const [index, { marks, begins }] of pages.entries()) {
      expect(begins).toEqual(marks.filter((mark, at) => marks.indexOf(mark) === at && begins.includes(mark)));
      for (const mark of begins) {
        expect(marks).toContain(mark);
        expect(printed[index]).toContain(`${mark}${bare(notes[mark - 1] ?? '').slice(0, 60)}`);
      }
    }
  });

  it.each(templateIds)('%s: the PDF has no fault by our own checks', async (template) => {
    expect(structureFaults(await readPdf(fs.readFileSync(fileOf(template, 'pdf'))))).toEqual([]);
  });

  for (const checker of outsideCheckers) {
    it.runIf(checker.installed).each(templateIds)(`%s: the PDF has no fault by ${checker.id}`, async (template) => {
      expect(checker.faults(await writtenBrief(briefOf(template), fileOf(template, 'pdf')))).toEqual([]);
    });
  }

  it.runIf(hasPandoc && officePages).each(templateIds)(
    '%s: LibreOffice prints each note on the page of its mark',
    async (template) => {
      const resolved = await inspect(briefOf(template), 'resolved');
      const { notes } = resolvedNotes(resolved);
      const docx = fs.readFileSync(fileOf(template, 'docx'));
      const pages = (officePages?.(docx) ?? []).map(bare);
      const marked = markedWords(resolved);
      expect([...marked.keys()]).toEqual(notes.map((_, index) => index + 1));
      for (const [number, words] of marked) {
        const page = pages.findIndex((text) => text.includes(`${words}${number}`));
        expect(page, words).toBeGreaterThanOrEqual(0);
        expect(pages[page]).toContain(`${number}${bare(notes[number - 1] ?? '').slice(0, 60)}`);
      }
    },
    240_000,
  );

  if (name !== seedArticles) return;

  it('has page furniture in no claim and no section', async () => {
    const claims = await succeed<readonly ClaimJson[]>(['claims', '--library', job.library]);
    expect(claims.filter(({ exact, section }) => furniture.test(exact) || furniture.test(section ?? ''))).toEqual([]);
    const sections = await succeed<readonly SectionJson[]>(['sections', '--library', job.library]);
    expect(sections.filter(({ heading }) => furniture.test(heading ?? ''))).toEqual([]);
  });

  it.each(templateIds)('%s: has page furniture in no exported text', (template) => {
    for (const format of ['md', 'html']) {
      const text = fs.readFileSync(fileOf(template, format), 'utf8');
      expect(text.split('\n').filter((line) => furniture.test(line))).toEqual([]);
    }
  });
});

/** The last letters before the first mark of each note, by its number. */
function markedWords(resolved: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [line] of resolved.matchAll(/^(?!\[\^).*\[\^\d+\].*$/gm)) {
    for (const [, before = '', number] of line.matchAll(/([^[\]]+)\[\^(\d+)\]/g)) {
      if (!found.has(Number(number))) found.set(Number(number), bare(before).slice(-24));
    }
  }
  return found;
}
