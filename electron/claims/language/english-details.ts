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
  yearOpeners: wordSet('spring summer autumn fall winter season year fiscal circa c anno around about like than'),
  countables: wordSet(
    `boat ship vessel barge canoe ferry trawler yacht lorry truck bus tram train wagon carriage van bicycle plane helicopter drone tank missile rocket shell bomb rifle gun mine
    house home cottage flat apartment hut tent farm barn mill shop church school hospital hotel bridge well roof window door room bed seat chair table bench desk
    horse cow goat pig hen bird wolf whale seal salmon bee tree shrub flower seedling apple egg loaf sack crate barrel box bottle brick tile pipe panel turbine lamp meter
    book letter ticket parcel photograph coin stamp stone island village town
    man woman child soldier sailor worker farmer teacher nurse doctor miner fisherman villager resident inhabitant refugee prisoner passenger patient guest monk tenant servant`,
  ),
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
  softensDuty: wordSet('did may might to'),
  orderOpeners: wordSet('please always also then instead first finally next so and carefully regularly'),
  notObjects: wordSet('of is are was were has have had will would can could may might and by'),
  explains: wordSet('those meaning defined i.e.'),
  definingKinds: wordSet(
    `process practice ability study share rate amount number measure act sum ratio part use value name state condition period point weight length height depth width thickness volume area speed
    distance difference product method science art theory time proportion degree set branch plant place area removal loss gap right duty`,
  ),
  judgingKinds:
    wordSet(`source sign result matter reminder threat challenge risk cause concern problem way lot number reason step symbol testament player
    victory mistake success failure foundation basis key heart core answer enemy price backbone cornerstone beginning end best worst shame disgrace pity joy partner member friend`),
  refers: wordSet('i we you who often'),
  riskTrades: wordSet(
    'management manager managers officer assessment assessments model models premium capital appetite score scores',
  ),
  averts:
    wordSet(`not never prevent prevents avoid avoids reduce reduces end help helps protect protects counter mitigate stop ease avert
    cut whether lessen lessens lessened allay alleviate alleviates reducing preventing avoiding`),
  quantifiers: wordSet('some several many most no all other another few'),
  notToCome: wordSet(
    'aim goal purpose idea task job point challenge objective way key answer trick plan question step remedy blame',
  ),
  plansAsNouns: wordSet('plan plans aim aims hope hopes prospect'),
  asksWhere: wordSet('where how what whom whose why when'),
  allows: wordSet('who'),
  wouldWish: wordSet('do argue agree deny disagree guess expect dispute like love prefer rather say think'),
  everybody: wordSet('whoever anyone everyone anybody everybody'),
  beforeDates: wordSet('by in on from until before after'),
  provedVerbs: wordSet('showed shown proved found demonstrated discovered realised realized learned learnt knew'),
  expectedVerbs: wordSet(
    'occur happen follow ensue elapse land turn become appear double rise arrive look feel taste smell last suffice come work see know read',
  ),
  negatedOrders: wordSet("do don't never"),
  noOrder: wordSet('before again been has have had was were is in did since mind'),
  mandates: wordSet(
    'recommend recommends recommended propose proposes proposed urge urges urged advise advises advised demand demands demanded',
  ),
  wishes: wordSet('suggest suggests suggested move moved moves insist insists insisted'),
  requests: wordSet(
    'ask asks request requests requested order orders ordered instruct instructs instructed require requires wants want implore implored appealed beg begged press pressed encourage encourages',
  ),
  mandateParticles: wordSet('against for caution'),
  bare: wordSet('be'),
  denials: wordSet('no not without never nor neither free hardly little less'),
  certainModals: wordSet('will would faces face facing chance chances probability likelihood possibility'),
  ableModals: wordSet('can'),
  graveHarm: wordSet(
    'harm harms hurt hurts maim maims scald scalds fatal deadly lethal suffocating drowning paralyse paralyze infect infects stroke strokes death cancer kill kills poison injure burst explode suffocate destroy burn burns blind drown choke collapse catch cripple ruin wreck die encrypted stolen hacked infected opened intercepted hijacked explosion explosions fires fire damage damaged suffocated killed injured destroyed poisoned asphyxiate electrocute electrocuted',
  ),
  limits: wordSet('limit limits'),
  referring: wordSet('refer refers referred'),
  means: wordSet('means mean'),
  describes: wordSet('describes describe denotes designates signifies covers'),
  meaningStarts: wordSet('a an the that any to'),
  terms: wordSet('term word expression phrase abbreviation acronym'),
  ourDefinitions: wordSet('mean understand'),
  definesAs: wordSet('by'),
  defines: wordSet('define'),
  wholes: wordSet('everything anything whatever'),
  definite: wordSet('the'),
  pluralCopulas: wordSet('are'),
  clauseLinks: wordSet('that which who whose where'),
  notices: wordSet(
    'note tip warning caution example source photo update important remember contact result results question answer summary',
  ),
  causeToo: new Set(['is due to', 'are due to', 'is set to', 'are set to']),
  whatFor: new Set(['is to', 'are to', 'is to be', 'are to be']),
  stativeVerbs: wordSet(
    'be have seem appear include contain involve mean indicate reflect refer differ vary exist need want know depend look sound think suggest say expect guess imagine wonder ask argue like focus display also consist represent remain belong feel',
  ),
  pastAuxiliaries: wordSet('was were had did'),
  ownSubject: wordSet('i'),
  pointers: wordSet('see note notice click'),
  pointingReads: wordSet('read head learn'),
  readMore: wordSet('more about over on'),
  needsClause: wordSet(
    'hold holds held move moves moved put puts call calls called see sees saw speak spoke speaks make made makes add adds added ask asks asked answer answered write wrote writes relate relates related',
  ),
  perfectForms: wordSet('has have had having'),
  orderPronouns: wordSet(''),
  tensed: wordSet('is was has had are were itself of to and or'),
  hazards: wordSet(
    `flood floods fire fires storm storms gale gales leak leaks attack attacks attacker attackers intruder intruders thief thieves burglar burglars malware virus viruses
    malicious faulty contaminated toxic explosive rotten landslide landslides avalanche avalanches wildfire wildfires radiation sparks fumes debris`,
  ),
  openingDuties: wordSet('should'),
  ownTexts: wordSet('document specification guide page manual note leaflet chapter section tutorial article post'),
  thisOne: wordSet('this'),
  whatever: wordSet('whatever whoever'),
  keeping: wordSet('keep keeps kept'),
  remaining: wordSet('remain remains remained remaining stay stays stayed staying keeping become becomes became'),
  rumours: wordSet('reports rumours rumors claims allegations accusations accounts stories tales news talk whispers'),
  heardOf: wordSet('of about'),
  relatives: wordSet('who whose which that whom'),
  ordering: wordSet('shall'),
  yours: wordSet('your yours yourself'),
  knownAs: wordSet('known called termed dubbed'),
  massLinks: wordSet('which that'),
  newThings: wordSet('second third another new further fresh first next renewed extra additional future'),
  nobody: wordSet('no nobody none neither'),
  politely: wordSet('please kindly'),
  pageActs: wordSet('read share explore download get view browse watch join discover'),
  pageThings: wordSet(
    'news headlines report article story post blog blogs newsletter ebook whitepaper thoughts feedback comment comments trial demo episode',
  ),
  changes: wordSet(
    `rise fall grow shrink increase decrease decline drop climb slow halve double triple exceed reach follow return resume close reopen disappear vanish spread worsen improve
    peak soar plunge plummet recover continue begin start end shift surge ease emerge arrive`,
  ),
  emphatic: wordSet('do does'),
  textVerbs: wordSet(
    `see look discuss explore show describe explain argue return focus turn begin start consider use call assume need refer present introduce summarise summarize
    outline cover examine review try tell walk find know learn understand say admit confess never get give try`,
  ),
  probably: wordSet('probably likely surely certainly undoubtedly inevitably eventually ultimately soon'),
  everyPlace: wordSet('where wherever whenever'),
  kinds: wordSet('such some most many any every each all'),
  ordinalEndings: wordSet('st nd rd th'),
  conditions: wordSet('if unless without once otherwise'),
};
