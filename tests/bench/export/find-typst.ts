import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { assets, out } from '../../../electron/scripts/paths.mjs';
import { findPrograms } from '../measure/find-program.ts';
import { type ProgramCost, runProgram } from '../measure/run-program.ts';

export type Typst = (source: string, pdf: string) => Promise<ProgramCost>;

const compilerPackage = '@myriaddreamin/typst-ts-node-compiler';
const version = '0.7.0';
const patience = 120_000;

/**
 * Typst as a program on the path, or as the package in the folder that TYPST_MODULES names, or as that package fetched
 * into a scratch folder; null where none of these is to be had.
 */
export function findTypst(scratch: string): Typst | null {
  const fonts = path.join(assets, 'fonts');
  const [program] = findPrograms('typst');
  if (program !== undefined) {
    return (source, pdf) =>
      runProgram(program, ['compile', '--pdf-standard', 'ua-1', '--font-path', fonts, source, pdf]);
  }
  const given = process.env.TYPST_MODULES;
  const folder = given !== undefined && holdsCompiler(given) ? given : fetched(scratch);
  if (folder === null) return null;
  const runner = path.join(out, 'bench/typst-once.cjs');
  return (source, pdf) => runProgram(process.execPath, [runner, folder, fonts, source, pdf]);
}

function holdsCompiler(folder: string): boolean {
  return fs.existsSync(path.join(folder, 'node_modules', compilerPackage));
}

function fetched(scratch: string): string | null {
  const [npm] = findPrograms('npm');
  if (npm === undefined) return null;
  try {
    execFileSync(npm, ['install', '--prefix', scratch, '--no-audit', '--no-fund', `${compilerPackage}@${version}`], {
      stdio: 'ignore',
      timeout: patience,
    });
  } catch {
    // No registry within reach: the peer is left out, which the section says.
    return null;
  }
  return holdsCompiler(scratch) ? scratch : null;
}
