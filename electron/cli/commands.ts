import type { Command } from './command.ts';

/**
 * Every command by its name; `arguments.ts` says what each takes. Each is loaded when it is called: a list of claims
 * need not wait for fonts and writers.
 */
export const commands: Readonly<Record<string, Command>> = {
  import: async (call) => (await import('./commands/import.ts')).importFiles(call),
  sources: async (call) => (await import('./commands/browse-sources.ts')).sources(call),
  source: async (call) => (await import('./commands/source.ts')).source(call),
  proposals: async (call) => (await import('./commands/proposals.ts')).proposals(call),
  sections: async (call) => (await import('./commands/browse-sources.ts')).sections(call),
  claims: async (call) => (await import('./commands/browse-claims.ts')).claims(call),
  claim: async (call) => (await import('./commands/claim.ts')).claim(call),
  duplicates: async (call) => (await import('./commands/duplicates.ts')).duplicates(call),
  search: async (call) => (await import('./commands/search.ts')).search(call),
  figures: async (call) => (await import('./commands/browse-claims.ts')).figures(call),
  disagreements: async (call) => (await import('./commands/disagreements.ts')).disagreements(call),
  noise: async (call) => (await import('./commands/noise.ts')).noise(call),
  changes: async (call) => (await import('./commands/changes.ts')).changes(call),
  uses: async (call) => (await import('./commands/uses.ts')).uses(call),
  backup: async (call) => (await import('./commands/whole-library.ts')).backUp(call),
  restore: async (call) => (await import('./commands/whole-library.ts')).restore(call),
  'export-library': async (call) => (await import('./commands/whole-library.ts')).exportLibrary(call),
  'import-library': async (call) => (await import('./commands/whole-library.ts')).importLibrary(call),
  new: async (call) => (await import('./commands/new.ts')).newBrief(call),
  cite: async (call) => (await import('./commands/cite.ts')).cite(call),
  check: async (call) => (await import('./commands/check.ts')).check(call),
  export: async (call) => (await import('./commands/export.ts')).exportBrief(call),
  'bring-back': async (call) => (await import('./commands/bring-back.ts')).bringBack(call),
  inspect: async (call) => (await import('./commands/inspect.ts')).inspect(call),
  templates: async (call) => (await import('./commands/templates.ts')).templates(call),
  themes: async (call) => (await import('./commands/themes.ts')).themes(call),
  styles: async (call) => (await import('./commands/styles.ts')).styles(call),
  fonts: async (call) => (await import('./commands/fonts.ts')).fonts(call),
  sample: async (call) => (await import('./commands/sample.ts')).sample(call),
};
