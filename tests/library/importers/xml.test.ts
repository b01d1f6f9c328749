import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { attributesIn } from '../../../electron/library/importers/xml/attributes.ts';
import { scanXml } from '../../../electron/library/importers/xml/scan.ts';
import { readXml, streamXml, type XmlElement } from '../../../electron/library/importers/xml.ts';

const encoder = new TextEncoder();

type Event = readonly ['open', string, string] | readonly ['close'] | readonly ['text', string];

interface Reading {
  readonly isSound: boolean;
  /** What was told before the first fault; neighbouring texts as one. */
  readonly events: readonly Event[];
}

class Recording {
  readonly events: Event[] = [];
  isSound = true;

  add(event: Event): void {
    if (!this.isSound) return;
    const last = this.events.at(-1);
    if (event[0] === 'text' && last?.[0] === 'text') this.events[this.events.length - 1] = ['text', last[1] + event[1]];
    else this.events.push(event);
  }
}

/** The attributes in order of their names. */
function described(attributes: object): string {
  return JSON.stringify(Object.entries(attributes).sort());
}

/** As our reader has them: without prefixes, and the last of two of one name counts. */
function withoutPrefixes(attributes: object): object {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.slice(name.indexOf(':') + 1), value]),
  );
}

function ours(markup: string): Reading {
  const record = new Recording();
  const fault = scanXml(markup, {
    objection: null,
    doctype: () => undefined,
    open: ({ written }, text, from, to) => record.add(['open', written, described(attributesIn(text, from, to))]),
    close: () => record.add(['close']),
    text: (text) => record.add(['text', text]),
  });
  return { isSound: fault === null, events: record.events };
}

/** The parser of the benchmark, which knows the standard to the letter. */
function theirs(markup: string): Reading {
  const record = new Recording();
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', () => {
    record.isSound = false;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    record.add(['open', name, described(withoutPrefixes(attributes))]);
  });
  parser.on('closetag', () => {
    depth -= 1;
    record.add(['close']);
  });
  // White space around the root element is none of its text.
  const text = (words: string) => (depth > 0 ? record.add(['text', words]) : undefined);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(markup).close();
  return record;
}

function expectSameReading(markup: string): void {
  const [own, other] = [ours(markup), theirs(markup)];
  expect(own.isSound, markup).toBe(other.isSound);
  if (own.isSound) expect(own.events).toEqual(other.events);
}

const pieces = [
  '<a>',
  '</a>',
  '</a\n>',
  '</ab>',
  '<ab/>',
  '<a b="1">',
  '<a b=\'1\' c = "2"\n/>',
  '<a b="1" b="2"/>',
  '<a b="1"c="2"/>',
  '<é ü="ö"/>',
  '<a b="x&lt;y&#10;z\tw\nv"/>',
  '<a b="&nbsp;"/>',
  '<a b="<"/>',
  '<a b>',
  '<a b=c/>',
  '<1/>',
  '<a/ >',
  'words',
  '\n  ',
  '\r\n',
  '&amp;&#x41;&#66;',
  '&#0;',
  '&#X41;',
  '&undeclared;',
  '&toString;',
  '& ',
  ']]>',
  ']]',
  '<![CDATA[<a>&amp;]]>',
  '<![CDATA[]]',
  '<!-- <a> & -->',
  '<!-- -- -->',
  '<?target words?>',
  '<?target?>',
  '<? words?>',
  '<?xml version="1.0"?>',
  '<?XML words?>',
  '<!DOCTYPE a>',
  '<!DOCTYPE a PUBLIC "x>y" \'z\'>',
  '<!ELEMENT a>',
  '\u0001',
  '\ufffe',
  '\u00a0',
  '\u{1f600}',
  '<',
  '>',
  '"',
  '=',
  ';',
];

