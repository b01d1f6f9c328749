import type { Command } from './command.ts';
import { claims, disagreements, figures, noise, sections, sources } from './commands/browse.ts';
import { check } from './commands/check.ts';
import { exportBrief } from './commands/export.ts';
import { importFiles } from './commands/import.ts';
import { inspect } from './commands/inspect.ts';
import { newBrief } from './commands/new.ts';
import { sample } from './commands/sample.ts';
import { styles, templates } from './commands/templates.ts';

/** Every command by its name; `arguments.ts` says what each takes. */
export const commands: Readonly<Record<string, Command>> = {
  import: importFiles,
  sources,
  sections,
  claims,
  figures,
  disagreements,
  noise,
  new: newBrief,
  check,
  export: exportBrief,
  inspect,
  templates,
  styles,
  sample,
};
