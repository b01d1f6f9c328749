import type { SourceBlock } from '../../library/structure.ts';
import type { ClaimLanguage } from '../language/claim-language.ts';
import type { NameMention } from '../names.ts';
import type { Token } from '../tokens.ts';

interface Words {
  readonly start: number;
  readonly tokens: readonly Token[];
  readonly names: readonly NameMention[];
}

/** Fewer questions in a row are no interview. */
const fewestQuestions = 3;
/** In how many questions and answers "you" and "I" must stand where nobody is called by name. */
const fewestPronouns = 2;

const fullName = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+){1,2}$/u;

/**
 * Who answers in an interview whose turns carry no names: somebody introduced before the first question, and called by
 * name in a question ("Birgit, what breaks?"), or the only one introduced where "you" asks and "I" answers. Null for
 * questions that a text puts to itself.
 */
export function intervieweeOf(
  text: string,
  blocks: readonly SourceBlock[],
  sentences: readonly Words[],
  language: ClaimLanguage,
): string | null {
  const asked = blocks.filter(({ type }) => type === 'question');
  const first = asked[0]?.start;
  if (first === undefined || asked.length < fewestQuestions) return null;
  const introduced = new Set(
    sentences
      .filter(({ start }) => start < first)
      .flatMap(({ names }) => names)
      .filter(({ kind, name }) => (kind === 'person' || kind === 'other') && fullName.test(name))
      .map(({ name }) => name),
  );
  const questions = asked.map(({ start, end }) => text.slice(start, end));
  const called = [...introduced].find((name) =>
    name.split(' ').some((word) => questions.some((question) => isCalled(word, question))),
  );
  if (called !== undefined) return called;
  const [only, other] = introduced;
  if (only === undefined || other !== undefined) return null;
  const { readerPronouns } = language.speech;
  const toYou = questions.filter((question) => wordsOf(question).some((word) => readerPronouns.has(word)));
  const { ownSubject } = language.details;
  const byMe = sentences.filter(
    ({ start, tokens }) => start > first && tokens.some(({ lower }) => ownSubject.has(lower.replace(/'.*$/, ''))),
  );
  return toYou.length >= fewestPronouns && byMe.length >= fewestPronouns ? only : null;
}

/** "Birgit, what breaks?", "What breaks, Birgit?" */
function isCalled(name: string, question: string): boolean {
  return question.startsWith(`${name}, `) || question.endsWith(`, ${name}?`);
}

function wordsOf(line: string): readonly string[] {
  return line.toLowerCase().match(/[\p{L}']+/gu) ?? [];
}
