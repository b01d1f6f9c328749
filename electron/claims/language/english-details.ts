import type { DetailWords } from './detail-words.ts';
import { wordSet } from './phrase-table.ts';

export const englishDetails: DetailWords = {
  verbalOutlook: wordSet("may might could would can will 'll won't shall is are likely threatens hopes"),
  notHalf: wordSet('second other better latter the'),
  comparingShares: wordSet('more less fewer higher lower as full empty complete finished'),
  clockWords: wordSet("am pm a.m a.m. p.m p.m. o'clock"),
  comparisonSteps: wordSet('than as many much least most estimated an a'),
  passiveOutlook: wordSet('expected planned scheduled forecast projected due'),
  nounToo: wordSet('project projects'),
  likelier: wordSet('likely'),
  comparesLikely: wordSet('more less as'),
  readingTime: wordSet('read reading'),
  countedBefore: wordSet('them these those'),
  comparedDates: wordSet('than with'),
  governsDates: wordSet('in by since of during until from for late early mid end year to and before after'),
  perHead: wordSet('capita head'),
  unnarrowing: wordSet(
    'total overall official estimated final projected planned expected current latest headline national actual full',
  ),
  belongingTo: wordSet('of from'),
  amountOf: wordSet('in of for worth on'),
  takeOver: wordSet(
    'hand hands handed handing take takes took taken taking turn turns turned turning carry carried hang look looked',
  ),
  beforeWillAsNoun: wordSet('the a good ill free political own of at his her their its our'),
  abilityVerbs: wordSet('hear see feel smell remember only hardly barely afford'),
  toldVerbs: wordSet('was were had did said told asked found knew thought went came'),
  insidePerfect: wordSet('also already never not even'),
  notBeforeDuty: wordSet('that it what who how as if a the'),
  softensDuty: wordSet('did may might'),
  orderOpeners: wordSet('please always also then instead first finally next so and carefully regularly'),
  notObjects: wordSet('of is are was were has have had will would can could may might and by'),
  explains: wordSet('those meaning defined i.e.'),
  definingKinds: wordSet(
    'process practice ability study share rate amount number measure act sum ratio part use value',
  ),
  judgingKinds:
    wordSet(`sign result matter reminder threat challenge risk cause concern problem way lot number reason step symbol testament player
    victory mistake success failure`),
  refers: wordSet('i we you who often'),
  riskTrades: wordSet(
    'management manager managers officer assessment assessments model models premium capital appetite score scores',
  ),
  averts:
    wordSet(`not never prevent prevents avoid avoids reduce reduces end help helps protect protects counter mitigate stop ease avert
    cut`),
  quantifiers: wordSet('some several many most no all other another few'),
};
