import { randomUUID } from 'node:crypto';
import { ok, type Result } from '../../base/result.ts';
import { type HouseStyle, lookOf } from '../../brief/house-style.ts';
import { houseStyleIdOf } from '../../brief/house-style-id.ts';
import { followingWordFile } from '../../brief/look-of-word-file.ts';
import type { AppError } from '../../contract/errors.ts';
import { writeStartingFile } from '../../export/docx/starting-file.ts';
import { readHouseStyle, readHouseStyles, writeHouseStyle } from '../../storage/house-style-files.ts';
import { nodeIo } from '../../storage/io-node.ts';
import { writeWordFile } from '../../storage/word-files.ts';
import { themeFrom } from '../../templates/theme-from.ts';
import type { Command } from '../command.ts';
import type { Environment } from '../environment.ts';
import { errorText } from '../error-text.ts';
import { findHouseStyle } from '../find-house-style.ts';
import { done, type Outcome, partly, refused, wrongUsage } from '../outcome.ts';
import { plainStyle, takeWordFile } from '../word-template.ts';

/** The house styles there are; with a file, whether that one can be used and what it brings; to and from Word files. */
export const themes: Command = async ({ operands, options, environment }) => {
  const [file] = operands;
  const base = await baseStyle(options.theme, environment);
  if (!base.ok) return refused(base.error);
  const { out } = options;
  if (file !== undefined && /\.do[ct][xm]?$/i.test(file)) return fromWordFile(file, base.value, out, environment);
  if (file !== undefined)
    return options.out === undefined ? checkFile(file) : wrongUsage('--out goes with a Word file.');
  return out === undefined ? listAll(environment) : startingFile(out, base.value);
};

async function baseStyle(asked: string | undefined, environment: Environment): Promise<Result<HouseStyle, AppError>> {
  return asked === undefined ? ok(plainStyle) : findHouseStyle(asked, environment.houseStyles);
}

async function fromWordFile(
  file: string,
  base: HouseStyle,
  out: string | undefined,
  environment: Environment,
): Promise<Outcome> {
  const word = await takeWordFile(file, environment);
  if (!word.ok) return refused(word.error);
  const { look, line, json } = word.value;
  const title = look.file.replace(/\.\w+$/, '') || look.file;
  const style = { ...followingWordFile(base, look), id: houseStyleIdOf(title), title, wordFile: look };
  const found = { ...json, look: lookOf(style) };
  if (out === undefined) return done([line], found);
  const written = await writeHouseStyle(nodeIo, out, style, randomUUID().slice(0, 8));
  if (!written.ok) return refused(written.error);
  return done([line, `${out}: ${title} (${style.id})`], { ...found, id: style.id, title, written: out });
}

async function startingFile(out: string, style: HouseStyle): Promise<Outcome> {
  if (!/\.dotx$/i.test(out)) return wrongUsage('--out names a .dotx file when no Word file is given.');
  const made = await writeStartingFile(themeFrom(style));
  if (!made.ok) return refused(made.error);
  const written = await writeWordFile(nodeIo, out, made.value, randomUUID().slice(0, 8));
  if (!written.ok) return refused(written.error);
  return done([`${out}  (${made.value.length} bytes)`], { written: out, bytes: made.value.length });
}

async function checkFile(file: string): Promise<Outcome> {
  const read = await readHouseStyle(nodeIo, file);
  if (!read.ok) return refused(read.error);
  const { id, title } = read.value;
  return done([`${file}: ${title} (${id}) can be used`], { id, title, look: lookOf(read.value) });
}

async function listAll(environment: Environment): Promise<Outcome> {
  const { styles, problems } = await readHouseStyles(nodeIo, environment.houseStyles);
  const lines = styles.map(({ style }) => `${style.id}  ${style.title}: ${style.description}`);
  const json = styles.map(({ style, own }) => {
    const { id, title, description } = style;
    return { id, title, description, own, look: lookOf(style) };
  });
  return problems.length === 0 ? done(lines, json) : partly([...lines, ...problems.map(errorText)], json);
}
