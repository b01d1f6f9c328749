import type { NameWords } from './claim-language.ts';
import { wordSet } from './phrase-table.ts';

/** `Name: adjectives`. The adjective of a nation leads back to its name. */
const nations =
  `Afghanistan: afghan|Albania: albanian|Algeria: algerian|Angola: angolan|Argentina: argentine argentinian|Armenia: armenian
Australia: australian|Austria: austrian|Azerbaijan: azerbaijani azeri|Bahrain: bahraini|Bangladesh: bangladeshi|Belarus: belarusian
Belgium: belgian|Bolivia: bolivian|Bosnia: bosnian|Botswana: botswanan|Brazil: brazilian|Bulgaria: bulgarian|Cambodia: cambodian
Cameroon: cameroonian|Canada: canadian|Chad: chadian|Chile: chilean|China: chinese|Colombia: colombian|Congo: congolese|Costa Rica: costa rican
Croatia: croatian|Cuba: cuban|Cyprus: cypriot|Czechia: czech|Denmark: danish|Ecuador: ecuadorian|Egypt: egyptian|Estonia: estonian
Ethiopia: ethiopian|Fiji: fijian|Finland: finnish|France: french|Gabon: gabonese|Georgia: georgian|Germany: german|Ghana: ghanaian
Greece: greek|Guatemala: guatemalan|Guinea: guinean|Haiti: haitian|Honduras: honduran|Hungary: hungarian|Iceland: icelandic|India: indian
Indonesia: indonesian|Iran: iranian|Iraq: iraqi|Ireland: irish|Israel: israeli|Italy: italian|Jamaica: jamaican|Japan: japanese
Jordan: jordanian|Kazakhstan: kazakh|Kenya: kenyan|Kosovo: kosovar|Kuwait: kuwaiti|Laos: laotian|Latvia: latvian|Lebanon: lebanese
Liberia: liberian|Libya: libyan|Lithuania: lithuanian|Luxembourg: luxembourgish|Madagascar: malagasy|Malawi: malawian|Malaysia: malaysian
Mali: malian|Malta: maltese|Mexico: mexican|Moldova: moldovan|Mongolia: mongolian|Montenegro: montenegrin|Morocco: moroccan
Mozambique: mozambican|Myanmar: burmese|Namibia: namibian|Nepal: nepalese nepali|Netherlands: dutch|New Zealand: new zealand|Nicaragua: nicaraguan
Niger: nigerien|Nigeria: nigerian|North Korea: north korean|Norway: norwegian|Oman: omani|Pakistan: pakistani|Palestine: palestinian
Panama: panamanian|Paraguay: paraguayan|Peru: peruvian|Philippines: philippine filipino|Poland: polish|Portugal: portuguese|Qatar: qatari
Romania: romanian|Russia: russian|Rwanda: rwandan|Saudi Arabia: saudi|Senegal: senegalese|Serbia: serbian|Singapore: singaporean
Slovakia: slovak slovakian|Slovenia: slovenian slovene|Somalia: somali|South Africa: south african|South Korea: south korean|South Sudan: south sudanese
Spain: spanish|Sri Lanka: sri lankan|Sudan: sudanese|Sweden: swedish|Switzerland: swiss|Syria: syrian|Taiwan: taiwanese|Tajikistan: tajik
Tanzania: tanzanian|Thailand: thai|Togo: togolese|Tunisia: tunisian|Turkey: turkish|Türkiye: turkish|Turkmenistan: turkmen|Uganda: ugandan|Ukraine: ukrainian
United Arab Emirates: emirati|United Kingdom: british|United States: american|Uruguay: uruguayan|Uzbekistan: uzbek|Venezuela: venezuelan
Vietnam: vietnamese|Yemen: yemeni|Zambia: zambian|Zimbabwe: zimbabwean|Korea: korean|Scotland: scottish|Wales: welsh|England: english
Europe: european|Africa: african|Asia: asian|Soviet Union: soviet`
    .split(/[|\n]/)
    .map((entry) => entry.split(': '));

const titles = `mr mrs ms miss dr prof professor sir dame lord lady president chancellor minister premier senator governor mayor ambassador
  general colonel captain major lieutenant admiral sergeant commander chief judge justice king queen prince princess pope bishop cardinal
  archbishop imam rabbi reverend father sister chairman chairwoman chair director secretary commissioner representative congressman
  congresswoman councillor deputy vice prime foreign finance defence defense interior health education environment spokesman spokeswoman
  spokesperson leader analyst economist researcher historian scientist author coach former acting supreme executive officer ceo head envoy sen rep gov gen col`;

