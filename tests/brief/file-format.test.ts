import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type BriefFile, briefMediaType, parseBriefFile, serialiseBrief } from '../../electron/brief/file-format.ts';
import { formatVersion } from '../../electron/brief/migrations.ts';
import {
  action,
  br,
  brief,
  callout,
  cite,
  columns,
  comment,
  commented,
  event,
  figure,
  fillIn,
  finding,
  h,
  judgement,
  link,
  marked,
  ol,
  option,
  p,
  pageBreak,
  question,
  quote,
  risk,
  sameNote,
  section,
  table,
  term,
  ul,
} from '../builders/brief.ts';
import { bands, idOf, pictures } from '../builders/pictures.ts';
import { claim, literal, on, source } from '../builders/sources.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const bulletin = claim(
  source('bulletin', { title: 'Grain bulletin', author: [literal('Ministry')], issued: on(2024, 5) }),
  'Stocks fell to 40 days.',
);
const wire = claim(source('wire'), 'Stocks fell to 35 days.', { paragraph: 2, page: '7' });

/** One of everything that the first version of the format can hold. */
const everything = brief(
  section({ title: 'Bottom line', content: 'bottom-line' }, p('Buy grain now.')),
  section(
    'Judgements',
    judgement({ likelihood: 'likely', confidence: 'moderate' }, 'Prices rise.', cite([bulletin, wire])),
  ),
  section(
    'Prose',
    h(2, 'Stocks'),
    p(
      'Stocks are ',
      marked('low', 'strong'),
      '.',
      cite(bulletin, { locator: '4', label: 'paragraph', prefix: 'see', suffix: 'etc.' }),
      sameNote(1),
    ),
    ul('one', 'two'),
    ol('first'),
    quote(p('Said.', comment('Our own words.'))),
    table({ caption: 'Days', headerRows: 1, numbers: [1] }, ['Port', 'Days'], ['North', '40']),
  ),
  section(
    { title: 'Findings', content: 'findings' },
    finding(
      'Stocks fall.',
      [p('Said.', cite(wire)), callout('disagreement', 'Days', p('40', br(), link('https://example.org', 'there')))],
      'Buy.',
    ),
  ),
  section({ title: 'Timeline', content: 'timeline' }, event('May', 'Stocks fell.')),
  section('Risks', risk('Exports stop', 'Shelves empty', 'likely', 'A ban')),
  section({ title: 'Register', content: 'risk-register' }, risk('Exports stop', '', 'likely', '', 'Desk')),
  section({ title: 'Options', content: 'options' }, option('Wait', 'Nothing', 'Prices')),
  section('Actions', action('Buy', 'Ministry', 'May')),
  section({ title: 'Roadmap', content: 'roadmap' }, action('Buy', 'Ministry', 'May', '90 days of stocks')),
  section('Questions', question('Why?', p('Because.', cite(wire)))),
  section('Glossary', term('Bushel', 'A measure.')),
  section({ title: 'Exercise', included: false }, fillIn('Sort this.', 2, 'Report')),
);

