import type { SignalWords } from './claim-language.ts';
import { phraseTable, wordSet } from './phrase-table.ts';

export const englishSignals: SignalWords = {
  forecast:
    phraseTable(`will / 'll / won't / shall / is going to / are going to / is likely to / are likely to / is unlikely to / are unlikely to / more likely / less likely
    likely to / unlikely to / will likely / would likely / most likely / very likely / highly likely / extremely likely
    is expected to / are expected to / was expected to / were expected to / expected to / expect to see / is set to / are set to / is poised to / are poised to
    is projected to / are projected to / projected to / is forecast to / are forecast to / forecast to / is predicted to / are predicted to / is bound to / are bound to
    forecasts / predicts / predict / predicting / expect / predicted that / projects that / anticipates / anticipate / expects / foresees / foresee
    is due to / are due to / on track to / on course to / in the coming / over the coming / in the years ahead / for years to come / outlook / prospect of
    stands to / stand to / heading for / headed for / in the long run / sooner or later`),
  comparing: wordSet('as'),
  possibility: wordSet('may might could'),
  perfect: 'have',
  will: 'will',
  ability: 'could',
  not: 'not',
  dutyAuxiliaries: wordSet('should must'),
  dutyNouns: new Set(['need to', 'needs to']),
  genericSubjects: wordSet('you we one i'),
  duty: phraseTable(`should / must / ought to / need to / needs to / have to / has to / we recommend / recommends / recommend / recommend that / recommended that / is recommended
    are recommended / are advised to / is advised to / are urged to / is urged to / advisable / it is important to / it is important that / is important to
    it is essential to / it is essential that / is essential to / it is crucial to / it is crucial that / is crucial to / crucial that / it is vital to / it is vital that / it is necessary to / is necessary to
    it is critical to / it is imperative / imperative that / imperative to / it is time to / it is time for / now is the time / had better / would do well to / are encouraged to / is encouraged to
    requires that / calls for / call for / called for / the best way to / the first step is / best practice / the need for / a need for / priority should / it's important to / it's essential to / it's crucial to / important that / important to`),
  notDuty:
    phraseTable(`must have / should have / must be noted / should be noted / need not / needn't / does not have to / do not have to / don't have to / doesn't have to
    did not have to / didn't have to / does not need to / do not need to / don't need to / doesn't need to / nothing to / shouldn't have / has to do with / have to do with`),
  imperatives:
    wordSet(`check test plan change cut cook dry feed fill hang lift lock mix move open order pack pay pick place plant press print pull push reach reject renew reset rinse scan search sell serve split stand supply tie trade trust vote walk watch call contact back phone dial leave ensure avoid consider develop strengthen diversify invest adopt establish improve reduce prioritise prioritize assess evaluate
    conduct expand introduce implement foster identify verify incorporate remember maintain encourage protect promote prepare choose ask begin keep make
    stay create build seek coordinate publish replace remove compare define determine analyse analyze examine explore extend enforce mandate
    minimise minimize maximise maximize mitigate monitor negotiate oblige offer pursue reconsider reform reinforce repeal request resist restrict
    review revise schedule separate simplify specify standardise standardize store submit switch take tell train treat try understand update upgrade
    use vaccinate wash wear weigh withdraw write learn eat drink follow apply allow add install disable enable never don't do consult involve
    hire appoint agree adapt address align allocate anticipate arrange collect communicate concentrate combine deploy design discuss draft eliminate
    empower equip get give go help hold include inform inspect inspire integrate let listen look measure obtain organise organize provide raise read
    recognise recognize record recruit refrain regulate relocate repair report retain reward save secure select set share shift sign speak spend
    stop stockpile subsidise subsidize supervise sustain talk teach tackle turn visit wait warn work`),
  doubtfulImperatives:
    wordSet(`check test plan change cut cook dry feed fill hang lift lock mix move open order pack pay pick place plant press print pull push reach reject renew reset rinse scan search sell serve split stand supply tie trade trust vote walk watch call contact back phone leave support work report train test record review plan use share access set look help give work sign hold stop store
    schedule request offer design draft reform return switch update upgrade visit wait turn take talk visit measure address repair reward shift spend
    speak read write try treat wash include including do let make get go begin add tell record monitor need save exercise mandate warn deploy agree anticipate regulate separate`),
  objectStarts:
    wordSet(`the a an your all any every each them it this that these those its their his her our sure up out away back down more less fewer
    new only at least regular clear together steps action care advantage attention people staff data both`),
  openingClauses: wordSet('if when before after instead while where whenever unless to by once until during for with'),
  dutyLeads:
    wordSet(`must should means recommendations recommendation recommend recommended steps tips advice advise ought need needs actions
    actionable checklist measures guidelines advisable do's takeaways`),
  risk: phraseTable(`risk / risks / risky / risked / risking / threat / threats / threaten / threatens / threatened / threatening / danger / dangers / dangerous / hazard / hazards / hazardous
    jeopardise / jeopardize / jeopardises / jeopardizes / jeopardy / at stake / vulnerable / vulnerability / vulnerabilities / peril / perilous / pitfall / pitfalls / destabilise / destabilize destabilising / destabilizing / backfire / backfires / unintended consequences / unforeseen consequences / dire consequences / adverse effects / side effects
    raises concerns / raise concerns / raised concerns / concerns about / concerns over / concern over / concern about / concern that / serious concern / security concerns / fears that / fears of / fear that / fear the / fears the / fear a / fears a / exposure to / exposed to / uncertainty
    instability / worst case / worst-case / tipping point / alarming / warns that / warned that / warned of / warns of / raises questions / raise questions / raises critical / raises serious / precarious`),
  harm: wordSet(`paralyse paralyze paralyses paralyzes halt halts ruin ruins bankrupt kill kills injure endanger endangers endangering aggravate aggravates deter deters flooding blackout blackouts harm harms hurt damage damages destroy destroys collapse collapses fail fails failure delay delays disrupt disrupts disruption disruptions worsen worsens worse
    weaken weakens undermine undermines exacerbate exacerbates trigger triggers triggering strain strains complicate complicates complicating hinder hinders limit limits
    erode erodes eroding erosion lose loses loss losses fall die dies deaths suffer suffers shortage shortages outage outages crisis crises conflict
    conflicts war tensions tension unrest violence flood floods drought bankrupt bankruptcy default defaults recession inflation unemployment casualties
    infection infections injury injuries disease leak leaks breach breaches attack attacks fraud abuse penalties penalty fines lawsuit lawsuits
    backlash retaliation isolation isolating pollution contaminate contamination extinction starve hunger famine poverty spiral spiralling prolong
    prolonged destabilise destabilize destabilised unstable defections difficult harder impossible deepen burden burdens cripple crippled dependent
    dependence provoke provokes escalate escalates escalating escalation overwhelm overwhelms misuse unsafe poison stall stalls reverse exclude challenges`),
  harmModals: wordSet('may might could would will risks threatens likely'),
  definition:
    phraseTable(`is defined as / are defined as / was defined as / defined as / refers to / refer to / is the term for / is a term for / is the name for / is known as / are known as / is called
    are called / is understood as / is understood to mean / stands for / is short for / denotes / is shorthand for / which means / that is to say / by definition / is the process of / is the practice of
    is the process by which / is the ability to / is the study of / is the act of / in other words`),
  copulas: wordSet('is are'),
  definingLinks: wordSet(
    'that which who of for used where whose by in designed made consisting caused containing measuring',
  ),
  aboutItself:
    phraseTable(`in this article / in this post / this article / this post / separate article / this blog / in this blog / in this section / this section / this chapter / in this chapter / this page / in this guide / this guide
    read on / click here / stay tuned / let's / let us look / let us see / let us turn / let us begin / let us start / here are / here is / here's / see below / see above / as we said / as mentioned above / as discussed / as described above / below we / we will look / we will explore
    we will discuss / we'll / sign up / subscribe / follow us / share this / thank you for / thanks for / welcome to / dear reader / dear readers / photo by / image by / this paper is organised / this paper is organized`),
  pointingBack: wordSet('this that these those it they such he she here there'),
};
