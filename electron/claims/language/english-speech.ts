import type { OutlookWords, SpeechWords } from './claim-language.ts';
import { englishForms } from './english-verbs.ts';
import { phraseTable, wordSet } from './phrase-table.ts';

/** Verbs that are said of people who speak, who think, and who find out. */
const speech = `say tell state announce declare claim argue insist warn explain testify deny acknowledge admit reiterate comment remark urge vow pledge allege
    assert contend stress emphasise emphasize complain concede caution boast joke tweet condemn criticise criticize accuse express describe report
    confirm predict recommend propose advise demand promise disclose forecast lament muse quip mutter murmur whisper shout inform assure notify
    reply respond retort counter protest apologise apologize grumble exclaim confess opine hail praise laud welcome applaud denounce
    decry deplore attest articulate divulge convey remonstrate gripe grouse preach bemoan blame plead beg implore voice recount proclaim profess posit surmise rebut slam `;
const opinion = `think believe expect fear suspect assume doubt feel reckon consider regard deem foresee anticipate imagine guess disagree dissent concur
    attribute ascribe dispute understand conjecture presume infer interpret disbelieve figure`;
const finding = `rule hold ask add note find show suggest indicate reveal conclude estimate hope write observe point call agree portray project calculate assess
      judge demonstrate highlight underline uncover put move determine establish discover prove imply hint answer see speak make object maintain recall relate identify define characterise characterize`;

export const englishSpeech: SpeechWords = {
  // "sworn" binds an official and says nothing.
  verbs: new Set([...englishForms(speech), ...wordSet('swore swears')]),
  opinionVerbs: englishForms(opinion),
  weakVerbs: new Set([
    ...englishForms(finding),
    ...wordSet(
      'argue saying arguing warning noting adding claiming suggesting indicating showing stating citing telling predicting insisting',
    ),
  ]),
  pairs: new Set(
    [
      'called for|calls for|call for|called on|calls on|call on|called upon|appealed for|appealed to|appeals for|asked for|asks for|ask for',
      'pointed out|points out|point out|pointed to|points to|point to|puts it|put it|asked that|spoke of|speaks of|speak of|hinted at|hints at',
      'made clear|makes clear|make clear|ruled that|objected to|objects to',
    ].flatMap((line) => line.split('|')),
  ),
  puts: wordSet('put puts'),
  at: 'at',
  nounLike: wordSet(
    `figure report claim state comment demand promise forecast express answer object counter protest voice post blog praise blame welcome slam notify rule
    hold call show find add note project estimate point move judge fear hope see raise describe explain confirm predict recount maintain deny acknowledge attribute guess doubt dispute regard feel reply retort joke tweet boast quip vow caution stress murmur whisper shout recall request order
    demand urge press move advise`,
  ),
  bareForms: wordSet(`${speech} ${opinion} ${finding}`.replace(/\b(?:put|forecast|read)\b/g, '')),
  finite: wordSet(
    `is are was were has have had will would can could may might must should shall does did do won't wouldn't isn't aren't wasn't weren't cannot can't
    couldn't didn't doesn't don't hasn't haven't hadn't shouldn't`,
  ),
  subjectPronouns: wordSet('who he she it they we there i you nobody everyone everybody nothing'),
  they: 'they',
  it: 'it',
  and: wordSet('and'),
  by: 'by',
  as: wordSet('as'),
  modals: wordSet("would wouldn't will won't 'll shall can cannot can't could may might must should"),
  opinionAdjectives: wordSet(
    'sure certain convinced confident afraid adamant sceptical skeptical optimistic pessimistic hopeful persuaded wary worried concerned satisfied unconvinced unsure uncertain doubtful pleased relieved surprised alarmed glad aware proud resigned positive',
  ),
  infinitive: 'to',
  hearsay: wordSet(
    'said reported rumoured rumored alleged believed thought understood argued claimed held suggested assumed feared hoped suspected',
  ),
  toldToUs: wordSet('told assured'),
  hearsayAdverbs: wordSet('reportedly allegedly purportedly supposedly'),
  quotedAs: wordSet('quoted cited'),
  views: wordSet(
    'view views opinion eyes words estimate estimates judgement judgment belief claim warning assessment telling contention verdict reckoning account',
  ),
  viewLeads: wordSet('in by to on is was'),
  possessives: wordSet('his her their'),
  possessiveOfMany: 'their',
  possessiveMark: wordSet("s ' ’"),
  own: wordSet('own latest first considered'),
  that: 'that',
  according: phraseTable(
    'according to / in the view of / in the opinion of / in the eyes of / as reported by / as stated by / as per / per the',
  ),
  postpositions: wordSet(''),
  inTheWords: phraseTable('in the words of / to quote / as told by / told by'),
  betweenSubjectAndVerb:
    wordSet(`has have had also recently already repeatedly then later earlier now still often always never once again even
    thus therefore further both all just first reportedly publicly openly privately officially clearly rightly correctly consistently
    initially previously subsequently immediately yesterday today monday tuesday wednesday thursday friday saturday sunday did does do not on in a to`),
  passive: wordSet('is are was were be been being'),
  personPronouns: wordSet('he she they'),
  ownPronouns: wordSet('i we you one it this that these those there which who what'),
  readerPronouns: wordSet("you your yours yourself you're you'll you've"),
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
