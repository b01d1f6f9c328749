import type { SpeechWords } from './claim-language.ts';
import { phraseTable, wordSet } from './phrase-table.ts';
import { wordless } from './wordless.ts';

export const germanSpeech: SpeechWords = {
  ...wordless.speech,
  verbs:
    wordSet(`sagt sagte sagen sagten erklärt erklärte erklären erklärten betont betonte betonen betonten warnt warnte warnen warnten kritisiert kritisierte kritisieren
    kritisierten fordert forderte fordern forderten behauptet behauptete behaupten behaupteten bestätigt bestätigte bestätigen meldet meldete melden meldeten teilt teilte teilten berichtet berichtete
    berichten berichteten schreibt schrieb schreiben schrieben meint meinte meinen meinten empfiehlt empfahl empfehlen empfahlen verspricht versprach kündigt kündigte kündigten räumt räumte erzählt
    erzählte versichert versicherte versichern beklagt beklagte beklagen beklagten argumentiert argumentierte argumentieren mahnt mahnte mahnen rät riet raten rieten klagt klagte klagen begrüßt begrüßte lobt lobte
    entgegnet entgegnete antwortet antwortete ergänzt ergänzte`),
  opinionVerbs: wordSet(
    'glaubt glaubte glauben glaubten hofft hoffte hoffen fürchtet fürchtete fürchten befürchtet befürchtete befürchten erwartet erwarten hält halten hielten bezweifelt bezweifeln vermutet vermuten rechnet rechnen schätzt schätzen findet',
  ),
  weakVerbs: wordSet(
    'zeigt zeigte zeigen zeigten ergab ergibt ergaben fand fanden stellte stellten nennt nannte nannten weist wies wiesen gab gibt geht sieht sah belegt belegte entschied urteilte',
  ),
  pairs: new Set([
    'wies darauf',
    'weist darauf',
    'wiesen darauf',
    'gab an',
    'sprach von',
    'spricht von',
    'rechnet mit',
    'rechnen mit',
    'hofft auf',
    'hoffen auf',
  ]),
  that: 'dass',
  according: phraseTable(
    'laut / nach angaben / nach ansicht / nach auffassung / nach meinung / nach einschätzung / aus sicht / so',
  ),
  postpositions: wordSet('zufolge'),
  inTheWords: phraseTable('in den worten'),
  betweenSubjectAndVerb: wordSet('hat haben hatte hatten am im in'),
  passive: wordSet('ist sind war waren wird werden wurde wurden worden sei seien'),
  personPronouns: wordSet('er sie'),
  ownPronouns: wordSet('ich wir man es das dies'),
  it: 'es',
  they: '',
  and: wordSet('und'),
  by: 'von',
  infinitive: '',
  as: wordSet('wie'),
  hearsayAdverbs: wordSet('angeblich'),
  views: wordSet('ansicht meinung'),
  modals: wordSet('will wollen kann können könnte könnten darf soll sollte sollten muss müssen wird werden'),
  finite: wordSet(
    'ist sind war waren sei seien hat haben habe hätte wird werden würde kann können könne könnte muss müssen müsse soll sollen solle darf dürfe will wolle',
  ),
  subjectPronouns: wordSet('er es wir man'),
  determiners: wordSet(
    'der die das des dem den ein eine einer eines einem einen diese dieser dieses diesem diesen jede jeder jedes kein keine keinen mein meine sein seine seiner seinen ihr ihre ihrer ihren unser unsere alle beide',
  ),
  prepositions: wordSet(
    'in im an am auf aus bei beim bis durch für gegen mit nach ohne seit über um unter von vom vor zu zum zur zwischen trotz wegen während',
  ),
  conjunctions: wordSet('und oder aber dass weil wenn als ob obwohl während da sondern denn'),
};
