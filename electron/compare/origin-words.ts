import { phrasesIn, wordSet } from '../claims/language/phrase-table.ts';

/** The words by which a text shows that it passes on what others published. One table for each language. */
export interface OriginWords {
  /** Before the name of a publication: `according to`, `citing`. */
  readonly citing: readonly string[];
  /** Reports that nobody is named for: `reports suggest`. */
  readonly unnamed: readonly string[];
  /** Before the name of whoever published the whole text first. */
  readonly published: readonly string[];
  /** Open a credit: `source:`. */
  readonly credits: readonly string[];
  /** Behind the name of a publication: `reported`. */
  readonly reporting: readonly string[];
  /** May stand before a name and are no part of it. */
  readonly articles: ReadonlySet<string>;
}

export const englishOrigins: OriginWords = {
  citing:
    phrasesIn(`according to / as reported by / reported by / first reported by / citing / cites / cited by / as quoted by / quoted by
    as cited by / told / in an interview with / in a report by / in a report in / a report by / a report in / speaking to / as published by / published by`),
  unnamed:
    phrasesIn(`source material / source text / reports suggest / reports indicate / reports say / reports claim / reports that / some reports / media reports
    news reports / press reports / unconfirmed reports / according to reports / according to media / local media / it has been reported / it was reported
    sources familiar with / sources say / sources said / unnamed sources / anonymous sources / sources close to / are reported to have / is reported to have`),
  published:
    phrasesIn(`originally published by / originally published in / originally published on / first published by / first published in
    first published on / republished from / reprinted from / reprinted with permission from / reprinted with permission of / first appeared in
    first appeared on / originally appeared in / originally appeared on / syndicated by / syndicated from`),
  credits: ['source', 'sources', 'photo', 'image', 'picture', 'credit', 'graphic', 'data', 'via'],
  reporting: phrasesIn('reported / reports / has reported / first reported / writes / wrote / revealed / said / says'),
  articles: wordSet('the a an'),
};

export const germanOrigins: OriginWords = {
  citing: phrasesIn(
    'laut / nach Angaben von / nach Angaben der / wie / unter Berufung auf / berichtet von / sagte der / sagte dem / gegenüber',
  ),
  unnamed: phrasesIn('Medienberichten zufolge / laut Medienberichten / Berichten zufolge / aus Kreisen / wie es heißt'),
  published: phrasesIn('zuerst erschienen in / zuerst erschienen bei / erschien zuerst in / übernommen von'),
  credits: ['quelle', 'quellen', 'foto', 'bild', 'grafik', 'daten'],
  reporting: phrasesIn('berichtet / berichtete / meldet / meldete / schreibt / schrieb'),
  articles: wordSet('der die das dem den'),
};

/** Last or only words of the names of publications and news agencies. A ministry that is quoted is no second hand. */
export const publicationWords =
  wordSet(`times post journal guardian herald tribune daily gazette news telegraph mail express star sun mirror observer
  chronicle courier dispatch examiner inquirer ledger press review weekly magazine monitor today broadcasting radio television tv wire
  reuters bloomberg ap afp dpa tass interfax xinhua yonhap kyodo ansa efe apa bbc cnn nbc cbs abc npr pbs cnbc politico axios economist spiegel
  zeitung zeit welt presse rundschau tagblatt monde figaro libération país mundo repubblica wikipedia nyt wsj newsweek kcna rt jazeera`);
