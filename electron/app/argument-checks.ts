import type { RequestName } from '../contract/api.ts';

/** Whether a value from the window has the shape that its request asks for. Total: a new request needs its check. */
export const argumentChecks: { readonly [N in RequestName]: (args: unknown) => boolean } = {
  'app.info': shape({}),
  'settings.read': shape({}),
  'settings.save': shape({
    settings: shape({
      appearance: oneOf('system', 'light', 'dark'),
      author: text,
      language: text,
      exportFolder: text,
      exportFormats: list(oneOf('docx', 'pdf', 'html', 'md')),
    }),
  }),
  'library.summary': shape({}),
  'library.choose-files': shape({}),
  'library.import': shape({ paths: list(text) }),
  'library.import-sample': shape({}),
  'library.search': shape({
    query: shape({
      text,
      kinds: list(text),
      sources: list(text),
      tags: list(text),
      order: oneOf('newest', 'ranked'),
      limit: count,
      offset: count,
    }),
  }),
  'library.sources': shape({ text }),
  'library.source-text': shape({ source: text }),
  'library.set-removal': shape({
    snapshot: text,
    start: count,
    end: count,
    state: oneOf('removed', 'offered', 'restored'),
  }),
  'library.update-source': shape({ source: shape({ id: text, item: record }) }),
  'library.delete-source': shape({ source: text }),
  'library.update-claim': shape({ claim: text }),
  'library.evidence': shape({ claims: list(text) }),
  'library.disagreements': shape({}),
  'library.judge-disagreement': shape({ disagreement: text, dismissed: truth }),
  'templates.list': shape({}),
  'styles.list': shape({}),
  'brief.create': shape({ template: text, title: text, fill: truth }),
  'brief.open': shape({ path: orNull(text) }),
  'brief.current': shape({}),
  'brief.edit': shape({
    brief: text,
    revision: count,
    edits: list(shape({ type: oneOf('steps', 'metadata', 'evidence') })),
  }),
  'brief.save': shape({ brief: text, saveAs: truth }),
  'brief.close': shape({ brief: text }),
  'brief.recent': shape({}),
  'brief.versions': shape({ brief: text }),
  'brief.restore-version': shape({ brief: text, version: text }),
  'brief.recover': shape({ brief: text, choice: oneOf('restore', 'keep-file', 'save-copy') }),
  'brief.resolve-outside-change': shape({ brief: text, choice: oneOf('keep-both', 'use-mine', 'use-theirs') }),
  'preview.pages': shape({ brief: shape({ id: text, template: record, body: record }), from: count, to: count }),
  'export.choose-folder': shape({}),
  'export.start': shape({
    brief: text,
    formats: list(oneOf('docx', 'pdf', 'html', 'md')),
    folder: text,
    style: text,
    edition: text,
  }),
  'job.cancel': shape({ job: text }),
  'file.show-in-folder': shape({ path: text }),
  'file.open': shape({ path: text }),
  'link.open': shape({ href: text }),
};

type Check = (value: unknown) => boolean;

/** The longest text the window has any reason to send in one field, in UTF-16 code units. */
const longestText = 1_000_000;

function text(value: unknown): boolean {
  return typeof value === 'string' && value.length <= longestText;
}

function count(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function truth(value: unknown): boolean {
  return typeof value === 'boolean';
}

function record(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneOf(...values: readonly string[]): Check {
  return (value) => typeof value === 'string' && values.includes(value);
}

function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

function list(check: Check): Check {
  return (value) => Array.isArray(value) && value.length <= 100_000 && value.every(check);
}

/** Fields beyond those named are let through: the domain ignores what it does not know. */
function shape(fields: Readonly<Record<string, Check>>): Check {
  return (value) =>
    record(value) && Object.entries(fields).every(([name, check]) => check((value as Record<string, unknown>)[name]));
}