/** Those that stand for somebody without a name: "the minister said", but never "the Mr said". */
const spoken = titles
  .split(/\s+/)
  .filter(
    (title) =>
      !/^(?:mr|mrs|ms|miss|dr|prof|sen|rep|gov|gen|col|sir|dame|prime|deputy|vice|acting|former|supreme|executive|foreign|finance|defen[cs]e|interior|health|education|environment)$/.test(
        title,
      ),
  )
  .join(' ');

export const englishNames: NameWords = {
  demonyms: new Map(nations.flatMap(([name = '', words = '']) => adjectivesOf(name, words))),
  places: new Set(nations.map(([name = '']) => name.toLowerCase())),
  aliases: new Map([
    ['u.s', 'United States'],
    ['u.s.', 'United States'],
    ['us', 'United States'],
    ['usa', 'United States'],
    ['u.s.a.', 'United States'],
    ['america', 'United States'],
    ['uk', 'United Kingdom'],
    ['u.k.', 'United Kingdom'],
    ['britain', 'United Kingdom'],
    ['great britain', 'United Kingdom'],
    ['u.n.', 'United Nations'],
    ['un', 'United Nations'],
    ['eu', 'European Union'],
    ['e.u.', 'European Union'],
    ['dprk', 'North Korea'],
    ['prc', 'China'],
    ['uae', 'United Arab Emirates'],
    ['ussr', 'Soviet Union'],
  ]),
  speakers:
    wordSet(`${spoken} official authority analyst expert researcher scientist economist historian scholar academic author writer
    journalist reporter correspondent columnist editor critic supporter opponent observer commentator activist campaigner advocate lawyer
    attorney prosecutor judge witness victim resident villager farmer worker employee teacher student parent patient doctor nurse physician
    surgeon epidemiologist engineer developer manager executive owner founder investor trader broker consumer customer voter citizen
    lawmaker legislator politician diplomat negotiator soldier officer commander veteran ally pensioner teenager activist police government ministry department agency
    commission committee council parliament congress senate court tribunal bank institute university centre center foundation association
    union federation organisation organization company firm group party campaign coalition alliance army military navy intelligence embassy
    administration regulator watchdog auditor inspector consultant adviser advisor aide insider source spokesman spokeswoman spokesperson
    evaluation experiment trial study report survey poll paper article review analysis assessment audit inquiry investigation data figure statistic document record letter
    memo statement announcement evidence research finding estimate media newspaper magazine outlet broadcaster website agency regime
    kremlin pentagon treasury team panel board body network industry staff neighbour neighbor relative family mother father brother
    sister woman man boy girl people participant respondent interviewee user sceptic skeptic believer minister member leader guideline
    pupil principal head clerk councillor tenant passenger driver donor guest friend colleague rival boss chef pilot nun monk priest grower guide refugee
    migrant mechanic skipper youth commentator theorist hydrologist school town city county state village municipality utility cooperative dairy office
    airline hospital museum club league charity church opposition majority camp crew delegation observatory lab laboratory supplier retailer
    operator insurer lender note bill guidance release outlook factory statute panel jury
    law treaty agreement constitution charter plan strategy policy document`),
  titles: wordSet(titles),
  organisations:
    wordSet(`ministry department agency bank university institute institution council commission committee court parliament congress
    senate party union federation association foundation organisation organization company corporation corp inc ltd group news times
    post journal guardian herald tribune daily gazette network centre center office bureau service authority board fund society church
    army navy force forces corps guard police school college hospital museum academy trust alliance nations treaty league club press agency
    reuters bbc cnn nato unicef opec kcna`),
  mayOpen: wordSet('new great old long little big high open united first second third good best still'),
  reporting:
    wordSet(`evaluation study report survey poll paper review analysis assessment audit inquiry investigation data figure statistic research evidence
    finding estimate model intelligence source media official analyst expert researcher scientist economist historian scholar observer
    critic author team office watchdog regulator authority ministry police document record forecast forecaster projection index census trial experiment`),
  fields: wordSet('of on for'),
  inside: wordSet('of for de del della di da du la le van von der den al el bin ibn and the on'),
  months: new Map([
    ...'january february march april may june july august september october november december'.split(' ').map(numbered),
    ...'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map(numbered),
    ['sept', 9],
  ]),
  weekdays: wordSet('monday tuesday wednesday thursday friday saturday sunday'),
};

function numbered(name: string, index: number): [string, number] {
  return [name, index + 1];
}

function adjectivesOf(name: string, words: string): readonly [string, string][] {
  // "north korean" is one adjective of two words; "argentine argentinian" are two of one.
  const parts = name.includes(' ') && words.includes(' ') ? [words] : words.split(' ');
  return parts.map((word) => [word, name]);
}
