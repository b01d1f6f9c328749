import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../../electron/export/markdown/write-markdown.ts';
import { again, document, note, p, text } from '../../builders/document.ts';
import { expectGolden } from '../../builders/golden.ts';
import { resolved } from '../../builders/resolved.ts';
import { sharedBriefs } from '../../builders/shared-briefs.ts';

describe('Markdown', () => {
  it.each(Object.entries(sharedBriefs))('%s reads as kept', (name, brief) => {
    expectGolden(path.join(import.meta.dirname, 'golden', `${name}.md`), writeMarkdown(resolved(brief)));
  });

  it('shows the number of a note again without a second note', () => {
    const first = note('Ministry, Bulletin.');
    const made = writeMarkdown(document(p('One', first), p('Two', again(first))));
    expect(made).toContain('Two^[1](#fn1)^');
    expect(made.match(/^\[\^1\]: /gm)).toHaveLength(1);
  });

  it('keeps white space outside of emphasis and meeting emphasis apart', () => {
    const made = document(
      p('a', text(' b ', { emphasis: true }), text('c', { strong: true }), text('d', { emphasis: true })),
    );
    expect(writeMarkdown(made)).toContain('a *b* **c**<!-- -->*d*');
  });
});
