import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Brief } from '../../../electron/brief/brief.ts';
import type { HouseStyle } from '../../../electron/brief/house-style.ts';
import type { ResolvedDocument } from '../../../electron/document/nodes.ts';
import { plainArchive } from '../../../electron/export/pdf/metadata.ts';
import { writePdf } from '../../../electron/export/pdf/write-pdf.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { houseTheme, type Theme } from '../../../electron/templates/theme.ts';
import { themeFrom } from '../../../electron/templates/theme-from.ts';
import { briefsInOtherScripts } from '../../builders/briefs-in-other-scripts.ts';
import { bundledStyle, bundledStyleNames, logo } from '../../builders/house-styles.ts';
import { kitchenSink } from '../../builders/kitchen-sink.ts';
import { resolved } from '../../builders/resolved.ts';
import { sharedBriefs } from '../../builders/shared-briefs.ts';
import { everyBlock, longDocument } from '../../layout/sample-documents.ts';
import { breaks } from './broken-files.ts';
import { structureFaults } from './check-structure.ts';
import { pdfMaterial } from './material.ts';
import { brokenFile } from './open-to-break.ts';
import { accessibilityReports, outsideCheckers, type WrittenFile } from './outside-checkers.ts';
import { readPdf } from './read-pdf.ts';

interface Made {
  readonly document: ResolvedDocument;
  readonly theme: Theme;
}

const inHouse = (document: ResolvedDocument): Made => ({ document, theme: houseTheme });

function shared(name: keyof typeof sharedBriefs): Brief {
  const brief = sharedBriefs[name];
  if (brief === undefined) throw new Error(`There is no brief ${name}.`);
  return brief;
}

/** The brief of the samples that has most kinds of content, in a house style. */
function inStyle(houseStyle: HouseStyle): Made {
  const brief = { ...shared('policy-brief'), houseStyle };
  return { document: resolved(brief), theme: themeFrom(houseStyle) };
}

const documents: Readonly<Record<string, () => Made>> = {
  'every block': () => inHouse(everyBlock()),
  'notes wherever they can stand': () => inHouse(kitchenSink()),
  'a long document': () => inHouse(longDocument()),
  'pictures of a brief': () => inHouse(resolved(shared('with-figures'))),
  ...Object.fromEntries(
    Object.entries(briefsInOtherScripts).map(([name, made]) => [name, () => inHouse(resolved(made))]),
  ),
  ...Object.fromEntries(
    bundledStyleNames.map((name) => [`the house style ${name}`, () => inStyle(bundledStyle(name))]),
  ),
  ...Object.fromEntries(
    (['front', 'header'] as const).map((place) => [
      `a logo in the ${place}`,
      () => inStyle({ ...bundledStyle('house'), logo: { ...logo, place } }),
    ]),
  ),
};

const folder = mkdtempSync(path.join(tmpdir(), 'briefwright-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function written(name: string, { document, theme }: Made): Promise<WrittenFile & { bytes: Uint8Array }> {
  const { fonts, icc } = await pdfMaterial();
  const layout = layOut(document, theme, fonts);
  const bytes = await writePdf(layout, document, { fonts, icc });
  const [file, plainFile] = [path.join(folder, `${name}.pdf`), path.join(folder, `${name}-1b.pdf`)];
  writeFileSync(file, bytes);
  writeFileSync(plainFile, await writePdf(layout, document, { fonts, icc, conformance: plainArchive }));
  return { file, plainFile, document, bytes };
}

describe.each(Object.entries(documents))('%s', (name, make) => {
  let made: WrittenFile & { bytes: Uint8Array };
  beforeAll(async () => {
    made = await written(name, make());
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
    sound = await written('sound', inHouse(everyBlock()));
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
