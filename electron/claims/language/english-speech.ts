import type { OutlookWords, SpeechWords } from './claim-language.ts';
import { phraseTable, wordSet } from './phrase-table.ts';

export const englishSpeech: SpeechWords = {
  verbs:
    wordSet(`recommend propose advise demand predict confirm describe said says say warn insist caution urge stress deny accuse complain contend criticise criticize told tells stated states announced announces declared declares claimed claims claim argued argues argue
    insisted insists insist warned warns warn explained explains testified denied denies acknowledged acknowledges admitted admits
    reiterated reiterates commented remarked urged urges vowed pledged alleged alleges asserted asserts contended contends stressed stresses
    emphasised emphasized emphasises emphasizes complained conceded cautioned cautions boasted joked tweeted 
    condemned condemns criticised criticized criticises criticizes accused accuses expressed expresses portrayed portrays described describes reported reports
    confirmed confirms predicted predicts recommended recommends proposed proposes advised advises demanded demands promised promises disclosed
    discloses projected forecasts`),
  weakVerbs:
    wordSet(`ruled rules held replied responded asked added adds noted notes note found finds find showed shows show shown suggested suggests suggest indicated indicates
    indicate revealed reveals reveal concluded concludes conclude estimated estimates estimate believed believes believe thought thinks think expected
    expects expect anticipated anticipates anticipate predicted predicts predict predicting forecast forecasts feared fears fear hoped hopes hope reported
    reports report confirmed confirms confirm wrote writes write observed observes pointed points recalled recalls described describes
    describe called calls call recommended recommends recommend proposed proposes advised advises demanded demands agreed agrees agree
    maintained maintains portrayed portrays projected projects calculated calculates assessed assesses judged judges
    demonstrated demonstrates disclosed discloses highlighted highlights underlined underlines promised promises promise uncovered argue saying arguing
    warning noting adding claiming suggesting indicating showing stating citing telling`),
  appeals: new Set([
    'called for',
    'calls for',
    'call for',
    'called on',
    'calls on',
    'call on',
    'appealed for',
    'appealed to',
    'appeals for',
  ]),
  that: 'that',
  according: phraseTable(
    'according to / in the view of / in the opinion of / in the eyes of / as reported by / as stated by',
  ),
  inTheWords: phraseTable('in the words of / to quote / as told by / told by'),
  betweenSubjectAndVerb:
    wordSet(`has have had also recently already repeatedly then later earlier now still often always never once again even
    thus therefore further both all just first reportedly publicly openly privately officially clearly rightly correctly consistently
    initially previously subsequently immediately yesterday today monday tuesday wednesday thursday friday saturday sunday did does do not on in a to`),
  passive: wordSet('is are was were be been being'),
  personPronouns: wordSet('he she they'),
  ownPronouns: wordSet('i we you one it this that these those there which who what'),
  determiners: wordSet(
    'the a an this that these those its his her their our your my some any each every many several most other another no such both all',
  ),
  prepositions:
    wordSet(`of in on at to for from by with without under over after before since until during between among against into through
    across via near about amid despite as per within along beyond around`),
  conjunctions: wordSet(
    'and or but nor so yet while whereas although though because since when if unless that which who whom whose where whether as',
  ),
};

export const englishOutlook: OutlookWords = {
  potential:
    phraseTable(`may / might / could / possibly / potentially / perhaps / conceivably / prospect of / prospect / prospects of / possibility
    possible / potential / threat of / threatens to / threatened to / risk / risks / risking / at risk / would / considering
    can rise / can grow / can reach / can exceed / can climb / can cause / can increase / can fall / can lead / can last / can be`),
  expected:
    phraseTable(`will / 'll / won't / shall / is going to / are going to / expect / expects / expected / expecting / anticipate / anticipates / anticipated / forecast / forecasts
    predict / predicts / predicted / predicting / project / projects / projected / projecting / projection / projections / plan / plans / planned / planning / aims / aim / aiming / intends / intend / pledged to
    likely / is set to / are set to / set to / due to rise / due to fall / is due to / are due to / on track / on course / target / targets / scheduled / promises to / promised to / vowed to / foresees / outlook / hopes to / envisages / poised to / seen at / is seen / are seen / foreseen / in the pipeline`),
  reported:
    phraseTable(`reportedly / allegedly / purportedly / supposedly / apparently / according to / reports suggest / reports indicate / reports that / reported / reports
    said to / believed to / thought to / understood to / estimated to / sources say / is said / are said / as mentioned / media reports / source material`),
  uncertain: wordSet('possibly potentially perhaps conceivably'),
  clauseStarts: wordSet('while whereas although though but because which who since if when unless'),
};
