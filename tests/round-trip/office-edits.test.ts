import { describe, expect, it } from 'vitest';
import type { Brief } from '../../electron/brief/brief.ts';
import { commentsIn } from '../../electron/brief/comments.ts';
import { brief as briefOf, p, section, table } from '../builders/brief.ts';
import { closureWords, harbourBrief, placeName } from './harbour-brief.ts';
import { editedInOffice, type OfficeEdit } from './office.ts';
import { partsInShort, some } from './recorded.ts';
import { accepted, exported, inShort, live, proposals, words } from './word-file.ts';

describe.skipIf(editedInOffice === null)(
  'what somebody did in LibreOffice (which must be installed with its Python)',
  () => {
    for (const [count, first] of [
      [12, 0],
      [200, 96],
    ] as const) {
      const brief = harbourBrief(count);
      const name = (at: number) => placeName(first + at);
      const block = (at: number) => `b${first + at + 1}`;
      const said = (at: number) => closureWords(first + at);

      const edits: readonly OfficeEdit[] = [
        { do: 'replace', find: `${name(1)} was closed`, with: `${name(1)} was shut` },
        { do: 'tracked-replace', find: `${name(0)} was closed`, with: `${name(0)} was wholly closed` },
        { do: 'tracked-delete', find: `In winter ${name(3)} was`, with: `${name(3)} was` },
        { do: 'insert-after', find: `${name(2)} was`, with: 'Nobody counted the fish.' },
        { do: 'insert-after', find: 'Nobody counted the fish.', with: 'Nor the birds.' },
        { do: 'comment', find: 'the fish', with: 'Which fish?' },
        { do: 'delete', find: `${name(4)} was` },
        { do: 'split', find: `It opened in week ${first + 8}` },
        { do: 'join', find: `${name(8)} was` },
      ];

      it(`comes back exactly from ${count} blocks, and nothing else`, async () => {
        const bytes = editedInOffice?.(await exported(brief), edits) ?? new Uint8Array();
        const found = await proposals(bytes, brief);
        expect(found.map(inShort)).toEqual([
          `tracked ${block(0)}: ${said(0).replace('was closed', 'was {+wholly +}closed')}`,
          `changed ${block(1)}: ${said(1).replace('closed', '[-closed-]{+shut+}')}`,
          `new ${block(2)}: Nobody counted the fish.`,
          `comment ${block(2)}: the fish -> Which fish?`,
          `new ${block(2)}: Nor the birds.`,
          `tracked ${block(3)}: ${said(3).replace('In winter', '[-In winter -]').replace('-] ', '-]')}`,
          `deleted ${block(4)}: ${said(4)}`,
          `split ${block(5)}: ${said(5).replace('° It', '°[- -]{+¶+}It')}`,
          `merged ${block(8)}: ${said(8)}[-¶-]{+ +}${said(9)}`,
        ]);
        expect(
          found.filter(({ kind }) => kind === 'tracked').map(({ tracked }) => tracked.map((one) => one.type)),
        ).toEqual([
          ['deleted', 'inserted'],
          ['deleted', 'inserted'],
        ]);
        expect(found.find(({ kind }) => kind === 'comment')?.by?.author).toBe('Ada Reviewer');
        const changes = found.filter(({ change }) => change !== null);
        const after = accepted(brief, changes);
        const text = (at: number) => said(at).replace('°', '\u2060');
        expect(words(after).slice(first, first + 12)).toEqual([
          text(0).replace('was closed', 'was wholly closed'),
          text(1).replace('closed', 'shut'),
          text(2),
          'Nobody counted the fish.',
          'Nor the birds.',
          text(3).replace('In winter ', ''),
          ...text(5).split(/(?<=\u2060) /),
          text(6),
          text(7),
          `${text(8)} ${text(9)}`,
          text(10),
        ]);
        // What was taken over is proposed no more.
        expect((await proposals(bytes, after)).map(inShort)).toEqual([]);
        expect(
          commentsIn(live(after).doc).map(({ comment, words: about }) => [comment.author, comment.text, about]),
        ).toEqual([['Ada Reviewer', 'Which fish?', 'the fish']]);
      });

      it(`can be taken and refused one by one in one of ${count} blocks, by author and by change`, async () => {
        const recordedThere: readonly OfficeEdit[] = [
          { do: 'tracked-replace', find: `${name(1)} was`, with: `${name(1)} stood`, by: 'Ada' },
          { do: 'tracked-delete', find: `for ${first + 3} days`, with: '', by: 'Ben' },
          { do: 'tracked-bold', find: `week ${first + 4}`, by: 'Ada' },
        ];
        const bytes = editedInOffice?.(await exported(brief), recordedThere) ?? new Uint8Array();
        const [only, ...others] = await proposals(bytes, brief);
        expect(others.map(inShort)).toEqual([]);
        expect(partsInShort(only)).toEqual([
          `Ada: [-${name(1)} was-]{+${name(1)} stood+}`,
          `Ben: [-for ${first + 3} days-]`,
          `Ada: week ${first + 4} (strong)`,
        ]);
        if (!only) return;
        const block = (given: Brief) => words(given)[first + 1];
        const text = said(1).replace('°', '\u2060');
        const stood = text.replace(' was', ' stood');
        const one = accepted(
          brief,
          some(only, ({ id }) => id === '1'),
        );
        expect(block(one)).toBe(stood);
        // The first taken, the second refused: what is left is proposed again, as it was.
        const again = await proposals(bytes, one);
        expect(again.flatMap((proposal) => partsInShort(proposal))).toEqual(partsInShort(only).slice(1));
        const ben = accepted(
          brief,
          some(only, ({ by }) => by?.author === 'Ben'),
        );
        expect(block(ben)).toBe(text.replace(`for ${first + 3} days`, ''));
        const ada = accepted(
          brief,
          some(only, ({ by }) => by?.author === 'Ada'),
        );
        expect(block(ada)).toBe(stood);
        const strong = JSON.stringify(ada.body).includes(
          `{"type":"text","marks":[{"type":"strong"}],"text":"week ${first + 4}"}`,
        );
        expect(strong).toBe(true);
        const all = accepted(brief, [only]);
        expect(block(all)).toBe(stood.replace(`for ${first + 3} days`, ''));
        expect(await proposals(bytes, all)).toEqual([]);
      });
    }

    it('takes a row that was added to a table', async () => {
      const plain = briefOf(section('Facts', p('Days.'), table({}, ['Place', 'Days'], ['Mill', '3'], ['Pier', '5'])));
      const bytes =
        editedInOffice?.(await exported(plain), [{ do: 'add-row', find: 'Mill', with: 'Lock | 4' }]) ??
        new Uint8Array();
      const found = await proposals(bytes, plain);
      expect(found.map(inShort)).toEqual(['row b2: Lock | 4']);
      const after = accepted(plain, found);
      expect(words(after)[1]).toBe('Place\nDays\nMill\n3\nLock\n4\nPier\n5');
      expect(await proposals(bytes, after)).toEqual([]);
    });
  },
);
