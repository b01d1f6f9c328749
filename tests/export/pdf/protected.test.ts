import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkProtection, type PdfProtection } from '../../../electron/export/pdf/protection.ts';
import { writePdf } from '../../../electron/export/pdf/write-pdf.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { everyBlock } from '../../layout/sample-documents.ts';
import { structureFaults } from './check-structure.ts';
import { pdfMaterial } from './material.ts';
import { accessibilityReports, has, hasShared } from './outside-checkers.ts';
import { readPdf, textString } from './read-pdf.ts';

const protection: PdfProtection = {
  openPassword: 'Gänse füttern',
  ownerPassword: 'only the desk knows',
  print: true,
  copy: false,
  change: false,
};
const folder = mkdtempSync(path.join(tmpdir(), 'briefwright-protected-'));
const file = path.join(folder, 'protected.pdf');
let bytes: Uint8Array;

async function written(given: PdfProtection): Promise<Uint8Array> {
  const { fonts, icc } = await pdfMaterial();
  const made = everyBlock();
  return writePdf(layOut(made, houseTheme, fonts), made, { fonts, icc, protection: given });
}

beforeAll(async () => {
  bytes = await written(protection);
  writeFileSync(file, bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const qpdf = (...given: readonly string[]) => spawnSync('qpdf', given, { encoding: 'utf8' });

function decrypted(): string {
  const open = path.join(folder, 'open.pdf');
  expect(qpdf(`--password=${protection.openPassword}`, '--decrypt', file, open).status).toBe(0);
  return open;
}

describe('a protected PDF', () => {
  it('does not open without a password, and tells nothing of its text', async () => {
    await expect(readPdf(bytes)).rejects.toThrow();
    await expect(readPdf(bytes, 'another word')).rejects.toThrow();
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('Dredging');
  });

  it.each([protection.openPassword, protection.ownerPassword])('says all it has to say to “%s”', async (password) => {
    const { fonts, icc } = await pdfMaterial();
    const made = everyBlock();
    const open = await readPdf(await writePdf(layOut(made, houseTheme, fonts), made, { fonts, icc }));
    const pdf = await readPdf(bytes, password);
    expect(pdf.elements.map(({ tag }) => tag)).toEqual(open.elements.map(({ tag }) => tag));
    const [root, same] = [pdf.elements[0], open.elements[0]];
    expect(root && pdf.textOf(root)).toBe(same && open.textOf(same));
  });

  it.runIf(has('qpdf'))('is whole once decrypted, and claims no PDF/A', async () => {
    const pdf = await readPdf(readFileSync(decrypted()));
    expect(structureFaults(pdf, { archive: null })).toEqual([]);
    expect(textString(pdf.info, 'Title')).toBe(everyBlock().meta.title);
    expect(textString(pdf.info, 'Producer')).toBe('Briefwright');
  });

  it('is another file each time', async () => {
    expect(Buffer.compare(bytes, await written(protection))).not.toBe(0);
  });

  it.runIf(has('qpdf'))('has no fault by qpdf, with AES-256 and the limits asked for', () => {
    const checked = qpdf(`--password=${protection.openPassword}`, '--check', file);
    expect(checked.stdout).toContain('No syntax or stream encoding errors');
    const said = qpdf(`--password=${protection.openPassword}`, '--show-encryption', file).stdout;
    expect(said).toContain('R = 6');
    for (const [what, allowed] of [
      ['extract for accessibility', 'allowed'],
      ['extract for any purpose', 'not allowed'],
      ['print high resolution', 'allowed'],
      ['modify other', 'not allowed'],
      ['modify annotations', 'not allowed'],
      ['modify document assembly', 'not allowed'],
    ])
      expect(said).toContain(`${what}: ${allowed}\n`);
    expect(qpdf('--check', file).status).not.toBe(0);
  });

  it.runIf(has('qpdf') && hasShared)('has only the faults of an encrypted file by the shared checker', () => {
    const faults = accessibilityReports([decrypted()])[0]?.match(/^ {2}FAIL.*$/gm) ?? [];
    expect(faults.map((line) => line.trim())).toEqual(['FAIL A pdfaid 1']);
  });

  it.runIf(has('pdfinfo'))('opens for everybody when only the owner has a password', async () => {
    const limited = path.join(folder, 'limited.pdf');
    writeFileSync(limited, await written({ ...protection, openPassword: '' }));
    const said = spawnSync('pdfinfo', [limited], { encoding: 'utf8' }).stdout;
    expect(said).toMatch(/^Encrypted:\s+yes \(print:yes copy:no change:no addNotes:no algorithm:AES-256\)/m);
    expect(said).toContain('Tagged:          yes');
  });
});

describe('a protection is refused', () => {
  const open = { ...protection, print: true, copy: true, change: true };
  it.each<readonly [string, PdfProtection, string]>([
    ['without any password', { ...open, openPassword: '', ownerPassword: '' }, 'no-password'],
    ['when nothing keeps its limits', { ...protection, ownerPassword: '' }, 'no-owner-password'],
    [
      'when every reader could lift its limits',
      { ...protection, ownerPassword: protection.openPassword },
      'same-passwords',
    ],
    ['when a password is longer than readers read', { ...open, openPassword: 'ä'.repeat(64) }, 'too-long'],
    ['when a password has what cannot be typed', { ...open, openPassword: 'a\u200bb' }, 'odd-characters'],
  ])('%s', (_why, given, problem) => {
    expect(checkProtection(given)).toEqual({ ok: false, error: problem });
  });

  it('and not otherwise', () => {
    expect(checkProtection(protection).ok).toBe(true);
    expect(checkProtection({ ...open, ownerPassword: '' }).ok).toBe(true);
    expect(checkProtection({ ...open, openPassword: 'ä'.repeat(63) }).ok).toBe(true);
  });
});
