import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationOrder } from '../../electron/brief/citation-order.ts';
import { briefSchema } from '../../electron/brief/schema.ts';
import { slotContents } from '../../electron/brief/template-copy.ts';
import { describeDocument, describeInlines } from '../../electron/document/describe.ts';
import { documentText } from '../../electron/document/document-text.ts';
import type { ResolvedDocument } from '../../electron/document/nodes.ts';
import { runBlocks, singleBlocks } from '../../electron/document/resolve/blocks.ts';
import { ResolveMemory } from '../../electron/document/resolve/resolve-memory.ts';
import { blocksOf, noteMarksOf } from '../../electron/document/walk.ts';
import {
  brief,
  callout,
  cite,
  columns,
  comment,
  type Draft,
  fillIn,
  h,
  judgement,
  marked,
  p,
  pageBreak,
  quote,
  risk,
  sameNote,
  section,
  table,
  ul,
} from '../builders/brief.ts';
import { type ResolveChoice, resolved, resolving } from '../builders/resolved.ts';
import { sharedBriefs } from '../builders/shared-briefs.ts';
import { claim, literal, on, person, source } from '../builders/sources.ts';

const mill = source('mill', { type: 'report', title: 'The mill', author: [person('Berg', 'Jan')], issued: on(2024) });
const port = source('port', { type: 'report', title: 'The port', author: [person('Lind', 'Eva')], issued: on(2023) });

/** Every paragraph of a document as one line each. */
function paragraphs(made: ResolvedDocument): readonly string[] {
  return [...blocksOf(made.blocks)].flatMap((block) =>
    block.type === 'paragraph' ? describeInlines(block.content) : [],
  );
}

function notes(made: ResolvedDocument): readonly string[] {
  return made.notes.map((each) => each.paragraphs.map(describeInlines).join(' ¶ '));
}

function prose(...blocks: readonly Draft[]) {
  return brief(section('Text', ...blocks));
}

