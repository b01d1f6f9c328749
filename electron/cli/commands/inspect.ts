import { type InspectStage, inspectStages } from '../../workers/export-messages.ts';
import { readBriefFile } from '../brief-file.ts';
import { citingAskedFor } from '../citing-options.ts';
import type { Command } from '../command.ts';
import { houseStyleAskedFor } from '../find-house-style.ts';
import { done, refused, wrongUsage } from '../outcome.ts';
import { ownExporter } from '../own-exporter.ts';

/** Any stage of a brief on its way into a file, as text. */
export const inspect: Command = async ({ operands, options, environment }) => {
  const stage = inspectStages.find((known) => known === options.stage) as InspectStage | undefined;
  if (stage === undefined) {
    return wrongUsage(`There is no stage "${options.stage}"; stages are ${inspectStages.join(', ')}.`);
  }
  const brief = await readBriefFile(operands[0] ?? '');
  if (!brief.ok) return refused(brief.error);
  const { citationStyle, edition } = brief.value.metadata;
  const look = await houseStyleAskedFor(brief.value, options, environment.houseStyles);
  if (!look.ok) return refused(look.error);
  const citing = citingAskedFor(options, brief.value.metadata.citing);
  if (!citing.ok) return wrongUsage(citing.error);
  const choice = {
    style: options.style ?? citationStyle,
    edition: options.edition ?? edition,
    citing: citing.value,
    ...look.value,
  };
  const text = await ownExporter(environment).inspect(brief.value, choice, stage);
  return text.ok ? done([text.value], { stage, text: text.value }) : refused(text.error);
};
