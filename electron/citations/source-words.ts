/** Words that stand in a citation when the source itself does not have them. */
export interface SourceWords {
  /** Title of a source about which nothing is known. */
  readonly untitled: string;
  /** For a text that was pasted or saved and has no address to visit. */
  readonly captured: (date: string) => string;
}

const words: Readonly<Record<string, SourceWords>> = {
  en: { untitled: 'untitled source', captured: (date) => `text captured ${date}` },
  de: { untitled: 'Quelle ohne Titel', captured: (date) => `Text erfasst am ${date}` },
  fr: { untitled: 'source sans titre', captured: (date) => `texte saisi le ${date}` },
  es: { untitled: 'fuente sin título', captured: (date) => `texto recogido el ${date}` },
  it: { untitled: 'fonte senza titolo', captured: (date) => `testo acquisito il ${date}` },
  pt: { untitled: 'fonte sem título', captured: (date) => `texto recolhido em ${date}` },
  nl: { untitled: 'bron zonder titel', captured: (date) => `tekst vastgelegd op ${date}` },
  pl: { untitled: 'źródło bez tytułu', captured: (date) => `tekst pobrany ${date}` },
  uk: { untitled: 'джерело без назви', captured: (date) => `текст збережено ${date}` },
  ko: { untitled: '제목 없는 자료', captured: (date) => `${date} 본문 저장` },
};

const english: SourceWords = { untitled: 'untitled source', captured: (date) => `text captured ${date}` };

export function sourceWords(language: string): SourceWords {
  return words[language.toLowerCase().split('-')[0] ?? ''] ?? english;
}