/** What came with the second version. */
const seal = bands(4, 6, '#1f5b8f', '#ffffff');
const withFigures = brief(
  section(
    'Prose',
    figure({ picture: idOf(seal), alt: 'Two bands', width: 50 }, ['The seal', cite(wire)], 'Own picture'),
    figure({ picture: idOf(seal), decorative: true }),
    table(
      { caption: 'Days', numbers: [1], shownAs: 'bars', alt: 'The north has 40' },
      ['Port', 'Days'],
      ['North', '40'],
    ),
  ),
  { pictures: pictures(seal) },
);
const fileWithFigures: BriefFile = { brief: withFigures, entries: new Map(), manifest: {} };
/** What came with the third version. */
const withColumns = brief(
  section(
    'Prose',
    h(2, 'Two'),
    h(6, 'Six'),
    pageBreak(),
    columns(3, p('One.', cite(wire)), fillIn('Name one.', 2, 'One')),
  ),
);
const fileWithColumns: BriefFile = { brief: withColumns, entries: new Map(), manifest: {} };
const withComments = brief(
  section(
    'Prose',
    p(
      'The pier ',
      commented('is old', {
        id: 'k1',
        text: 'Since when?',
        replies: [{ author: 'Jan Berg', at: '2026-03-03T08:00:00.000Z', text: 'Since the war.' }],
      }),
      '.',
    ),
    p(commented('Nobody asked.', { id: 'k2', text: 'We did.', resolved: true })),
  ),
);
const fileWithComments: BriefFile = { brief: withComments, entries: new Map(), manifest: {} };
/** What came with the fifth version. */
const withWordings = brief(
  section(
    'Prose',
    p(
      'Stocks fell.',
      cite([bulletin, wire], {
        locator: '4',
        override: {
          text: [
            { text: 'Ministry, ' },
            { text: 'Grain', italic: true },
            { text: '2', position: 'superscript' },
            { text: ' there', url: 'https://example.org/grain' },
          ],
          instead: 'Ministry, Grain bulletin, 4.',
        },
      }),
    ),
  ),
  {
    metadata: { citationStyle: 'own-house' },
    ownStyle: { id: 'own-house', title: 'House', kind: 'note', xml: '<style>“kept as it is”</style>' },
  },
);
const fileWithWordings: BriefFile = { brief: withWordings, entries: new Map(), manifest: {} };
const plainFile: BriefFile = { brief: everything, entries: new Map(), manifest: {} };

function parsed(bytes: Uint8Array) {
  const result = parseBriefFile(bytes, sha256);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}

/** The file with some of its entries replaced, its hashes put right unless told otherwise. */
function changed(
  change: (entries: Record<string, Uint8Array>) => void,
  hashes: 'right' | 'stale' = 'right',
): Uint8Array {
  const entries = unzipSync(serialiseBrief(plainFile, 'test 1', sha256));
  change(entries);
  if (hashes === 'right' && entries['manifest.json']) {
    const manifest = JSON.parse(new TextDecoder().decode(entries['manifest.json']));
    for (const name of Object.keys(manifest.parts ?? {}))
      if (entries[name]) manifest.parts[name] = sha256(entries[name]);
    entries['manifest.json'] = strToU8(JSON.stringify(manifest));
  }
  return zipSync(entries as Zippable);
}

function edited(name: string, change: (json: Record<string, never> & Record<string, unknown>) => void): Uint8Array {
  return changed((entries) => {
    const json = JSON.parse(new TextDecoder().decode(entries[name]));
    change(json);
    entries[name] = strToU8(JSON.stringify(json));
  });
}

