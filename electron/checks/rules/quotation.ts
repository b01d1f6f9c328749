import type { Brief } from '../../brief/brief.ts';
import { listedName } from '../../brief/source-name.ts';
import { plainText } from '../../claims/plain-text.ts';
import type { Passage } from '../../passages/passage.ts';
import { citedPassages, passageText } from '../cited-passages.ts';
import { textPlace } from '../places.ts';
import type { Found, Rule } from '../rule.ts';
import { sourceTitles } from '../source-titles.ts';
import { closestWords } from '../text/closest-words.ts';
import { foldTypography } from '../text/fold.ts';
import type { CheckedLine, CheckedSentence } from '../text/lines.ts';
import { quotedPieces, quotedWords } from '../text/quotations.ts';

export const quotation: Rule = {
  id: 'quotation',
  title: 'Quotations',
  reason:
    'What stands in quotation marks must be what the source says, word for word, and the source it is cited from.',
  check: ({ brief, lines }) => {
    const titles = new Set(sourceTitles(brief).map(foldTypography));
    // A source named by its title in quotation marks is not quoted.
    const quoted = (line: CheckedLine) => quotationsIn(line).filter(({ text }) => !titles.has(foldTypography(text)));
    return lines.flatMap((line) =>
      quoted(line).flatMap(({ start, end, text, sentence }) => {
        const found = judge(text, sentence, brief, line, end);
        return found
          ? [{ ...found, place: textPlace(line, start, end), fixes: placed(found.fixes, line, start, end) }]
          : [];
      }),
    );
  },
};

interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly sentence: CheckedSentence;
}

/** Words in quotation marks, and each sentence of a quotation block as a whole. */
function quotationsIn(line: CheckedLine): readonly Quoted[] {
  if (line.slot.slot.content === 'exercise') return [];
  const [first] = line.sentences;
  if (line.path.includes('quote') && first) {
    const covering = line.sentences.flatMap(({ own }) => own);
    const whole = line.text.trimEnd();
    const start = whole.search(/\S/);
    return [{ start, end: whole.length, text: unquoted(whole.slice(start)), sentence: { ...first, covering } }];
  }
  return quotedWords(line.text).flatMap((words) => {
    const sentence = line.sentences.find(({ start, end }) => words.start >= start && words.start < end);
    return sentence ? [{ ...words, sentence }] : [];
  });
}

function unquoted(text: string): string {
  return text.replace(/^["“„«‘]+|["“”»’]+$/gu, '');
}

type Judged = Omit<Found, 'place'>;

function judge(
  text: string,
  { covering }: CheckedSentence,
  brief: Pick<Brief, 'evidence'>,
  line: CheckedLine,
  end: number,
): Judged | null {
  const cited = citedPassages(covering, brief);
  if (cited.length === 0) return covering.length === 0 ? uncited(line, end) : null;
  const texts = cited.flatMap(textsOf);
  if (texts.some((given) => holds(given, text))) return null;
  if (texts.some((given) => holds(foldTypography(given), foldTypography(text)))) {
    return { severity: 'hint', message: 'The quotation differs from its source in typography only.', fixes: [] };
  }
  const elsewhere = Object.values(brief.evidence.passages).find((passage) =>
    textsOf(passage).some((given) => holds(foldTypography(given), foldTypography(text))),
  );
  if (elsewhere) return misattributed(elsewhere, brief, line, end);
  return altered(text, cited);
}

/** What a passage says, as it stands and without the markup of its file. */
function textsOf(passage: Passage): readonly string[] {
  const text = passageText(passage);
  return [text, plainText(text)];
}

function holds(text: string, quotation: string): boolean {
  let from = 0;
  const pieces = quotedPieces(quotation);
  return (
    pieces.length > 0 &&
    pieces.every((piece) => {
      const at = text.indexOf(piece, from);
      // A quotation may begin with the capital of the sentence it stands in, or without the one it had.
      const turned = at < 0 && from === 0 ? text.indexOf(turnedCapital(piece), from) : at;
      from = turned + piece.length;
      return turned >= 0;
    })
  );
}

function turnedCapital(text: string): string {
  const first = text.slice(0, 1);
  const other = first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase();
  return other + text.slice(1);
}

function uncited(line: CheckedLine, end: number): Judged {
  return {
    severity: 'error',
    message: 'This quotation has no source.',
    fixes: [{ type: 'cite', title: 'Cite a claim', at: line.positionOf(end) }],
  };
}

function misattributed(passage: Passage, brief: Pick<Brief, 'evidence'>, line: CheckedLine, end: number): Judged {
  const source = brief.evidence.sources[passage.source];
  const name = (source && listedName(source)) || 'another source';
  return {
    severity: 'error',
    message: `These words are not in the passage cited here. They stand in “${name}”.`,
    fixes: [{ type: 'cite-source', title: `Cite “${name}”`, at: line.positionOf(end), source: passage.source }],
  };
}

/** From this share of common words on, a quotation is taken for a changed one rather than for one made up. */
const altogetherDifferent = 0.6;

function altered(text: string, cited: readonly Passage[]): Judged {
  const nearest = cited
    .flatMap((passage) => closestWords(text, plainText(passage.quote.exact)) ?? [])
    .sort((a, b) => b.likeness - a.likeness)[0];
  if (!nearest || nearest.likeness < altogetherDifferent) {
    return { severity: 'error', message: 'These words are in no passage cited here.', fixes: [] };
  }
  const { added, missing } = nearest;
  const differences = [
    added.length > 0 ? `the source does not have “${added.join(' ')}”` : '',
    missing.length > 0 ? `“${missing.join(' ')}” is left out` : '',
  ].filter((part) => part !== '');
  return {
    severity: 'error',
    message: `The quotation was changed: ${differences.join(', and ') || 'the words stand in another order'}.`,
    fixes: [{ type: 'replace-text', title: 'Take the source’s words', from: 0, to: 0, text: nearest.text }],
  };
}

/** The fix that replaces text gets its place once that is known. */
function placed(fixes: Found['fixes'], line: CheckedLine, start: number, end: number): Found['fixes'] {
  const { from, to } = textPlace(line, start, end);
  return fixes.map((fix) => (fix.type === 'replace-text' ? { ...fix, from: from ?? 0, to: to ?? 0 } : fix));
}
