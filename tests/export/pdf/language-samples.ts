import type { ResolvedDocument } from '../../../electron/document/nodes.ts';
import {
  callout,
  contents,
  document,
  em,
  front,
  heading,
  judgement,
  note,
  ol,
  p,
  paragraph,
  sourceList,
  strong,
  table,
  ul,
} from '../../builders/document.ts';

interface Sample {
  readonly title: string;
  readonly answer: string;
  readonly heads: readonly [string, string];
  readonly sentences: readonly [string, string, string];
  readonly emphasis: string;
  readonly points: readonly [string, string];
  readonly columns: readonly [string, string];
  readonly rows: readonly (readonly [string, string])[];
  readonly source: string;
}

/** The same short brief about a river port in the language's own words, with a name and figures in Latin letters. */
const samples: Readonly<Record<string, Sample>> = {
  uk: {
    title: 'Поглиблення каналу окупиться за чотири роки',
    answer: 'Фінансуйте роботи зараз: щороку порт втрачає від 3,1 до 4,4 млн євро.',
    heads: ['Оцінка', 'Що робити'],
    sentences: [
      'За даними порту Velmar, глибина фарватеру зменшилася на 12 % від 2019 року, і великі баржі чекають на високу воду.',
      'Залізниця перебирає перевезення зерна, бо вантажовідправники вже уклали п’ятирічні угоди.',
      'Роботи слід замовити до першого березня, інакше земснаряди будуть зайняті до осені.',
    ],
    emphasis: 'без поглиблення',
    points: ['замовити обстеження дна', 'узгодити кошторис із міністерством'],
    columns: ['Рік', 'Втрати, млн'],
    rows: [
      ['2023', '3,1'],
      ['2024', '14,4'],
    ],
    source: 'Міністерство транспорту, Рух у портах за третій квартал, 2024.',
  },
  ko: {
    title: '수로 준설 비용은 사 년 안에 회수된다',
    answer: '지금 준설 예산을 배정해야 한다. 항구는 해마다 310만에서 440만 유로를 잃고 있다.',
    heads: ['핵심 판단', '권고 사항'],
    sentences: [
      '벨마르 항만청(VPA)에 따르면 수로의 깊이는 2019년 이후 12% 줄었으며, 대형 바지선은 만조를 기다려야 한다.',
      '화주들이 이미 오 년짜리 계약을 맺었기 때문에 철도가 곡물 운송을 넘겨받고 있다.',
      '준설선이 가을까지 다른 곳에 묶이지 않도록 삼월 초까지 공사를 발주해야 한다.',
    ],
    emphasis: '준설하지 않으면',
    points: ['강바닥을 다시 측량한다', '교통부와 예산을 협의한다'],
    columns: ['연도', '손실(백만)'],
    rows: [
      ['2023', '3.1'],
      ['2024', '14.4'],
    ],
    source: '교통부, 「삼분기 항만 물동량」, 2024.',
  },
  ja: {
    title: '水路の浚渫費用は四年以内に回収できる',
    answer: '浚渫の予算を今すぐ認めるべきである。港は毎年310万から440万ユーロを失っている。',
    heads: ['主な判断', '提言'],
    sentences: [
      'ヴェルマル港湾局（VPA）によると、水路の深さは2019年から12%減り、大型のはしけは満潮を待たなければならない。',
      '荷主はすでに五年契約を結んでおり、穀物の輸送は鉄道に移りつつある。「船には戻らない」と担当者は語った。',
      '浚渫船は秋まで別の現場に入るため、三月一日までに工事を発注する必要がある。',
    ],
    emphasis: '浚渫をしなければ',
    points: ['川底をもう一度測量する', '国土交通省と費用を協議する'],
    columns: ['年', '損失（百万）'],
    rows: [
      ['2023', '3.1'],
      ['2024', '14.4'],
    ],
    source: '国土交通省『第三四半期の港湾貨物』2024年。',
  },
  'zh-Hans': {
    title: '疏浚航道的费用四年内即可收回',
    answer: '现在就应批准疏浚经费。港口每年损失310万至440万欧元。',
    heads: ['主要判断', '建议'],
    sentences: [
      '维尔马港务局（VPA）称，航道深度自2019年以来减少了12%，大型驳船必须等待高水位。',
      '货主已签订五年合同，粮食运输正在转向铁路。一位负责人说：“他们不会再回来了。”',
      '挖泥船到秋季之前另有任务，因此工程须在三月一日以前发包。',
    ],
    emphasis: '如果不疏浚',
    points: ['重新测量河床', '与交通部商定预算'],
    columns: ['年份', '损失（百万）'],
    rows: [
      ['2023', '3.1'],
      ['2024', '14.4'],
    ],
    source: '交通部：《第三季度港口货运》，2024年。',
  },
  ar: {
    title: 'كلفة تعميق القناة تسترد خلال أربع سنوات',
    answer: 'يجب تمويل التعميق الآن، فالميناء يخسر بين 3.1 و4.4 مليون يورو كل سنة.',
    heads: ['الأحكام الرئيسية', 'التوصيات'],
    sentences: [
      'تقول هيئة الميناء (Velmar Port Authority) إن عمق القناة تراجع بنسبة 12% منذ عام 2019، وإن الصنادل الكبيرة تنتظر ارتفاع المياه.',
      'وقع الشاحنون عقودا لخمس سنوات، ولذلك تنتقل شحنات الحبوب إلى السكك الحديدية خلال الأشهر المقبلة.',
      'ينبغي إسناد الأشغال قبل الأول من آذار، لأن الكراكات محجوزة في مكان آخر حتى الخريف.',
    ],
    emphasis: 'من دون تعميق',
    points: ['قياس قاع النهر من جديد', 'الاتفاق مع الوزارة على الكلفة'],
    columns: ['السنة', 'الخسائر بالملايين'],
    rows: [
      ['2023', '3.1'],
      ['2024', '14.4'],
    ],
    source: 'وزارة النقل، حركة الموانئ في الفصل الثالث، 2024.',
  },
  he: {
    title: 'עלות העמקת התעלה תוחזר בתוך ארבע שנים',
    answer: 'יש לממן את ההעמקה עכשיו: הנמל מפסיד בין 3.1 ל-4.4 מיליון אירו בכל שנה.',
    heads: ['הערכות עיקריות', 'המלצות'],
    sentences: [
      'לפי רשות הנמל (Velmar Port Authority), עומק התעלה ירד ב-12% מאז 2019, ודוברות גדולות ממתינות לגאות.',
      'חברות השילוח כבר חתמו על חוזים לחמש שנים, ולכן הובלת התבואה עוברת לרכבת.',
      'יש להזמין את העבודות לפני אחד במרץ, כי המחפרים תפוסים במקום אחר עד הסתיו.',
    ],
    emphasis: 'בלי העמקה',
    points: ['למדוד שוב את קרקעית הנהר', 'לסכם את התקציב עם המשרד'],
    columns: ['שנה', 'הפסד במיליונים'],
    rows: [
      ['2023', '3.1'],
      ['2024', '14.4'],
    ],
    source: 'משרד התחבורה, תנועת הנמלים ברבעון השלישי, 2024.',
  },
  de: {
    title: 'Die Vertiefung der Fahrrinne macht sich in vier Jahren bezahlt',
    answer:
      'Die Mittel sollten jetzt bewilligt werden: Der Hafen verliert jährlich zwischen 3,1 und 4,4 Millionen Euro.',
    heads: ['Einschätzung', 'Empfehlungen'],
    sentences: [
      'Nach Angaben der Hafenbehörde Velmar ist die Fahrwassertiefe seit 2019 um 12 % zurückgegangen, und große Lastkähne müssen auf Hochwasser warten.',
      'Die Eisenbahn übernimmt die Getreidetransporte, weil die Verlader Fünfjahresverträge geschlossen haben.',
      'Der Auftrag muss vor dem ersten März erteilt werden, sonst sind die Nassbagger bis zum Herbst anderswo gebunden.',
    ],
    emphasis: 'ohne Vertiefung',
    points: ['das Flussbett neu vermessen', 'den Kostenrahmen mit dem Ministerium abstimmen'],
    columns: ['Jahr', 'Verluste in Mio.'],
    rows: [
      ['2023', '3,1'],
      ['2024', '14,4'],
    ],
    source: 'Verkehrsministerium, Güterumschlag der Häfen im dritten Quartal, 2024.',
  },
};

