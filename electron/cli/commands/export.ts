import { ok } from '../../base/result.ts';
import { findingSentences } from '../../contract/finding-sentences.ts';
import { readBriefFile } from '../brief-file.ts';
import type { Command } from '../command.ts';
import { errorText } from '../error-text.ts';
import { exportFiles, readFormats } from '../export-files.ts';
import { houseStyleAskedFor } from '../find-house-style.ts';
import { noteBrief } from '../note-brief.ts';
import { done, partly, refused } from '../outcome.ts';
import { withLibrary } from '../with-library.ts';

/** A brief into files. A finding (a character no font has) is told, and the files are written all the same. */
export const exportBrief: Command = async ({ operands, options, environment }) => {
  const formats = readFormats(options.to ?? '');
  if (!formats.ok) return refused(formats.error);
  const brief = await readBriefFile(operands[0] ?? '');
  if (!brief.ok) return refused(brief.error);
  const { citationStyle, edition } = brief.value.metadata;
  const look = await houseStyleAskedFor(brief.value, options, environment.houseStyles);
  if (!look.ok) return refused(look.error);
  const choice = {
    style: options.style ?? citationStyle,
    edition: options.edition ?? edition,
    ...look.value,
  };
  const exported = await exportFiles(brief.value, choice, formats.value, options.out ?? '', environment);
  if (!exported.ok) return refused(exported.error);
  const { written, findings, stopped } = exported.value;
  if (options.library !== undefined && written.length > 0) {
    const noted = await withLibrary(options.library, environment, (library) => {
      noteBrief(library, brief.value, operands[0] ?? '', true);
      return ok(done([], null));
    });
    if (noted.exitCode !== 0) return noted;
  }
  const lines = [...written.map(({ path, bytes }) => `${path}  (${bytes} bytes)`), ...findingSentences(findings)];
  if (stopped !== null) {
    const message = errorText(stopped);
    return partly([...lines, message], { written, findings, error: { code: stopped.code, message } });
  }
  return (findings.length === 0 ? done : partly)(lines, { written, findings });
};
