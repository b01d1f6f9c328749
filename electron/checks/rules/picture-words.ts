import type { Node } from 'prosemirror-model';
import type { Found, Rule } from '../rule.ts';

export const pictureWords: Rule = {
  id: 'picture-words',
  title: 'What pictures show',
  reason: 'Whoever does not see a picture has its description read aloud instead; PDF for public bodies requires one.',
  check: ({ slots }) =>
    slots.flatMap(({ slot, node, pos }): readonly Found[] => {
      const found: Found[] = [];
      node.descendants((figure, at) => {
        if (!isUndescribed(figure)) return;
        // Inside the figure, so that its block is known from the place alone.
        const from = pos + 1 + at + 1;
        const caption = figure.firstChild?.textContent.trim() ?? '';
        found.push({
          severity: 'warning',
          place: {
            slot: slot.key,
            block: String(figure.attrs.id),
            from,
            to: from + figure.content.size,
            source: null,
          },
          message:
            caption === ''
              ? 'Nothing says what this picture shows.'
              : `Nothing says what the picture “${caption}” shows; its caption would be read instead.`,
          fixes: [],
        });
      });
      return found;
    }),
};

function isUndescribed({ type, attrs }: Node): boolean {
  return type.name === 'figure' && attrs.decorative !== true && String(attrs.alt).trim() === '';
}
