import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResolvedDocument } from '../../../electron/document/nodes.ts';
import { plainArchive } from '../../../electron/export/pdf/metadata.ts';
import { writePdf } from '../../../electron/export/pdf/write-pdf.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { briefsInOtherScripts } from '../../builders/briefs-in-other-scripts.ts';
import { kitchenSink } from '../../builders/kitchen-sink.ts';
import { resolved } from '../../builders/resolved.ts';
import { everyBlock, longDocument } from '../../layout/sample-documents.ts';
import { breaks } from './broken-files.ts';
import { structureFaults } from './check-structure.ts';
import { pdfMaterial } from './material.ts';
import { brokenFile } from './open-to-break.ts';
import { accessibilityReports, outsideCheckers, type WrittenFile } from './outside-checkers.ts';
import { readPdf } from './read-pdf.ts';

const documents: Readonly<Record<string, () => ResolvedDocument>> = {
  'every block': everyBlock,
  'notes wherever they can stand': kitchenSink,
  'a long document': longDocument,
  ...Object.fromEntries(Object.entries(briefsInOtherScripts).map(([name, made]) => [name, () => resolved(made)])),
};

const folder = mkdtempSync(path.join(tmpdir(), 'briefwright-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function written(name: string, document: ResolvedDocument): Promise<WrittenFile & { bytes: Uint8Array }> {
  const { fonts, icc } = await pdfMaterial();
  const layout = layOut(document, houseTheme, fonts);
  const bytes = await writePdf(layout, document, { fonts, icc });
  const [file, plainFile] = [path.join(folder, `${name}.pdf`), path.join(folder, `${name}-1b.pdf`)];
  writeFileSync(file, bytes);
  writeFileSync(plainFile, await writePdf(layout, document, { fonts, icc, conformance: plainArchive }));
  return { file, plainFile, document, bytes };
}

describe.each(Object.entries(documents))('%s', (name, document) => {
  let made: WrittenFile & { bytes: Uint8Array };
  beforeAll(async () => {
    made = await written(name, document());
  });

  it('has no fault by our own checks', async () => {
    expect(structureFaults(await readPdf(made.bytes))).toEqual([]);
  });

  for (const checker of outsideCheckers) {
    it.runIf(checker.installed)(`has no fault by ${checker.id}`, () => {
      expect(checker.faults(made)).toEqual([]);
    });
  }
});

describe('the outside checkers do find faults', () => {
  let sound: WrittenFile & { bytes: Uint8Array };
  beforeAll(async () => {
    sound = await written('sound', everyBlock());
  });

  async function broken(name: keyof typeof breaks): Promise<WrittenFile> {
    const { change } = breaks[name] ?? { change: () => undefined };
    const [file, plainFile] = [path.join(folder, 'broken.pdf'), path.join(folder, 'broken-1b.pdf')];
    writeFileSync(file, await brokenFile(sound.bytes, change));
    writeFileSync(plainFile, await brokenFile(readFileSync(sound.plainFile), change));
    return { file, plainFile, document: sound.document };
  }

  it.runIf(installed('the shared checker of PDF/UA-1 and PDF/A'))(
    'the one of PDF/UA-1 and PDF/A, in each',
    async () => {
      const looked = Object.entries(breaks).filter(([, { shared }]) => shared !== null);
      const files: string[] = [];
      for (const [index, [, { change }]] of looked.entries()) {
        files.push(path.join(folder, `broken-${index}.pdf`));
        writeFileSync(files[index] ?? '', await brokenFile(sound.bytes, change));
      }
      const reports = accessibilityReports(files);
      looked.forEach(([name, { shared }], index) => {
        expect(reports[index], name).toContain(`FAIL ${shared}`);
      });
    },
  );

  it.each<readonly [checker: string, fault: keyof typeof breaks, says: string]>([
    ['the shared checker of links', 'note links to another page', 'links on their own page'],
    ['the shared comparison of extracted words', 'a font that says nothing', 'lost'],
    ['qpdf', 'text that does not unpack', 'stream'],
    ['PDFBox preflight', 'a wrong width', 'inconsistent with the width'],
    ['PDFBox preflight', 'another title in the other place', 'Title'],
    ['pdffonts', 'a font that is not embedded', ' no '],
    ['pdffonts', 'a font that says nothing', ' no '],
    ['the bounds of every line', 'a line beside the page', 'a line at'],
  ])('%s: %s', async (id, fault, says) => {
    const checker = outsideCheckers.find((one) => one.id === id);
    if (checker === undefined) throw new Error(`There is no ${id}.`);
    if (!checker.installed) return;
    expect(checker.faults(await broken(fault)).join('\n')).toContain(says);
  });
});

function installed(id: string): boolean {
  return outsideCheckers.some((checker) => checker.id === id && checker.installed);
}