describe('notes', () => {
  it('are numbered in reading order through tables, boxes and judgements, a row at a time', () => {
    const made = resolved(
      brief(
        section('One', judgement({}, 'a', comment('first'))),
        section(
          'Two',
          risk(['b', comment('second')], ['c', comment('third')], 'd', 'e'),
          risk(['f', comment('fourth')], '', '', ''),
        ),
        section(
          'Three',
          table(
            {},
            ['x', 'y'],
            [
              ['1', comment('fifth')],
              ['2', comment('sixth')],
            ],
          ),
          callout('note', 'Title', ul(['g', comment('seventh')])),
          p('h', comment('eighth')),
        ),
      ),
    );
    expect(notes(made)).toEqual(['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']);
    expect([...noteMarksOf(made.blocks)].map((mark) => mark.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('follow their blocks when these are moved', () => {
    const [a, b] = [p('Mill.', cite(mill)), p('Port.', cite(port))];
    expect(notes(resolved(prose(a, b)))[0]).toContain('Berg');
    expect(notes(resolved(prose(b, a)))[0]).toContain('Lind');
  });

  it('hold the citation, then own words, their first paragraph on the same line', () => {
    const made = resolved(prose(p('x', cite(mill, { comment: 'Counted twice.\nBy hand.\n\nNever again.' }))));
    expect(notes(made)).toEqual(['Jan Berg, _The Mill_, 2024. Counted twice. / By hand. ¶ Never again.']);
  });

  it('end the citation before own words begin', () => {
    // This style ends citations in the text with a bracket, and notes hold own words only.
    const made = resolved(prose(p('x', cite(mill, { suffix: ', see the map!', comment: 'Own words.' }))));
    expect(notes(made)[0]).toMatch(/see the map!\.? Own words\.$/);
  });

  it('leave out a mark that says nothing', () => {
    const made = resolved(prose(p('x', comment('   ')), p('y', sameNote(9))));
    expect(made.notes).toEqual([]);
    expect(paragraphs(made)).toEqual(['x', 'y']);
  });

  it('stay apart where two marks meet, and close to the word they belong to', () => {
    const made = resolved(prose(p('word ', cite(mill), cite(port), ' next')));
    expect(paragraphs(made)).toEqual(['word[^1]^,^[^2] next']);
  });
});

describe('the same note again', () => {
  it('shows the number and makes no second note', () => {
    const made = resolved(prose(p('a', cite(mill)), p('b', cite(port)), p('c', sameNote(1))));
    expect(paragraphs(made)).toEqual(['a[^1]', 'b[^2]', 'c[^1 again]']);
    expect(made.notes).toHaveLength(2);
  });

  it('gives the note to whichever mark is met first', () => {
    const made = resolved(prose(p('a', sameNote(3)), p('b', cite(port)), p('c', cite(mill))));
    expect(paragraphs(made)).toEqual(['a[^1]', 'b[^2]', 'c[^1 again]']);
    expect(notes(made)[0]).toContain('Berg');
  });

  it('keeps the note when the first citation stands in a section that is not printed', () => {
    const made = resolved(
      brief(section({ title: 'Off', included: false }, p('a', cite(mill))), section('On', p('b', sameNote(1)))),
    );
    expect(notes(made)).toEqual(['Jan Berg, _The Mill_, 2024.']);
  });

  it('is numbered as the editor numbers it, whatever shares with whatever', () => {
    const marks = fc.array(fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(marks, fc.nat(7), (shared, off) => {
        const blocks = shared.map((with_) => {
          const draft = cite(mill);
          const sharesNoteWith = with_ === null ? null : `c${with_}`;
          return p('x', { ...draft, attrs: { ...draft.attrs, sharesNoteWith } });
        });
        const [hidden, shown] = [blocks.slice(0, off % 3), blocks.slice(off % 3)];
        const made = brief(section({ title: 'Off', included: false }, ...hidden), section('On', ...shown));
        const doc = briefSchema(made.template).nodeFromJSON(made.body);
        const marked = [...noteMarksOf(resolved(made).blocks)].map((mark) => [mark.number, !mark.repeat]);
        expect(marked).toEqual(citationOrder(doc).map((placed) => [placed.number, placed.first]));
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it('follows a chain to its end and ends a circle', () => {
    const chain = resolved(prose(p('a', cite(mill)), p('b', sameNote(1)), p('c', sameNote(2))));
    expect(paragraphs(chain)).toEqual(['a[^1]', 'b[^1 again]', 'c[^1 again]']);
    const circle = resolved(prose(p('a', sameNote(2)), p('b', sameNote(1)), p('c', cite(mill))));
    expect(paragraphs(circle)).toEqual(['a', 'b', 'c[^1]']);
  });

  it('makes own notes of a citation that was copied with its id', () => {
    const original = prose(p('a', cite(mill)), p('b', cite(port)));
    const copied = { ...original, body: JSON.parse(JSON.stringify(original.body).replaceAll('"c2"', '"c1"')) };
    expect(notes(resolved(copied))).toHaveLength(2);
  });
});

describe('ibid.', () => {
  const twice = (first: Draft, second: Draft) =>
    notes(resolved(prose(p('a', first), p('b', second)), { style: 'oscola' }))[1];

  it('stands for a repeat of the one source in the note before', () => {
    expect(twice(cite(mill), cite(mill))).toBe('ibid.');
  });

  it.each<readonly [string, Draft]>([
    ['own words', cite(mill, { comment: 'But see the map.' })],
    ['a prefix', cite(mill, { prefix: 'see ' })],
    ['a second source', cite([mill, port])],
  ])('never follows a note with %s', (_what, first) => {
    expect(twice(first, cite(mill))).toContain('(n 1)');
  });

  it('is never used by a style that does not ask for it', () => {
    const made = resolved(prose(p('a', cite(mill)), p('b', cite(mill))), { style: 'chicago-notes' });
    expect(notes(made)[1]).toBe('Berg, _The Mill_.');
    const asked = resolved(prose(p('a', cite(mill)), p('b', cite(mill))), { style: 'chicago-notes-short' });
    expect(notes(asked)[1]).toBe('Berg.');
  });
});

describe('citations in the text', () => {
  const inText = (...words: readonly (string | Draft)[]) =>
    paragraphs(resolved(prose(p(...words)), { style: 'apa' }))[0];

  it.each<readonly [readonly (string | Draft)[], string]>([
    [['Prices rose.', cite(mill)], 'Prices rose (Berg, 2024).'],
    [['Prices rose. ', cite(mill), ' Then'], 'Prices rose (Berg, 2024). Then'],
    [['Prices rose,', cite(mill), ' then'], 'Prices rose (Berg, 2024), then'],
    [['Prices', cite(mill), ' rose'], 'Prices (Berg, 2024) rose'],
    [['Who knows?', cite(mill)], 'Who knows? (Berg, 2024)'],
    [['In the U.S.', cite(mill)], 'In the U.S. (Berg, 2024)'],
    [['And then...', cite(mill)], 'And then... (Berg, 2024)'],
    [['Both.', cite(mill), cite(port)], 'Both (Berg, 2024; Lind, 2023).'],
    [['Both.', cite(mill), ' ', cite(port)], 'Both (Berg, 2024) (Lind, 2023).'],
    [[cite(mill), ' says so'], '(Berg, 2024) says so'],
    [['Own.', cite(mill, { comment: 'Words.' })], 'Own (Berg, 2024).[^1]'],
    [['Again.', cite(mill), ' And ', sameNote(1)], 'Again (Berg, 2024). And (Berg, 2024)'],
    [['Bold.', marked(' Now.', 'strong'), cite(mill)], 'Bold.* Now* (Berg, 2024).'],
  ])('%# reads %s', (words, expected) => {
    expect(inText(...words)).toBe(expected);
  });

  it('lists the evidence without note numbers', () => {
    const cited = brief(section('Text', p('x', cite(claim(mill, 'The words')))), {
      template: { annexes: ['evidence'] },
    });
    const block = resolved(cited, { style: 'ieee' }).blocks.find((each) => each.type === 'evidence');
    expect(block?.type === 'evidence' && block.entries.map((entry) => [entry.note, entry.exact])).toEqual([
      [0, 'The words'],
    ]);
  });
});

describe('the evidence', () => {
  it('shows whole words around a passage, and where text was cut', () => {
    const cited = claim(mill, 'the words', { prefix: 'nd this is a context of 32 chars ', suffix: ' short' });
    const made = resolved(brief(section('Text', p('x', cite(cited))), { template: { annexes: ['evidence'] } }));
    const block = made.blocks.find((each) => each.type === 'evidence');
    expect(block?.type === 'evidence' && block.entries.map((entry) => [entry.prefix, entry.suffix])).toEqual([
      ['… this is a context of 32 chars ', ' short'],
    ]);
  });

  it('has the words of a text in Markdown without its marks', () => {
    const cited = claim(mill, '**Stocks** fell[3] to [nine sacks](https://example.org/sacks), [sic] not _ten_', {
      prefix: 'so good**, and the mill has it. ',
      suffix: ' 2 < 3',
    });
    const made = resolved(brief(section('Text', p('x', cite(cited))), { template: { annexes: ['evidence'] } }));
    const block = made.blocks.find((each) => each.type === 'evidence');
    expect(block?.type === 'evidence' && block.entries).toMatchObject([
      { prefix: '… good, and the mill has it. ', exact: 'Stocks fell to nine sacks, [sic] not ten', suffix: ' 2 < 3' },
    ]);
  });

  it.each([
    ['Costs\n\n- 2. Keep: ', '\n\nComments\nbottom of page', 'Keep: ', ''],
    ['# Costs of a long and winding road\n', ' and on.\n\n# Next, a heading', '', ' and on.'],
    ['> ## ', ' (see below)\r\nbelow', '> ## ', ' (see below)'],
    ['wind.\n*In bold* and 1.5 m of it: ', ' …', 'In bold and 1.5 m of it: ', ' …'],
  ])('ends context with the line: %j and %j', (prefix, suffix, before, after) => {
    const cited = claim(mill, 'the words', { prefix, suffix });
    const made = resolved(brief(section('Text', p('x', cite(cited))), { template: { annexes: ['evidence'] } }));
    const block = made.blocks.find((each) => each.type === 'evidence');
    expect(block?.type === 'evidence' && block.entries.map((entry) => [entry.prefix, entry.suffix])).toEqual([
      [before, after],
    ]);
  });

  it('describes a source that nothing names by its first passage, whatever the order of ids', () => {
    const unnamed = source('a1', {}, { fileName: '004_df53f52b8e7bd286.txt' });
    const late = claim(unnamed, 'Later words of the text stand here', { paragraph: 1, start: 500 });
    const early = claim(unnamed, 'The first words of the text stand here', { paragraph: 2, start: 20 });
    const made = resolved(brief(section('Text', p('x', cite(late), 'y', cite(early)))));
    expect(notes(made)[0]).toContain('[The first words of the text …]');
  });
});

describe('what is printed', () => {
  it('leaves no level of headings out', () => {
    const made = resolved(
      brief(
        section('One', h(3, 'deep at once'), h(2, 'two'), h(3, 'three')),
        section({ title: 'Untitled', showTitle: false }, h(3, 'first of all'), h(3, 'below')),
      ),
    );
    const levels = made.blocks.flatMap((block) => (block.type === 'heading' ? block.level : []));
    expect(levels).toEqual([1, 2, 2, 3, 1, 2]);
  });

  it('sets page breaks before the headings that they follow, and columns as they are', () => {
    const made = resolved(
      brief(
        section('One', pageBreak(), p('a'), h(2, 'b'), pageBreak(), columns(2, p('c'), p(''))),
        section('Two', pageBreak()),
        section('Three', columns(3, p(''))),
      ),
    );
    const types = made.blocks.map((block) =>
      block.type === 'columns' ? `columns ${block.blocks.length}` : block.type,
    );
    expect(types).toEqual([
      'front',
      'page-break',
      'heading',
      'paragraph',
      'page-break',
      'heading',
      'columns 1',
      'page-break',
    ]);
  });

  it('goes down to the sixth level, one at a time', () => {
    const made = resolved(brief(section('One', ...[2, 3, 4, 5, 6, 6, 3, 6].map((level) => h(level, 'x')))));
    const levels = made.blocks.flatMap((block) => (block.type === 'heading' ? block.level : []));
    expect(levels).toEqual([1, 2, 3, 4, 5, 6, 6, 3, 4]);
  });

  it('shows answers to the trainer only', () => {
    const exercise = brief(section('Do', fillIn('Task', 2, 'Secret')), {
      template: {
        editions: [
          { id: 'participant', title: 'P' },
          { id: 'trainer', title: 'T' },
        ],
      },
    });
    expect(documentText(resolved(exercise, { edition: 'participant' }))).not.toContain('Secret');
    expect(documentText(resolved(exercise, { edition: 'trainer' }))).toContain('Secret');
  });

  it('keeps characters out that no file format can hold', () => {
    const bad = 'a\u0001\uFFFE\uD800b\u0000\tc\u2028d';
    const poisoned = source('bad', { title: bad, author: [literal(bad)], publisher: bad }, { descriptor: bad });
    const made = resolved(
      brief(
        section(
          { title: bad, key: 'bad' },
          p(
            bad,
            cite(claim(poisoned, bad, { prefix: bad, suffix: bad, section: bad, page: bad }), {
              locator: bad,
              suffix: bad,
              comment: bad,
            }),
          ),
          callout('note', bad, p(bad)),
          table({ caption: bad }, [bad, bad], [bad, bad]),
        ),
        section('More', judgement({ likelihood: bad }, bad)),
        section('Exercise', fillIn(bad, 1, bad)),
        {
          metadata: { title: bad, audience: bad, preparedBy: bad, marking: bad, asOf: bad },
          template: { annexes: ['sources', 'evidence'] },
        },
      ),
    );
    const all = JSON.stringify(made);
    expect(all).not.toMatch(/\\u000[0-8]|\\ufffe|\\ud800|\uFFFE/i);
    expect(documentText(made)).toContain('ab c d');
  });

  it('holds a table against every block the schema knows', () => {
    const slots = slotContents.map((content) => ({ ...section(content).slot, key: content, content }));
    const schema = briefSchema({ slots });
    const containers = [
      'quote',
      'callout',
      'question_answer',
      'finding_evidence',
      'list_item',
      ...slots.map((slot) => `slot_${slot.key.replaceAll('-', '_')}`),
    ];
    const blocks = Object.values(schema.nodes).filter(
      (type) =>
        type.name !== 'callout_title' &&
        containers.some((name) => schema.nodes[name]?.contentMatch && canHold(schema.nodes[name], type)),
    );
    expect(blocks.map((type) => type.name).sort()).toEqual(
      [...Object.keys(singleBlocks), ...Object.keys(runBlocks)].sort(),
    );
  });
});

function canHold(
  container: ReturnType<typeof briefSchema>['nodes'][string],
  type: ReturnType<typeof briefSchema>['nodes'][string],
): boolean {
  const seen = new Set([container.contentMatch]);
  for (const match of seen) {
    for (let at = 0; at < match.edgeCount; at += 1) {
      const edge = match.edge(at);
      if (edge.type === type) return true;
      seen.add(edge.next);
    }
  }
  return false;
}

describe('editions', () => {
  const secret = source(
    'secret',
    {
      title: 'Protocol of the closed committee',
      author: [person('Vermeulen', 'Katrijn')],
      URL: 'https://example.org/closed-committee',
    },
    { marking: 'TLP:AMBER', descriptor: 'A participant in a closed meeting', fileName: 'committee-protocol.docx' },
  );
  const withSecret = (...more: readonly Draft[]) =>
    brief(
      section(
        'Text',
        p(
          'It may be opened.',
          cite(claim(secret, 'We shall open it', { prefix: 'Vermeulen: ' }), { prefix: 'see Vermeulen ' }),
        ),
        ...more,
      ),
      {
        template: { annexes: ['sources', 'evidence'] },
      },
    );

  it('withhold marked sources outside: name, title, address, words and passages', () => {
    const made = resolved(withSecret(), { edition: 'external', withEvidence: true });
    expect([made.works, made.evidence]).toEqual([[], []]);
    expect(JSON.stringify(made)).not.toMatch(/Vermeulen|Protocol|closed-committee|committee-protocol|We shall/);
    expect(notes(made)).toEqual(['‘[A participant in a closed meeting]’, n.d.']);
    expect(notes(resolved(withSecret(), { edition: 'internal' }))[0]).toContain('Vermeulen');
  });

  it('refuse a document that still names what is withheld', () => {
    const outcome = resolving(withSecret(p('As Vermeulen said.')), { edition: 'external' });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'export/self-check', subject: 'Vermeulen' } });
  });

  it('keep sources that are marked for everybody', () => {
    const open = source('open', { title: 'An open report about grain' }, { marking: 'TLP:CLEAR' });
    expect(notes(resolved(prose(p('x', cite(open))), { edition: 'external' }))[0]).toContain('An Open Report');
  });

  it('must be one of the template', () => {
    expect(resolving(withSecret(), { edition: 'secret' })).toMatchObject({
      ok: false,
      error: { code: 'edition/unknown' },
    });
  });
});

describe('what cannot be resolved', () => {
  it('names a source that the brief cites but does not hold', () => {
    const made = { ...prose(p('x', cite(mill))), evidence: { sources: {}, passages: {}, claims: {} } };
    expect(resolving(made)).toMatchObject({ ok: false, error: { code: 'export/citation-error', subject: 'mill' } });
  });

  it('says so when the body does not fit its template', () => {
    const made = { ...prose(p('x')), body: { type: 'doc', content: [{ type: 'paragraph' }] } };
    expect(resolving(made)).toMatchObject({ ok: false, error: { code: 'brief/invalid' } });
  });
});

describe('a quotation', () => {
  it('ends with the name of who said it, where a paragraph after the first begins with a dash', () => {
    const made = resolved(prose(quote(p('We wait.'), p('– and wait'), p('— 12 September')), quote(p('— Berg'))));
    const roles = [...blocksOf(made.blocks)].flatMap((block) =>
      block.type === 'quote' ? block.blocks.map((inner) => (inner.type === 'paragraph' ? inner.role : inner.type)) : [],
    );
    expect(roles).toEqual(['body', 'small', 'body', 'body']);
  });
});

describe('resolving again', () => {
  const choices: readonly ResolveChoice[] = [{}, { style: 'oscola' }, { style: 'ieee' }, { edition: 'external' }];

  it.each(choices)('gives the same document (%o)', (choice) => {
    const shared = sharedBriefs['policy-brief'];
    if (!shared) throw new Error('no shared brief');
    expect(describeDocument(resolved(shared, choice))).toBe(
      describeDocument(resolved(structuredClone(shared), choice)),
    );
  });

  it('gives the same with a memory that was kept while citations came and went', () => {
    const memory = new ResolveMemory();
    const stories = [
      prose(p('a', cite(mill))),
      prose(p('a', cite(mill)), p('b', cite([port, mill]))),
      prose(p('a', comment('own')), p('a', cite(mill)), p('b', cite([port, mill]))),
      prose(p('b', cite([port, mill]))),
    ];
    for (const style of ['oscola', 'chicago-author-date']) {
      for (const story of stories) {
        expect(resolved(story, { style, memory })).toEqual(resolved(story, { style }));
      }
    }
  });
});
