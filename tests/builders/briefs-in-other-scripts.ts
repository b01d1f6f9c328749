import type { Brief } from '../../electron/brief/brief.ts';
import { brief, callout, cite, h, judgement, p, risk, section, table, ul } from './brief.ts';
import { claim, literal, on, person, source } from './sources.ts';

const withAnnexes = { annexes: ['sources', 'evidence'] as const };

/** One short brief each in other languages and scripts: a ferry, its old engine, and what a new one would cost. */
export const briefsInOtherScripts: Readonly<Record<string, Brief>> = {
  German: germanBrief(),
  Ukrainian: ukrainianBrief(),
  Korean: koreanBrief(),
  Arabic: arabicBrief(),
};

function germanBrief(): Brief {
  const report = source('pruefbericht', {
    type: 'report',
    title: 'Prüfbericht über die Fähre „Lerche“',
    author: [person('Groß', 'Änne')],
    issued: on(2024, 5, 3),
    publisher: 'Schiffsprüfamt',
  });
  const stop = claim(report, 'Die Maschine fiel im Winter an 17 Tagen aus.', { paragraph: 3, section: 'Ausfälle' });
  return brief(
    section({ title: 'Kurz gesagt', content: 'bottom-line' }, p('Die Fähre braucht eine neue Maschine. ', cite(stop))),
    section(
      { title: 'Einschätzungen', content: 'judgements' },
      judgement({ likelihood: 'wahrscheinlich', confidence: 'high' }, 'Die Ausfälle häufen sich.', cite(stop)),
    ),
    section(
      'Lage',
      h(2, 'Kosten und Ausfälle'),
      p(
        'Der Instandhaltungsaufwand übersteigt die Fahrgeldeinnahmen; die Fährverbindung bleibt unzuverlässig.',
        cite(stop),
      ),
      table({ caption: 'Ausfalltage', numbers: [1] }, ['Jahr', 'Tage'], ['2023', ['11', cite(stop)]], ['2024', '17']),
      callout('note', 'Zählweise', ul('nur ganze Tage', 'ohne Hochwasser')),
    ),
    section('Risiken', risk('Die Welle bricht', 'Kein Verkehr im Sommer', 'unwahrscheinlich', 'Öl im Wasser')),
    { metadata: { title: 'Die Fähre „Lerche“ braucht eine neue Maschine', language: 'de-DE' }, template: withAnnexes },
  );
}

function ukrainianBrief(): Brief {
  const report = source('zvit', {
    type: 'report',
    title: 'Звіт про стан порома «Ластівка»',
    author: [person('Ґалаґан', 'Їжачина')],
    issued: on(2024, 5, 3),
    publisher: 'Річкова інспекція',
  });
  const letter = source('lyst', {
    title: 'Лист громади',
    author: [literal('Громада села Підлісне')],
    issued: on(2024),
  });
  const stop = claim(report, 'Узимку двигун не працював сімнадцять днів.', { paragraph: 3, section: 'Простої' });
  const wish = claim(letter, 'Об’їзд забирає дві години.', { paragraph: 1 });
  return brief(
    section(
      { key: 'bottom', title: 'Головне', content: 'bottom-line' },
      p('Пором потребує нового двигуна. ', cite(stop)),
    ),
    section(
      { key: 'judgements', title: 'Оцінки', content: 'judgements' },
      judgement({ likelihood: 'ймовірно', confidence: 'moderate' }, 'Простої частішатимуть.', cite(stop)),
    ),
    section(
      { key: 'situation', title: 'Становище' },
      h(2, 'Витрати й простої'),
      p('Утримання старого двигуна коштує більше, ніж приносять квитки; переправа лишається ненадійною.', cite(wish)),
      table({ caption: 'Дні простою', numbers: [1] }, ['Рік', 'Дні'], ['2023', ['11', cite(stop)]], ['2024', '17']),
      callout('note', 'Як лічено', ul('лише повні дні', 'без повеней')),
    ),
    section(
      { key: 'risks', title: 'Ризики' },
      risk('Ламається вал', 'Улітку руху немає', 'малоймовірно', 'Олива у воді'),
    ),
    { metadata: { title: 'Порому «Ластівка» потрібен новий двигун', language: 'uk-UA' }, template: withAnnexes },
  );
}

function koreanBrief(): Brief {
  const report = source('report', {
    type: 'report',
    title: '나룻배 「제비」 점검 보고서',
    author: [literal('하천 안전청')],
    issued: on(2024, 5, 3),
    publisher: '하천 안전청',
  });
  const stop = claim(report, '겨울 동안 엔진은 열이레 동안 멈추었다.', { paragraph: 3, section: '고장' });
  return brief(
    section({ key: 'bottom', title: '요점', content: 'bottom-line' }, p('나룻배에는 새 엔진이 필요하다. ', cite(stop))),
    section(
      { key: 'judgements', title: '판단', content: 'judgements' },
      judgement({ likelihood: '가능성 높음', confidence: 'high' }, '고장은 더 잦아질 것이다.', cite(stop)),
    ),
    section(
      { key: 'situation', title: '현황' },
      h(2, '비용과 고장'),
      p('낡은 엔진을 고치는 비용이 뱃삯보다 크고, 배편은 여전히 믿을 수 없다.', cite(stop)),
      table({ caption: '멈춘 날', numbers: [1] }, ['해', '날'], ['2023', ['11', cite(stop)]], ['2024', '17']),
      callout('note', '세는 법', ul('하루 전체만 셈', '홍수는 뺌')),
    ),
    section({ key: 'risks', title: '위험' }, risk('축이 부러짐', '여름 운항 중단', '가능성 낮음', '물 위의 기름')),
    { metadata: { title: '나룻배 「제비」에는 새 엔진이 필요하다', language: 'ko-KR' }, template: withAnnexes },
  );
}

function arabicBrief(): Brief {
  const report = source('report', {
    type: 'report',
    title: 'تقرير فحص العبارة',
    author: [literal('هيئة النهر')],
    issued: on(2024, 5, 3),
    publisher: 'هيئة النهر',
  });
  const stop = claim(report, 'توقف المحرك في الشتاء سبعة عشر يوما.', { paragraph: 3, section: 'الأعطال' });
  return brief(
    section(
      { key: 'bottom', title: 'الخلاصة', content: 'bottom-line' },
      p('تحتاج العبارة إلى محرك جديد. ', cite(stop)),
    ),
    section(
      { key: 'judgements', title: 'التقديرات', content: 'judgements' },
      judgement({ likelihood: 'مرجح', confidence: 'high' }, 'ستكثر الأعطال.', cite(stop)),
    ),
    section(
      { key: 'situation', title: 'الوضع' },
      h(2, 'التكاليف والأعطال'),
      p('إصلاح المحرك القديم يكلف أكثر مما تجلبه التذاكر، ويبقى العبور غير مضمون.', cite(stop)),
      table(
        { caption: 'أيام التوقف', numbers: [1] },
        ['السنة', 'الأيام'],
        ['2023', ['11', cite(stop)]],
        ['2024', '17'],
      ),
      callout('note', 'طريقة العد', ul('أيام كاملة فقط', 'دون الفيضان')),
    ),
    section({ key: 'risks', title: 'المخاطر' }, risk('ينكسر العمود', 'يتوقف العبور صيفا', 'غير مرجح', 'زيت على الماء')),
    { metadata: { title: 'العبارة تحتاج إلى محرك جديد', language: 'ar' }, template: withAnnexes },
  );
}