export const sampleLanguages = [...Object.keys(samples), 'mixed'];

export function languageSample(language: string): ResolvedDocument {
  if (language === 'mixed') return mixedSample();
  const sample = samples[language];
  if (sample === undefined) throw new Error(`There is no sample in ${language}.`);
  const { heads, sentences } = sample;
  return document(
    {
      language,
      title: sample.title,
      marking: '',
      asOf: '2026',
      audience: '',
      preparedBy: '',
      header: { left: sample.title, right: '2026' },
      footer: { left: '', right: '{page} / {pages}' },
    },
    front(sample.title),
    callout('bottom-line', '', paragraph({ role: 'bottom-line' }, sample.answer)),
    contents(1),
    heading(1, heads[0]),
    ...judgement(1, sample.points[1], sentences[1]),
    p(sentences[0], note(sample.source), ' ', sentences[1], ' ', em(sample.emphasis), ' ', sentences[2]),
    table({
      caption: sample.columns[1],
      columns: [
        { width: null, align: 'start' },
        { width: null, align: 'end' },
      ],
      head: sample.columns,
      rows: sample.rows,
    }),
    heading(1, heads[1]),
    ul(...sample.points),
    ol(...sample.points),
    p(
      strong(sample.emphasis),
      ' ',
      sentences[2],
      note('Harbour Office, Annual Report on Velmar (Halmar: 2024), p. 12.'),
    ),
    sourceList(sample.source, 'Harbour Office, Annual Report on Velmar (Halmar: 2024).'),
  );
}

function mixedSample(): ResolvedDocument {
  const foreign = Object.entries(samples).map(([language, sample]) =>
    p({ type: 'text', text: `${sample.sentences[0]} ${sample.sentences[2]}`, language }),
  );
  return document(
    { language: 'en-GB', title: 'One affair in seven languages' },
    front('One affair in seven languages'),
    ...foreign,
  );
}

/** What must come out of the file again, in this order within each text. */
export function sampleTexts(language: string): readonly string[] {
  const wanted =
    language === 'mixed'
      ? Object.values(samples)
      : Object.entries(samples)
          .filter(([tag]) => tag === language)
          .map(([, one]) => one);
  return wanted.flatMap((sample) => [sample.sentences[0], sample.sentences[2]]);
}
