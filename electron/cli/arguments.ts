import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../base/result.ts';
import { mergeChoices } from './proposals.ts';

/** A command line taken apart. Options that were not given are absent. */
export interface CommandLine {
  readonly command: string;
  readonly operands: readonly string[];
  readonly options: CommandOptions;
}

export interface CommandOptions {
  readonly json: boolean;
  readonly fill: boolean;
  readonly 'keep-statement': boolean;
  readonly library?: string;
  readonly source?: string;
  readonly query?: string;
  readonly kind?: string;
  readonly limit?: number;
  readonly template?: string;
  readonly title?: string;
  readonly out?: string;
  readonly to?: string;
  readonly style?: string;
  readonly edition?: string;
  readonly theme?: string;
  /** A Word file whose look the exported one takes. */
  readonly 'word-template'?: string;
  readonly 'large-print'?: boolean;
  readonly item?: string;
  readonly repeats?: string;
  readonly 'source-list'?: string;
  readonly 'in-notes'?: string;
  readonly comments?: boolean;
  readonly 'no-comments'?: boolean;
  readonly 'live-citations'?: boolean;
  /** Pattern of the files' names. */
  readonly name?: string;
  readonly 'attach-brief'?: boolean;
  readonly protect?: boolean;
  readonly 'password-file'?: string;
  readonly 'owner-password-file'?: string;
  readonly forbid?: string;
  readonly stage?: string;
  readonly 'as-version-of'?: string;
  readonly accept?: string;
  readonly reject?: string;
  readonly by?: string;
  readonly add?: readonly string[];
  readonly take?: string;
  readonly place?: string;
  readonly keep?: string;
  readonly split?: string;
  readonly join?: string;
  readonly claim?: string;
  readonly range?: string;
  readonly statement?: string;
  readonly remove?: string;
  readonly restore?: string;
  readonly dismiss?: string;
  readonly judge?: string;
  readonly verdict?: string;
  readonly question?: string;
  readonly claims?: string;
  readonly merge?: string;
  readonly tags?: string;
  readonly credibility?: string;
  readonly discard?: string;
  readonly set?: readonly string[];
  readonly in?: string;
  readonly saved?: string;
  readonly tag?: string;
  readonly since?: string;
  readonly until?: string;
  readonly undated?: boolean;
  readonly reliability?: string;
  readonly marking?: string;
  readonly used?: string;
  readonly unused?: string;
  readonly discarded?: boolean;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** What narrows a search. */
const searchOptions = [
  ...['source', 'kind', 'tag', 'since', 'until', 'undated', 'reliability', 'marking'],
  ...['used', 'unused', 'discarded'],
];

/** How a brief cites, beyond its style. */
const citingOptions = ['repeats', 'source-list', 'in-notes'];

/** Which options each command takes; `!` marks those it cannot do without. */
const commandOptions: Readonly<Record<string, readonly string[]>> = {
  import: ['library!', 'as-version-of', 'merge'],
  proposals: ['library!', 'merge'],
  source: ['library!', 'set'],
  changes: ['library!', 'source', 'take', 'place', 'keep', 'keep-statement', 'split', 'join'],
  sources: ['library!', 'source', 'query', 'kind', 'limit'],
  sections: ['library!', 'source', 'query', 'limit'],
  claims: ['library!', 'query', 'limit', ...searchOptions],
  claim: ['library!', 'source', 'range', 'statement', 'set', 'tags', 'credibility', 'discard'],
  duplicates: ['library!', 'merge'],
  search: ['library!', 'in', 'saved', 'limit', ...searchOptions],
  figures: ['library!', 'source', 'query', 'kind', 'limit'],
  disagreements: [
    ...['library!', 'source', 'query', 'kind', 'limit'],
    ...['dismiss', 'restore', 'judge', 'verdict', 'question', 'claims', 'remove'],
  ],
  noise: ['library!', 'source', 'query', 'kind', 'limit', 'remove', 'restore'],
  backup: ['library!', 'out!'],
  restore: ['library!'],
  'export-library': ['library!', 'out!', 'to'],
  'import-library': ['library!'],
  new: ['template!', 'library!', 'title!', 'out!', 'fill', 'theme'],
  uses: ['library!', 'claim', 'source'],
  check: ['library'],
  cite: [...citingOptions, 'style', 'set', 'item', 'add', 'remove', 'library'],
  export: [
    ...citingOptions,
    ...[
      'to!',
      'out!',
      'name',
      'style',
      'edition',
      'theme',
      'word-template',
      'large-print',
      'comments',
      'no-comments',
      'library',
    ],
    'live-citations',
    ...['attach-brief', 'protect', 'password-file', 'owner-password-file', 'forbid'],
  ],
  'bring-back': ['accept', 'reject', 'by', 'out'],
  inspect: [...citingOptions, 'stage!', 'style', 'edition', 'theme', 'large-print'],
  templates: [],
  themes: ['theme', 'out'],
  styles: ['add', 'remove'],
  fonts: ['add', 'remove'],
  sample: ['out!'],
};

/** How many operands each command takes. */
const operandCount: Readonly<Record<string, readonly [number, number]>> = {
  import: [1, Number.POSITIVE_INFINITY],
  source: [1, 1],
  claim: [0, 1],
  restore: [1, 1],
  'import-library': [1, 1],
  search: [0, Number.POSITIVE_INFINITY],
  themes: [0, 1],
  styles: [0, 1],
  check: [1, 1],
  cite: [1, 2],
  export: [1, 1],
  'bring-back': [2, 2],
  inspect: [1, 1],
};

/** What the operand of a command is, where it is no brief. */
const operandNames: Readonly<Record<string, string>> = {
  import: 'a file or folder',
  source: 'the id of a source',
  restore: 'a backup',
  'bring-back': 'a .brief file and the Word file that came back',
  'import-library': 'an exported library or a claims.csv',
};

export const commandNames = Object.keys(commandOptions);

/** Reads the arguments after the program's name. The error is a sentence for the person who typed them. */
export function readCommandLine(argv: readonly string[]): Result<CommandLine, string> {
  const parsed = parse(argv);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [command, ...operands] = positionals;
  if (command === undefined) return fail('No command was given.');
  const allowed = commandOptions[command];
  if (allowed === undefined) return fail(`There is no command "${command}".`);
  const names = allowed.map((name) => name.replace('!', ''));
  const foreign = Object.keys(values).find((name) => name !== 'json' && !names.includes(name));
  if (foreign !== undefined) return fail(`"${command}" takes no option --${foreign}.`);
  const missing = allowed.find((name) => name.endsWith('!') && !values[name.slice(0, -1)]);
  if (missing !== undefined) return fail(`"${command}" needs --${missing.slice(0, -1)}.`);
  const [least, most] = operandCount[command] ?? [0, 0];
  if (operands.length < least) return fail(`"${command}" needs ${operandNames[command] ?? 'a .brief file'}.`);
  if (operands.length > most) return fail(`"${command}" does not take "${operands[most]}".`);
  const { merge } = values;
  const merges: readonly string[] = command === 'duplicates' ? ['exact'] : mergeChoices;
  if (merge !== undefined && !merges.some((one) => one === merge))
    return fail(`--merge is ${merges.length > 1 ? 'one of ' : ''}${merges.join(', ')}, not "${merge}".`);
  const limit = readLimit(values.limit);
  if (!limit.ok) return limit;
  return ok({
    command,
    operands,
    options: { json: false, fill: false, 'keep-statement': false, ...values, ...limit.value } as CommandOptions,
  });
}

function readLimit(given: unknown): Result<{ limit?: number }, string> {
  if (given === undefined) return ok({});
  const limit = Number(given);
  return Number.isInteger(limit) && limit > 0
    ? ok({ limit })
    : fail(`--limit must be a whole number above 0, not "${given}".`);
}

function parse(argv: readonly string[]): Result<{ values: Record<string, unknown>; positionals: string[] }, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: flag,
        fill: flag,
        'keep-statement': flag,
        library: text,
        source: text,
        query: text,
        kind: text,
        limit: text,
        template: text,
        title: text,
        out: text,
        to: text,
        style: text,
        edition: text,
        theme: text,
        'word-template': text,
        'large-print': flag,
        item: text,
        repeats: text,
        'source-list': text,
        'in-notes': text,
        comments: flag,
        'no-comments': flag,
        'live-citations': flag,
        name: text,
        'attach-brief': flag,
        protect: flag,
        'password-file': text,
        'owner-password-file': text,
        forbid: text,
        stage: text,
        'as-version-of': text,
        accept: text,
        reject: text,
        by: text,
        take: text,
        place: text,
        keep: text,
        split: text,
        join: text,
        claim: text,
        range: text,
        statement: text,
        remove: text,
        restore: text,
        dismiss: text,
        judge: text,
        verdict: text,
        question: text,
        claims: text,
        merge: text,
        tags: text,
        credibility: text,
        discard: text,
        in: text,
        saved: text,
        tag: text,
        since: text,
        until: text,
        undated: flag,
        reliability: text,
        marking: text,
        used: text,
        unused: text,
        discarded: flag,
        set: { type: 'string', multiple: true },
        add: { type: 'string', multiple: true },
      },
    });
    return ok({ values: { ...values }, positionals });
  } catch (error) {
    return fail(error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error));
  }
}
