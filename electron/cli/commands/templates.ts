import { nodeIo } from '../../storage/io-node.ts';
import { readTemplates } from '../../storage/template-files.ts';
import type { Command } from '../command.ts';
import { errorText } from '../error-text.ts';
import { done, partly } from '../outcome.ts';

export const templates: Command = async ({ environment }) => {
  const { templates: found, problems } = await readTemplates(nodeIo, {
    bundled: environment.templates,
    own: null,
  });
  const lines = found.map((template) => `${template.id}  ${template.title}: ${template.description}`);
  const json = found.map(({ id, title, description, slots, editions }) => ({
    id,
    title,
    description,
    sections: slots.map(({ key, title: heading, purpose, required, minWords, maxWords, accepts }) => {
      return { key, title: heading, purpose, required, minWords, maxWords, accepts };
    }),
    editions: editions.map((edition) => edition.id),
  }));
  return problems.length === 0 ? done(lines, json) : partly([...lines, ...problems.map(errorText)], json);
};
