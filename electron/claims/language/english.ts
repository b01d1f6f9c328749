import type { ClaimLanguage } from './claim-language.ts';
import { englishDetails } from './english-details.ts';
import { isEnglishAdjective, isEnglishAdverb, isEnglishParticiple, isEnglishPerson } from './english-forms.ts';
import { englishNames } from './english-names.ts';
import { englishSingular } from './english-nouns.ts';
import { englishNumbers } from './english-numbers.ts';
import { englishSignals } from './english-signals.ts';
import { englishOutlook, englishSpeech } from './english-speech.ts';
import { englishUnits } from './english-units.ts';
import { phraseTable, wordSet } from './phrase-table.ts';

export const english: ClaimLanguage = {
  id: 'en',
  nounsAreCapitalised: false,
  numbers: englishNumbers,
  units: englishUnits,
  names: englishNames,
  speech: englishSpeech,
  outlook: englishOutlook,
  signals: englishSignals,
  stopWords:
    wordSet(`a about above across after again against all almost alone along already also although always am among an and another any
    anyone anything are around as at away back be became because become been before behind being below best better between both but by came can
    cannot could day days did different do does doing done down during each early either else end enough especially even ever every everyone everything
    example face fact far few find first for former found from full further gave get give given gives go going good great had half has have
    having he her here him his how however if important in including increase increased inside instead into is it its itself just keep kept kind
    know known large largely last late later least less let level like likely little long look made main mainly make making many may me mean means
    might month months more moreover most much must my need needs never new next no nor not nothing now number numbers of off often on once one
    only onto open or order other others our out over own part particularly past people per percent perhaps place point possible potential put
    question rather really recent recently reported right said same saw say says second see seen set several shall she should show shown side
    significant similar since small so some something sometimes soon still such take taken tell than that the their them themselves then there
    therefore these they thing things third this those though three through thus time times to today together told too took toward towards
    turn two under until up upon us use used using very was way ways we well went were what when where whether which while who whole whom whose
    why will with within without work world would year years yesterday yet you your`),
  connectives:
    phraseTable(`however / moreover / furthermore / nevertheless / nonetheless / therefore / thus / hence / consequently / additionally / also / besides
    in addition / as a result / for example / for instance / on the other hand / on the one hand / in other words / in fact / indeed / of course / that said / even so
    in this regard / in that regard / in this context / in this way / in turn / in short / in sum / in summary / in conclusion / to conclude / overall / ultimately / finally / firstly / secondly / thirdly
    meanwhile / similarly / likewise / conversely / by contrast / in contrast / accordingly / notably / importantly / interestingly / clearly / obviously / naturally / after all / put another way / plus / and / but / yet / so / still / then / again / to be sure / what is more / at the same time / moving forward`),
  singular: englishSingular,
  isAdverb: isEnglishAdverb,
  isParticiple: isEnglishParticiple,
  isInfinitive: () => true,
  // "bring" and "spring" have no stem before the ending.
  isGerund: (word) => word.length > 4 && word.endsWith('ing') && /[aeiouy]/.test(word.slice(0, -3)),
  isActNoun: (word) => /(?:tion|sion|ment|al|ance|ence|ing|ure|ity|ness|ship|age)$/.test(word) && word.length > 5,
  isPersonNoun: isEnglishPerson,
  isAdjective: isEnglishAdjective,
  details: englishDetails,
};
