import type { SignalWords } from './claim-language.ts';
import { phraseTable, wordSet } from './phrase-table.ts';

export const englishSignals: SignalWords = {
  forecast: phraseTable(`is going to / are going to / is likely to / are likely to / is unlikely to / are unlikely to
    likely to / unlikely to / will likely / would likely / increasingly likely
    is expected to / are expected to / is expected / are expected / is anticipated / are anticipated / project that / we project / falls due / fall due / vows to / vowed to / pledges to / pledged to / promises to / promised to / threatens to / is preparing to / are preparing to / is in preparation / are in preparation / is on the cards / is imminent / is in the pipeline / are in the pipeline / was expected to / were expected to / expected to / expect to see / is not expected / are not expected / is set to / are set to / looks set to / look set to / is poised to / are poised to
    is projected to / are projected to / projected to / is forecast to / are forecast to / forecast to / is predicted to / are predicted to / is bound to / are bound to
    forecasts / predicts / predict / expect / predicted that / projects that / anticipates / anticipate / expects / foresees / foresee
    is due to / are due to / is about to / are about to / due to start / due to begin / due to open / due to arrive / due to end / due to finish / on track to / on course to / in the coming / over the coming / in the years ahead / for years to come / the outlook for / prospect of
    stands to / stand to / heading for / headed for / in the long run / sooner or later
    is to be / are to be / is to / are to / is planned / are planned / is scheduled / are scheduled / scheduled to / scheduled for / slated to / slated for / intends to / intend to / plans to / plan to / aims to / aim to
    hopes to / hope to / is certain to / are certain to / certain to / is sure to / are sure to / in line to / on the verge of / is estimated to cost / are estimated to cost / real possibility that / end up / ends up`),
  comparing: wordSet('as'),
  possibility: wordSet('may might could'),
  perfect: 'have',
  will: wordSet("will 'll won't shall i'll you'll he'll she'll it'll we'll they'll that'll there'll"),
  consequence: 'would',
  ourselves: wordSet('we'),
  habits: phraseTable(
    `usually / normally / typically / generally / sometimes / always / often / rarely / seldom / frequently / occasionally / never again / in rare cases / in some cases / in most cases
    at times / every time / each time / each year / each day / each week / each month / each january / once a / from time to time / as a rule`,
  ),
  timesToCome: phraseTable(
    `next week / next month / next year / next spring / next summer / next autumn / next fall / next winter / next season / next decade / tomorrow / tonight / soon / in the autumn / in the spring / in the summer
    in the winter / in autumn / in spring / in summer / in winter / this autumn / this winter / this spring / this summer / later this year / later this month / by the end of / in the coming / in the next / within the next / from next
    by spring / by summer / by autumn / by winter / by christmas / by easter / by the spring / by the summer / by the autumn / by the winter / before long
    until further notice / in the second week of / in the first week of / a year from now / by then / from now on / in future`,
  ),
  schedules: wordSet(
    'begin begins start starts open opens close closes end ends retire retires leave leaves resume resumes meet meets return returns expire expires go goes take takes run runs come comes vote votes decide decides launch launches',
  ),
  pasts: wordSet(
    `was were had did said told took rose fell came went grew began became knew found thought saw gave made kept held left lost met ran sat stood won wrote brought
    bought built caught chose drew drove ate felt fought flew forgot got heard hid led paid rode sang sank sent shook shot slept spoke spent stole swore taught threw understood woke wore`,
  ),
  doing: 'do',
  being: 'be',
  causes: phraseTable(
    'cause / causes / lead to / leads to / result in / results in / trigger / triggers / provoke / provokes / carries the risk / increases the risk / raises the risk',
  ),
  ability: 'could',
  not: 'not',
  dutyAuxiliaries: wordSet('should must shall'),
  dutyNouns: new Set(['need to', 'needs to']),
  genericSubjects: wordSet('you we one i'),
  duty: phraseTable(`should / must / shall / are being told to / is being told to / are being asked to / are being urged to / are told to / is told to / would be wise to / would be well advised to / it would be best if / ought to / need to / needs to / have to / has to / we recommend / recommends / recommend / recommend that / recommended that / is recommended
    are recommended / are advised to / is advised to / are urged to / is urged to / advisable / it is important to / it is important that
    it is essential to / it is essential that / it is crucial to / it is crucial that / crucial that / it is vital to / it is vital that / it is necessary to
    it is critical to / it is imperative / imperative that / imperative to / it is time to / it is time for / now is the time / had better / would do well to / are encouraged to / is encouraged to
    are asked to / is asked to / are urged not to / are advised not to / is advised not to / are asked not to / are required to / is required to / are requested to / are invited to / is needed / are needed / it is therefore advisable
    advise against / advises against / warn against / we call on / we urge / we advise / we therefore call on / it would be wise to / it would be best to / should not / must not / must be avoided / let us / we ask that
    calls for / call for / called for / the best way to / the first step is / best practice / the need for / a need for / priority should / it's important to / it's essential to / it's crucial to / important that / important to`),
  notDuty:
    phraseTable(`won't have to / will not have to / wouldn't have to / need to know / needs to know / must be noted / should be noted / need not / needn't / does not have to / do not have to / don't have to / doesn't have to
    did not have to / didn't have to / does not need to / do not need to / don't need to / doesn't need to / nothing to / should not be read / should not be taken / should not be confused / should not be understood / should be read / has to do with / have to do with`),
  imperatives:
    wordSet(`restore rinse wipe swap ignore plug unplug insert pour stir whisk grate peel chop boil simmer bake roast grill drain soak squeeze sprinkle spread slice knead chill
    clean scrub sweep dust tidy empty wrap unwrap fold unfold fasten tighten loosen attach detach connect disconnect assemble dismantle adjust tune calibrate lubricate sand trim
    click tap swipe scroll type enter copy paste delete drag drop upload download log sign tick untick uncheck resize rename reboot restart
    deliver attend arrive bring carry catch celebrate climb close cross deny drive dig dress enjoy exercise explain face forgive forget gather grab greet grow handle head hear hurry
    imagine invite join jump kneel lay lend lie live lower march meet mind nominate notice note obey observe offer park pause permit phone play position praise
    pretend punish quit recall receive reckon recycle refuse reject remind rent repeat rethink retry ring rotate rub run scrap scrape seal shake sit skip sleep slow smile soften solve sort
    steer stick stretch strike suggest support surround suspend swallow thank throw tip top touch transfer trap travel undo unlock unpack warm water wear wipe wonder yield answer come feed fetch findcheck test plan change cut cook dry feed fill hang lift lock mix move open order pack pay pick place plant press print pull push reach reject renew reset rinse scan search sell serve split stand supply tie trade trust vote walk watch call contact back phone dial leave ensure avoid consider develop strengthen diversify invest adopt establish improve reduce prioritise prioritize assess evaluate
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
    wordSet(`find feed come answer water warm trap travel transfer touch top tip throw thank suspend support suggest strike stretch stick steer sort solve slow sleep skip sit shake seal run rub ring repeat rent receive quit punish praise position play phone permit pause park offer notice note nominate mind meet march lower live lie lend lay jump join imagine hurry head hear handle grow greet gather forget face explain exercise enjoy dress dig drive deny cross close climb celebrate catch carry bring arrive attend deliver copy type log enter click tap drop drag clean empty dust trim sand fold wrap slice spread boil grill roast soak plug wipe swap check test plan change cut cook dry feed fill hang lift lock mix move open order pack pay pick place plant press print pull push reach reject renew reset rinse scan search sell serve split stand supply tie trade trust vote walk watch call contact back phone leave support work report train test record review plan use share access set look help give work sign hold stop store
    schedule request offer design draft reform return switch update upgrade visit wait turn take talk visit measure address repair reward shift spend
    speak read write try treat wash include including do let make get go begin add tell record monitor need save exercise mandate warn deploy agree anticipate regulate separate`),
  objectStarts:
    wordSet(`the a an your all any every each them it this that these those its their his her our sure up out away back down more less fewer
    in into onto on off over through to for with at one two three half back new only at least regular clear together steps action care advantage attention people staff data both`),
  openingClauses: wordSet(
    'if when before after instead while where whenever unless to by once until during for with in at on from as better whichever whatever wherever ideally otherwise every each without rather second third last',
  ),
  dutyLeads:
    wordSet(`must should recommendations recommendation recommend recommended steps tips advice advise ought actions
    actionable checklist measures guidelines advisable do's takeaways`),
  risk: phraseTable(`remain exposed / remains exposed / left exposed / leaves them exposed / susceptible to / liable to / prove costly / proves costly / prove fatal / prove disastrous / prove deadly
    at the mercy of / in jeopardy / in harm's way / out of control / life-threatening / is a menace / time bomb / the worst of all worlds / downside risk / the concern is that / the worry is that / the fear is that / the danger is that / endanger / endangers / endangering / endangered by / runs dry / run dry / possible consequences for / serious consequences / grave consequences / consequences for health / more likely to suffer / more likely to die / likely to suffer / risk / risks / risky / risked / risking / threat / threats / threaten / threatens / threatened / threatening / danger / dangers / dangerous / hazard / hazards / hazardous
    jeopardise / jeopardize / jeopardises / jeopardizes / jeopardy / at stake / vulnerable / vulnerability / vulnerabilities / peril / perilous / pitfall / pitfalls / destabilise / destabilize destabilising / destabilizing / backfire / backfires / unintended consequences / unforeseen consequences / dire consequences / adverse effects / side effects
    raises concerns / raise concerns / raised concerns / concerns about / concerns over / concern over / concern about / concern that / serious concern / security concerns / fears that / fears of / fear that / fear the / fears the / fear a / fears a / exposure to / exposed to / uncertainty
    instability / worst case / worst-case / tipping point / alarming / warns that / warned that / warned of / warns of / raises questions / raise questions / raises critical / raises serious / precarious`),
  harm: wordSet(`landslide landslides avalanche avalanches eruption eruptions tsunami tsunamis wildfire wildfires earthquake earthquakes storm storms heatwave heatwaves mudslide mudslides hurricane hurricanes
    malware virus viruses ransomware spyware intruder intruders attacker attackers attack attacks sabotage espionage theft robbery blackmail extortion terrorism
    fatal deadly lethal death dead fatality fatalities overdose addiction relapse complication complications bleeding stroke strokes cancer typhoid cholera poisoning toxic radiation seizure seizures
    insolvency insolvent bankruptcies default defaults foreclosure eviction evictions layoffs redundancies homeless jobless hungry malnutrition costly ruinous unaffordable
    collision collisions derailment crashes accident accidents explosion explosions fire fires spill spills oil-spill sinking capsize capsizes strand stranded trapped trap lost exhaust exhausts overload overloads corrupt corrupts
    discrimination corruption misinformation disinformation surveillance impoverish impoverished displace displaced uproot erased erase wipe scald maim suffocation drowning drownings frostbite hypothermia paralyse paralyze paralyses paralyzes halt halts ruin ruins bankrupt kill kills injure endanger endangers endangering aggravate aggravates deter deters flooding blackout blackouts harm harms hurt damage damages destroy destroys collapse collapses fail fails failure delay delays disrupt disrupts disruption disruptions worsen worsens worse
    weaken weakens undermine undermines exacerbate exacerbates trigger triggers triggering strain strains complicate complicates complicating hinder hinders limit limits
    erode erodes eroding erosion lose loses loss losses die dies deaths suffer suffers shortage shortages outage outages crisis crises conflict
    conflicts war tensions tension unrest violence flood floods drought bankrupt bankruptcy recession inflation unemployment casualties
    infection infections injury injuries disease leak leaks breach breaches fraud abuse penalties penalty fines lawsuit lawsuits
    backlash retaliation isolation isolating pollution contaminate contamination extinction starve hunger famine poverty spiral spiralling prolong
    prolonged destabilise destabilize destabilised unstable defections deepen burden burdens cripple crippled dependent
    dependence provoke provokes escalate escalates escalating escalation overwhelm overwhelms misuse unsafe poison endanger endangers suffocate explode burst drown burn burns sink crash injury injured crush crushes handicapped evict stolen steal hacked dry dries dark overrun stall stalls `),
  harmModals: wordSet(
    'may might could can would will risks threatens likely faces face facing chance chances probability likelihood possibility',
  ),
  definition:
    phraseTable(`is defined as / are defined as / was defined as / defined as / refers to / refer to / is the term for / is a term for / is the name for / is known as / are known as / is called
    are called / is understood as / is understood to mean / stands for / is short for / denotes / is shorthand for / which means / that is to say / by definition / is the process of / is the practice of
    i.e. / that is , the / that is , a / , that is , / is everything / are everything / goes by the name of / by which we mean / the process by which / is the process by which / is the ability to / is the study of / is the act of `),
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