describe('the file of a brief', () => {
  const bytes = serialiseBrief(plainFile, 'test 1', sha256);

  test('gives the brief back as it was', () => {
    expect(parsed(bytes)).toEqual({ ...plainFile, readOnly: false });
  });

  test('says what it is at a fixed place, uncompressed', () => {
    expect(new TextDecoder().decode(bytes.subarray(30, 38 + briefMediaType.length))).toBe(`mimetype${briefMediaType}`);
  });

  test('is the same, byte for byte, however the brief was put together', () => {
    const { evidence } = everything;
    const turned = {
      ...Object.fromEntries(Object.entries(everything).reverse()),
      evidence: { ...evidence, sources: Object.fromEntries(Object.entries(evidence.sources).reverse()) },
    } as typeof everything;
    expect(serialiseBrief({ ...plainFile, brief: turned }, 'test 1', sha256)).toEqual(bytes);
    expect(serialiseBrief(parsed(bytes), 'test 1', sha256)).toEqual(bytes);
  });

  test('carries one date, whatever the time zone', () => {
    // The first entry's own time and date: midnight, 1 January 1980, as zip counts them.
    expect([...bytes.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  test('keeps fields and entries that nobody knows', () => {
    const foreign = changed((entries) => {
      for (const [name, field] of [
        ['brief.json', 'mood'],
        ['evidence.json', 'maps'],
        ['manifest.json', 'signature'],
      ] as const) {
        entries[name] = strToU8(
          JSON.stringify({ ...JSON.parse(new TextDecoder().decode(entries[name])), [field]: { of: 'later' } }),
        );
      }
      entries['assets/map.png'] = Uint8Array.of(1, 2, 3);
    });
    const again = unzipSync(serialiseBrief(parsed(foreign), 'test 2', sha256));
    const json = (name: string) => JSON.parse(new TextDecoder().decode(again[name]));
    expect(json('brief.json').mood).toEqual({ of: 'later' });
    expect(json('evidence.json').maps).toEqual({ of: 'later' });
    expect(json('manifest.json')).toMatchObject({ signature: { of: 'later' }, app: 'test 2' });
    expect(again['assets/map.png']).toEqual(Uint8Array.of(1, 2, 3));
    expect(json('manifest.json').parts['assets/map.png']).toBe(sha256(Uint8Array.of(1, 2, 3)));
  });

  test('with characters that are no text survives', () => {
    const odd = brief(section('Prose', p('lone \ud800 surrogate, nul \u0000, bidi \u202e')));
    expect(parsed(serialiseBrief({ ...plainFile, brief: odd }, 'test', sha256)).brief).toEqual(odd);
  });
});

describe('a newer file', () => {
  const newer = (version: number, minReader: number, field: unknown = undefined) =>
    changed((entries) => {
      const manifest = JSON.parse(new TextDecoder().decode(entries['manifest.json']));
      entries['manifest.json'] = strToU8(JSON.stringify({ ...manifest, version, minReader }));
      if (field) {
        const json = JSON.parse(new TextDecoder().decode(entries['brief.json']));
        json.body.content[0].content.push(field);
        entries['brief.json'] = strToU8(JSON.stringify(json));
      }
    });

  test('opens for reading when this version can show it', () => {
    expect(parsed(newer(formatVersion + 1, 1)).readOnly).toBe(true);
  });

  test.each([
    ['that asks for a newer reader', newer(7, 7)],
    ['with blocks that this version does not know', newer(7, 1, { type: 'hologram' })],
  ])('%s is refused as newer, not as damaged', (_title, bytes) => {
    expect(parseBriefFile(bytes, sha256)).toEqual({ ok: false, error: { code: 'newer-version', detail: '7' } });
  });
});

describe('a file that versions before cannot show', () => {
  const manifestOf = (file: BriefFile) =>
    JSON.parse(new TextDecoder().decode(unzipSync(serialiseBrief(file, 'test', sha256))['manifest.json']));

  test('asks for a newer reader where a citation has its own wording, and only there', () => {
    expect(manifestOf(fileWithWordings)).toMatchObject({ version: formatVersion, minReader: 5 });
    expect(manifestOf(fileWithComments)).toMatchObject({ version: formatVersion, minReader: 1 });
  });
});

describe('an own wording or style in a file', () => {
  const withOverride = (override: unknown) =>
    edited('brief.json', (json) => {
      const text = JSON.stringify(json.body).replace(
        '"sharesNoteWith":null',
        `$&,"override":${JSON.stringify(override)}`,
      );
      Object.assign(json, { body: JSON.parse(text) });
    });

  test.each([
    ['that is text', 'words', 'override must be an object'],
    ['without words', { instead: '' }, 'override.text must be a list'],
    ['in another look', { text: [{ text: 'x', italic: 'yes' }], instead: '' }, 'italic must be true or false'],
    ['that leads elsewhere', { text: [{ text: 'x', url: 'javascript:x' }], instead: '' }, 'url must be an address'],
  ])('%s is refused with the field', (_title, override, detail) => {
    const result = parseBriefFile(withOverride(override), sha256);
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid', detail: expect.stringContaining(detail) } });
  });

  test('keeps a style that is none, and the brief opens without it', () => {
    const odd = edited('brief.json', (json) => Object.assign(json, { ownStyle: { id: 'own-x', xml: 5 } }));
    const { brief: read } = parsed(odd);
    expect(read.ownStyle).toBeUndefined();
    const again = unzipSync(serialiseBrief({ ...parsed(odd) }, 'test', sha256));
    expect(JSON.parse(new TextDecoder().decode(again['brief.json'])).ownStyle).toEqual({ id: 'own-x', xml: 5 });
  });
});

describe('a file that is no brief, or no longer one', () => {
  const whole = serialiseBrief(plainFile, 'test 1', sha256);
  const cases: readonly [string, Uint8Array, string, string][] = [
    ['nothing', new Uint8Array(), 'not-a-brief', 'not a zip'],
    ['text', strToU8('hello'), 'not-a-brief', 'not a zip'],
    ['another zip', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'not-a-brief', 'manifest.json is missing'],
    ['a cut zip', whole.subarray(0, whole.length - 40), 'damaged', 'incomplete'],
    [
      'a changed part',
      changed((entries) => {
        entries['evidence.json'] = strToU8('{}');
      }, 'stale'),
      'damaged',
      'evidence.json is missing or was changed',
    ],
    [
      'a missing part',
      changed((entries) => {
        delete entries['brief.json'];
      }),
      'damaged',
      'brief.json is missing',
    ],
    [
      'a part that is no JSON',
      changed((entries) => {
        entries['brief.json'] = strToU8('{');
      }),
      'damaged',
      'brief.json',
    ],
    [
      'a manifest that is no JSON',
      changed((entries) => {
        entries['manifest.json'] = strToU8('[');
      }, 'stale'),
      'damaged',
      'manifest.json',
    ],
    [
      'a manifest without hashes',
      changed((entries) => {
        entries['manifest.json'] = strToU8('{"format":"briefwright","version":1,"minReader":1,"app":"","parts":{}}');
      }),
      'damaged',
      'does not list brief.json',
    ],
    [
      'another format',
      changed((entries) => {
        entries['manifest.json'] = strToU8('{"format":"x","version":1,"minReader":1,"app":"","parts":{}}');
      }),
      'not-a-brief',
      'the format is x',
    ],
    [
      'a name that points outside',
      changed((entries) => {
        entries['../x'] = strToU8('x');
      }),
      'damaged',
      'unsafe',
    ],
    [
      'names that differ by case only',
      changed((entries) => {
        entries['Brief.json'] = strToU8('x');
      }),
      'damaged',
      'unsafe',
    ],
    [
      'a bomb',
      changed((entries) => {
        entries['assets/zeros'] = new Uint8Array(30_000_000);
      }),
      'damaged',
      'too-large',
    ],
    [
      'a wrong type',
      edited('brief.json', (json) => {
        Object.assign(json.metadata ?? {}, { title: 5 });
      }),
      'invalid',
      'metadata.title must be text',
    ],
    [
      'a wrong type in evidence',
      edited('evidence.json', (json) => {
        Object.assign(json, { claims: { x: { id: 'x' } } });
      }),
      'invalid',
      'evidence.claims.x.source must be',
    ],
    [
      'an entry under another id',
      edited('evidence.json', (json) => {
        const sources: Record<string, unknown> = json.sources ?? {};
        sources.other = sources.bulletin;
      }),
      'invalid',
      'evidence.sources.other.id must be "other"',
    ],
    [
      'a missing slot',
      edited('brief.json', (json) => {
        (json.body as never as { content: unknown[] }).content.pop();
      }),
      'invalid',
      'Invalid content for node doc',
    ],
    [
      'a block where it may not stand',
      edited('brief.json', (json) => {
        (json.body as never as { content: { content: unknown[] }[] }).content[0]?.content.push({ type: 'table' });
      }),
      'invalid',
      'Invalid content',
    ],
    [
      'an unknown block',
      edited('brief.json', (json) => {
        (json.body as never as { content: { content: unknown[] }[] }).content[2]?.content.push({ type: 'hologram' });
      }),
      'invalid',
      'hologram',
    ],
    [
      'an unsafe link',
      edited('brief.json', (json) => {
        (json.body as never as { content: { content: unknown[] }[] }).content[2]?.content.push({
          type: 'paragraph',
          content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] }],
        });
      }),
      'invalid',
      'Unsafe link',
    ],
    [
      'an own __proto__',
      changed((entries) => {
        entries['brief.json'] = strToU8(
          new TextDecoder().decode(entries['brief.json']).replace('"metadata":{', '"metadata":{"__proto__":{"x":1},'),
        );
      }),
      'invalid',
      '__proto__',
    ],
    [
      'an id that is a path',
      edited('brief.json', (json) => {
        Object.assign(json, { id: '../../x' });
      }),
      'invalid',
      'id must be letters',
    ],
  ];
  test.each(cases)('%s is refused with a reason', (_title, bytes, code, detail) => {
    const result = parseBriefFile(bytes, sha256);
    expect(result).toMatchObject({ ok: false, error: { code, detail: expect.stringContaining(detail) } });
  });

  test('wherever a byte is changed or the end is cut, it is refused or unchanged, and never throws', () => {
    for (let at = 0; at < whole.length; at += 37) {
      const flipped = whole.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x55;
      const result = parseBriefFile(flipped, sha256);
      // Dates and attributes in the zip's own tables carry no content.
      if (result.ok) expect(result.value.brief).toEqual(everything);
      expect(parseBriefFile(whole.subarray(0, at), sha256).ok).toBe(false);
    }
  });
});

describe('golden files', () => {
  const folder = new URL('../fixtures/brief/', import.meta.url);
  const golden = new URL('version-1.brief', folder);
  const figures = new URL('version-2.brief', folder);
  if (!existsSync(figures) && process.env.UPDATE === '1')
    writeFileSync(figures, serialiseBrief(fileWithFigures, 'Briefwright', sha256));

  const columnsFile = new URL('version-3.brief', folder);
  if (!existsSync(columnsFile) && process.env.UPDATE === '1')
    writeFileSync(columnsFile, serialiseBrief(fileWithColumns, 'Briefwright', sha256));

  const commentsFile = new URL('version-4.brief', folder);
  if (!existsSync(commentsFile) && process.env.UPDATE === '1')
    writeFileSync(commentsFile, serialiseBrief(fileWithComments, 'Briefwright', sha256));

  const wordingsFile = new URL('version-5.brief', folder);
  if (!existsSync(wordingsFile) && process.env.UPDATE === '1')
    writeFileSync(wordingsFile, serialiseBrief(fileWithWordings, 'Briefwright', sha256));

  test('there is one for every version of the format', () => {
    const versions = Array.from({ length: formatVersion }, (_, index) => `version-${index + 1}.brief`);
    expect(readdirSync(folder).filter((name) => name.endsWith('.brief'))).toEqual(versions);
  });

  test('the first version still reads as it did', () => {
    const { brief: read, readOnly } = parsed(readFileSync(golden));
    expect(readOnly).toBe(false);
    expect(read).toEqual(everything);
  });

  test('the second one too, pictures and all', () => {
    expect(parsed(readFileSync(figures))).toEqual({ ...fileWithFigures, readOnly: false });
  });

  test('and the third, with page breaks and columns', () => {
    expect(parsed(readFileSync(columnsFile))).toEqual({ ...fileWithColumns, readOnly: false });
  });

  test('and the fourth, with comments', () => {
    expect(parsed(readFileSync(commentsFile))).toEqual({ ...fileWithComments, readOnly: false });
  });

  test('and the fifth, with own wordings of citations and a citation style of its own', () => {
    expect(parsed(readFileSync(wordingsFile))).toEqual({ ...fileWithWordings, readOnly: false });
  });
});
