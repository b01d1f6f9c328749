/** Words that stand in a citation when the source itself does not have them. */
export interface SourceWords {
  /** Title of a source about which nothing is known. */
  readonly untitled: string;
  /** A page of which only the address is known; `place` is its beginning. */
  readonly page: (place: string) => string;
  /** For a text that was pasted or saved and has no address to visit. */
  readonly captured: (date: string) => string;
}

const english: SourceWords = {
  untitled: 'untitled source',
  page: (place) => `page on ${place}`,
  captured: (date) => `text captured ${date}`,
};

const words: Readonly<Record<string, SourceWords>> = {
  en: english,
  de: {
    untitled: 'Quelle ohne Titel',
    page: (place) => `Seite auf ${place}`,
    captured: (date) => `Text erfasst am ${date}`,
  },
  fr: {
    untitled: 'source sans titre',
    page: (place) => `page de ${place}`,
    captured: (date) => `texte saisi le ${date}`,
  },
  es: {
    untitled: 'fuente sin título',
    page: (place) => `página de ${place}`,
    captured: (date) => `texto recogido el ${date}`,
  },
  it: {
    untitled: 'fonte senza titolo',
    page: (place) => `pagina di ${place}`,
    captured: (date) => `testo acquisito il ${date}`,
  },
  pt: {
    untitled: 'fonte sem título',
    page: (place) => `página de ${place}`,
    captured: (date) => `texto recolhido em ${date}`,
  },
  nl: {
    untitled: 'bron zonder titel',
    page: (place) => `pagina op ${place}`,
    captured: (date) => `tekst vastgelegd op ${date}`,
  },
  pl: {
    untitled: 'źródło bez tytułu',
    page: (place) => `strona ${place}`,
    captured: (date) => `tekst pobrany ${date}`,
  },
  uk: {
    untitled: 'джерело без назви',
    page: (place) => `сторінка ${place}`,
    captured: (date) => `текст збережено ${date}`,
  },
  ko: { untitled: '제목 없는 자료', page: (place) => `${place} 페이지`, captured: (date) => `${date} 본문 저장` },
};

export function sourceWords(language: string): SourceWords {
  return words[language.toLowerCase().split('-')[0] ?? ''] ?? english;
}