/** A sound text of nested elements, as office programs write them. */
const sound = fc
  .array(
    fc.constantFrom('<t:p a:b="c" d="&amp;">', '</', '<s/>', 'words &lt; more', '<!-- c -->', '<![CDATA[x]]>', '\n'),
    {
      maxLength: 12,
    },
  )
  .map((parts) => {
    let open = 0;
    const body = parts.map((part) => {
      if (part === '</' && open === 0) return '';
      if (part === '</') open -= 1;
      if (part.startsWith('<t:p')) open += 1;
      return part === '</' ? '</t:p>' : part;
    });
    return `<?xml version="1.0" encoding="UTF-8"?>\n<r>${body.join('')}${'</t:p>'.repeat(open)}</r>\n`;
  });

describe('the reader of XML parts', () => {
  it('finds sound and unsound what the standard does, and reads the same of it', () => {
    fc.assert(fc.property(sound, expectSameReading), { numRuns: 300 });
    const mixed = fc.array(fc.constantFrom(...pieces), { maxLength: 6 });
    fc.assert(
      fc.property(mixed, (parts) => expectSameReading(`<r>${parts.join('')}</r>`)),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(mixed, (parts) => expectSameReading(parts.join(''))),
      { numRuns: 1500 },
    );
  });

  it('agrees about every single change to a sound text', () => {
    const marks = [...'<>/=&;"\'!?-[]: \n\u0001xé', ''];
    const change = fc.record({ at: fc.nat(400), length: fc.nat(2), by: fc.constantFrom(...marks) });
    fc.assert(
      fc.property(sound, change, (markup, { at, length, by }) => {
        const place = at % markup.length;
        // What the declaration of the text says of itself is taken on trust.
        if (place < '<?xml version="1.0" encoding="UTF-8"?>'.length) return;
        expectSameReading(markup.slice(0, place) + by + markup.slice(place + length));
      }),
      { numRuns: 4000 },
    );
  });

  it.each(pieces)('agrees about %j on its own and inside', (piece) => {
    expectSameReading(piece);
    expectSameReading(`<r>${piece}</r>`);
    expectSameReading(`<r><a x="y">${piece}</a></r>`);
  });
});

describe('a part of a document', () => {
  it('names the line of its first fault, and hands over what was complete before it', () => {
    const names: string[] = [];
    const read = streamXml(encoder.encode('<r>\r\n<a/>\n<b>&nbsp;</b><c/></r>'), 'part.xml', 'r', ({ name }) =>
      names.push(name),
    );
    expect(read).toMatchObject({
      ok: false,
      error: { code: 'damaged', detail: expect.stringMatching(/^part\.xml, line 3: /) },
    });
    expect(names).toEqual(['a']);
  });

  it('has names without prefixes, and the attributes of an element that anybody asks', () => {
    const read = readXml(encoder.encode('<x:r xmlns:x="u" x:a="1&#10;2" b="&quot;\t&quot;" y:b="last"/>'), 'part.xml');
    const root = read.ok ? (read.value.children[0] as XmlElement) : null;
    expect(root?.name).toBe('r');
    expect(root?.attributes).toEqual({ a: '1\n2', b: 'last' });
  });

  it('is read in two-byte letters too', () => {
    const markup = '\ufeff<r>é</r>';
    const wide = new Uint8Array(Uint16Array.from(markup, (letter) => letter.charCodeAt(0)).buffer);
    expect(readXml(wide, 'part.xml')).toMatchObject({ ok: true, value: { children: [{ children: ['é'] }] } });
  });

  it('costs time by its length, however its attributes, names and references are made', () => {
    const many = Array.from({ length: 100_000 }, (_, at) => ` n${at}="&lt;"`).join('');
    expect(readXml(encoder.encode(`<r${many}/>`), 'part.xml').ok).toBe(true);
    expect(readXml(encoder.encode(`<r${many} n7=""/>`), 'part.xml').ok).toBe(false);
    for (const markup of [
      '<r>'.repeat(200) + '&'.repeat(200_000),
      `<r>${'&lt'.repeat(100_000)}`,
      `<r ${'a '.repeat(100_000)}`,
    ])
      expect(readXml(encoder.encode(markup), 'part.xml').ok).toBe(false);
  });
});
