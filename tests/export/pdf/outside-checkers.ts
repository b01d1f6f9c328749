import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ResolvedDocument } from '../../../electron/document/nodes.ts';
import { missingWords, printedWords } from './printed-words.ts';

/** A written file, the document it came from, and the same pages as an old archive takes them. */
export interface WrittenFile {
  readonly file: string;
  readonly document: ResolvedDocument;
  /** As PDF/A-1b, which an independent validator knows: fonts, widths, metadata and colours are written the same way. */
  readonly plainFile: string;
}

/** A program that knows nothing of ours; one line for each fault it finds. */
export interface OutsideChecker {
  readonly id: string;
  readonly installed: boolean;
  faults(written: WrittenFile): readonly string[];
}

const shared = path.resolve(import.meta.dirname, '../../../../shared/bench/pdf-peers');
const python = '/usr/bin/python3';
const javaFolder = '/usr/share/java';
const jars = ['preflight', 'pdfbox2', 'xmpbox', 'fontbox2', 'commons-logging', 'commons-io', 'pdfbox2-tools'].concat(
  'javax.activation',
  'jaxb-api',
);
const preflight = jars.map((jar) => path.join(javaFolder, `${jar}.jar`));

export const has = (program: string): boolean => spawnSync('which', [program]).status === 0;
export const hasShared = existsSync(shared) && spawnSync(python, ['-c', 'import pikepdf']).status === 0;
const run = (program: string, given: readonly string[]) =>
  spawnSync(program, given, { encoding: 'utf8', maxBuffer: 1 << 28 });

/** Each file's report by the shared checker of PDF/UA-1 and PDF/A-2a, in one process: starting it costs most. */
export function accessibilityReports(files: readonly string[]): readonly string[] {
  const several = [
    'import runpy,sys',
    'script,*files=sys.argv[1:]',
    'for f in files:',
    '  sys.argv=[script,f]',
    '  try: runpy.run_path(script,run_name="__main__")',
    '  except SystemExit: pass',
    '  except Exception as e: print("  FAIL",repr(e))',
    '  print("\\f",end="")',
  ].join('\n');
  const { stdout, stderr } = run(python, ['-c', several, path.join(shared, 'check_ua.py'), ...files]);
  if (stderr !== '') throw new Error(stderr);
  return stdout.split('\f').slice(0, -1);
}

export const hasPoppler = has('pdftotext');

/** Where a file's internal links lead, in the words of the shared checker; null where it is absent. */
export const linkReport = hasShared
  ? (file: string): string => run(python, [path.join(shared, 'check_links.py'), file]).stdout
  : null;

/** The pages as a reader of another make prints them, as text. */
export function textOfPdf(file: string): string {
  return run('pdftotext', [file, '-']).stdout;
}

export const outsideCheckers: readonly OutsideChecker[] = [
  {
    id: 'the shared checker of PDF/UA-1 and PDF/A',
    installed: hasShared,
    faults: ({ file }) => accessibilityReports([file])[0]?.match(/^ {2}FAIL.*$/gm) ?? [],
  },
  {
    id: 'the shared checker of links',
    installed: hasShared,
    faults: ({ file, document }) => {
      const same = Number(/same page (\d+)/.exec(linkReport?.(file) ?? '')?.[1] ?? '-1');
      const wanted = document.notes.length * 2;
      return same >= wanted ? [] : [`${same} links on their own page for ${document.notes.length} notes`];
    },
  },
  {
    id: 'the shared comparison of extracted words',
    installed: hasShared && has('pdftotext') && has('mutool'),
    faults: wordFaults,
  },
  {
    id: 'qpdf',
    installed: has('qpdf'),
    faults: ({ file }) => {
      const { stdout, stderr, status } = run('qpdf', ['--check', file]);
      return status === 0 && stdout.includes('No syntax or stream encoding errors') ? [] : [stdout + stderr];
    },
  },
  {
    id: 'PDFBox preflight',
    installed: has('java') && preflight.every((jar) => existsSync(jar)),
    faults: ({ plainFile }) => {
      const given = ['-cp', preflight.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', plainFile];
      const { stdout, stderr } = run('java', given);
      if (stdout.includes('is a valid PDF/A-1b file')) return [];
      return (stdout + stderr).split('\n').filter((line) => line.trim() !== '');
    },
  },
  {
    id: 'pdffonts',
    installed: has('pdffonts'),
    faults: ({ file }) => {
      const fonts = run('pdffonts', [file]).stdout.split('\n').slice(2).filter(Boolean);
      // Embedded, a subset, with a map to Unicode.
      const bad = fonts.filter((font) => !/ yes yes yes /.test(font));
      return fonts.length === 0 ? ['no fonts at all'] : bad;
    },
  },
  {
    id: 'the bounds of every line',
    installed: has('pdftotext'),
    faults: lineFaults,
  },
];

for (const { id, installed } of outsideCheckers) if (!installed) console.warn(`skipped: ${id} is not here`);

/** Words broken by a page's end are lost to programs that read page by page: one a page may be. */
function wordFaults({ file, document }: WrittenFile): readonly string[] {
  const content = path.join(path.dirname(file), `${path.basename(file)}.json`);
  const words = printedWords(document);
  // The script knows no marks of direction, and mutool prints right-to-left text of every producer as it stands.
  if (words.some((text) => /[\u0590-\u08ff]/.test(text))) return missingWords(textOfPdf(file), document);
  writeFileSync(content, JSON.stringify({ blocks: words.map((text) => ({ k: 'p', runs: [{ t: text }] })) }));
  const { stdout, stderr } = run(python, [path.join(shared, 'extract.py'), content, file]);
  const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [file]).stdout)?.[1] ?? '1');
  const readings = [...stdout.matchAll(/^(\S+)\s+joined\s.*words=(\d+) missing=(\d+) .*fffd=(\d+)$/gm)];
  if (readings.length === 0) return [`no reading: ${stderr}`];
  return readings.flatMap(([, program = '', total, missing, unknown]) => {
    // Without its layout pdftotext does not join the lines of table cells; with raw order mutool does not either.
    const allowed = pages + Math.ceil(Number(total) * 0.0005);
    const lost = Number(missing) > allowed ? [`${program} lost ${missing} of ${total} words`] : [];
    return [...lost, ...(Number(unknown) > 0 ? [`${program} found ${unknown} unknown characters`] : [])];
  });
}

/** Every line of text stands within its page, a little room at the edges kept free. */
function lineFaults({ file }: WrittenFile): readonly string[] {
  const layout = `${file}.html`;
  run('pdftotext', ['-bbox-layout', file, layout]);
  const faults: string[] = [];
  let [width, height] = [0, 0];
  for (const line of readFileSync(layout, 'utf8').split('\n')) {
    const page = /<page width="([\d.]+)" height="([\d.]+)"/.exec(line);
    if (page !== null) [width, height] = [Number(page[1]), Number(page[2])];
    const box = /<line xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/.exec(line);
    if (box === null) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = box.slice(1).map(Number);
    if (left < 30 || top < 20 || right > width - 30 || bottom > height - 20)
      faults.push(`a line at ${left} ${top} ${right} ${bottom} on a page of ${width} by ${height}`);
  }
  return width === 0 ? ['no pages'] : faults;
}
