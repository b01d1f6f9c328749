import { describe, expect, it } from 'vitest';
import { commentsIn } from '../../electron/brief/comments.ts';
import { closureWords, harbourBrief, placeName } from './harbour-brief.ts';
import { editedInOffice, type OfficeEdit } from './office.ts';
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
    }
  },
);
