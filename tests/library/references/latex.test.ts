import { describe, expect, it } from 'vitest';
import { markedLatex, plainLatex, verbatimLatex } from '../../../electron/library/references/bibtex/latex.ts';

describe('LaTeX as plain text', () => {
  const samples: readonly (readonly [string, string])[] = [
    [String.raw`M{\"u}ller, \"Uber, K{\"o}ln`, 'Müller, Über, Köln'],
    [String.raw`Mart{\'\i}nez, \v{S}imek, \c{c}a, \'{\i}, \k a`, 'Martínez, Šimek, ça, í, ą'],
    [String.raw`stra{\ss}e, \O{}re, \L\'od\'z, \AA ngstr\"om`, 'straße, Øre, Łódź, Ångström'],
    ["pages 3--9 --- ``so'' it was", 'pages 3–9 — “so” it was'],
    [String.raw`Smith \& Sons, 5\%, \$3, a\_b, \#1, \{x\}`, 'Smith & Sons, 5%, $3, a_b, #1, {x}'],
    [String.raw`\emph{kept} \textbf{kept} \unknown{kept} \unknown`, 'kept kept kept'],
    [String.raw`\enquote{so} \mkbibquote{so}`, '“so” “so”'],
    [
      String.raw`\href{https://grain.example}{the page} \url{https://grain.example/a_b}`,
      'the page https://grain.example/a_b',
    ],
    [String.raw`$\mu$m, $\pm$0.1, CO$_2$, 10$^{-3}$, $x^{ab}$`, 'μm, ±0.1, CO₂, 10⁻³, xab'],
    [String.raw`a\,b~c\quad d\\e`, 'a b\u00a0c d e'.replace('\u00a0', ' ')],
    ['unbalanced {brace and } one } too many', 'unbalanced brace and one too many'],
    [String.raw`trailing \ and \"`, 'trailing and'],
  ];
  for (const [latex, plain] of samples) it(latex, () => expect(plainLatex(latex)).toBe(plain));
});

describe('LaTeX as a title', () => {
  const samples: readonly (readonly [string, string])[] = [
    [String.raw`Wings of \textit{Tetrix} and {\em others}`, 'Wings of <i>Tetrix</i> and <i>others</i>'],
    [
      String.raw`The 3\textsuperscript{rd} H$_2$O {\sc Report}`,
      'The 3<sup>rd</sup> H<sub>2</sub>O <span style="font-variant: small-caps;">Report</span>',
    ],
    ['{D}efinition of the {CRM} by {NATO}', 'Definition of the CRM by NATO'],
    [
      'Why {iPhone} users measure {pH}',
      'Why <span class="nocase">iPhone</span> users measure <span class="nocase">pH</span>',
    ],
    ['{{Kept Whole by iPhone}}', 'Kept Whole by iPhone'],
  ];
  for (const [latex, marked] of samples) it(latex, () => expect(markedLatex(latex)).toBe(marked));
});

it('addresses stay letter by letter', () => {
  expect(verbatimLatex(String.raw`\url{https://grain.example/\~{}ana/a\_b--c\%20}`)).toBe(
    'https://grain.example/~ana/a_b--c%20',
  );
});
