import { lookOf } from '../../brief/house-style.ts';
import { readHouseStyle, readHouseStyles } from '../../storage/house-style-files.ts';
import { nodeIo } from '../../storage/io-node.ts';
import type { Command } from '../command.ts';
import { errorText } from '../error-text.ts';
import { done, partly, refused } from '../outcome.ts';

/** The house styles there are; with a file, whether that one can be used. */
export const themes: Command = async ({ operands, environment }) => {
  const [file] = operands;
  if (file !== undefined) {
    const read = await readHouseStyle(nodeIo, file);
    if (!read.ok) return refused(read.error);
    const { id, title } = read.value;
    return done([`${file}: ${title} (${id}) can be used`], { id, title, look: lookOf(read.value) });
  }
  const { styles, problems } = await readHouseStyles(nodeIo, { bundled: environment.houseStyles, own: null });
  const lines = styles.map(({ style }) => `${style.id}  ${style.title}: ${style.description}`);
  const json = styles.map(({ style }) => {
    const { id, title, description } = style;
    return { id, title, description, look: lookOf(style) };
  });
  return problems.length === 0 ? done(lines, json) : partly([...lines, ...problems.map(errorText)], json);
};
