import type { SignalWords } from './claim-language.ts';
import { phraseTable, wordSet } from './phrase-table.ts';
import { wordless } from './wordless.ts';

export const germanSignals: SignalWords = {
  ...wordless.signals,
  forecast:
    phraseTable(`dürfte / dürften / voraussichtlich / ist zu erwarten / sind zu erwarten / rechnet mit / rechnen mit / erwartet für / erwarten für / prognostiziert / prognostizieren / steht bevor
    in den kommenden / in absehbarer zeit / auf absehbare zeit / will künftig / wollen künftig / ist geplant / sind geplant / plant / planen`),
  possibility: wordSet('könnte könnten'),
  genericSubjects: wordSet('man ich'),
  will: wordSet('wird werden'),
  habits: phraseTable(
    'oft / meist / meistens / häufig / immer / manchmal / gewöhnlich / in der regel / in seltenen fällen / selten',
  ),
  timesToCome: phraseTable(
    'nächste woche / nächsten monat / nächstes jahr / im nächsten jahr / im kommenden jahr / im herbst / im frühjahr / im sommer / im winter / morgen / bald / künftig',
  ),
  schedules: wordSet('beginnt beginnen startet starten öffnet öffnen schließt schließen endet enden'),
  perfect: 'haben',
  not: 'nicht',
  being: 'sein',
  duty: phraseTable(
    `sollte / sollten / muss / müssen / ist ratsam / wäre ratsam / es ist wichtig / ist es wichtig / ist nötig / sind nötig / ist dringend nötig / empfiehlt / empfehlen / empfahl / empfahlen / rät / raten / riet / fordert / fordern / forderte / forderten / mahnt / appelliert an`,
  ),
  dutyAuxiliaries: wordSet('sollte sollten muss müssen'),
  notDuty: phraseTable('muss nicht / müssen nicht / musste / mussten / muss gewesen'),
  openingClauses: wordSet('wenn bevor falls nach vor bei im in statt sobald um'),
  dutyLeads: wordSet('empfehlungen empfehlung sollten müssen tipps maßnahmen'),
  risk: phraseTable(
    `risiko / risiken / riskant / gefahr / gefahren / gefährdet / gefährden / gefährlich / droht / drohen / bedroht / bedrohen / bedrohung / anfällig / verwundbar / auf dem spiel`,
  ),
  harm: wordSet(
    'schaden schäden schädigen verletzen zerstören ausfall ausfälle ausfallen zusammenbrechen einstürzen sterben verlieren verlust verluste knappheit mangel engpass engpässe hochwasser brand krise',
  ),
  harmModals: wordSet('könnte könnten kann können'),
  causes: phraseTable('führt zu / führen zu / verursacht / verursachen'),
  definition: phraseTable(
    'versteht man / nennt man / bezeichnet man / wird als … bezeichnet / steht für / stehen für / ist definiert als / sind definiert als / das heißt , / ist die abkürzung für / ist der fachbegriff für',
  ),
  copulas: wordSet('ist sind'),
  definingLinks: wordSet('der die das mit bei von für zur zum zwischen'),
  aboutItself: phraseTable('in diesem artikel / in diesem beitrag / lesen sie auch / mehr dazu / klicken sie'),
  pointingBack: wordSet('das dies diese dieser dieses es er sie hier dort'),
};
