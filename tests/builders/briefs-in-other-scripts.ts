import type { Brief } from '../../electron/brief/brief.ts';
import { brief, callout, cite, h, judgement, p, risk, section, table, ul } from './brief.ts';
import { claim, literal, on, person, source } from './sources.ts';

const withAnnexes = { annexes: ['sources', 'evidence'] as const };

/** One short brief each in other languages and scripts: a ferry, its old engine, and what a new one would cost. */
export const briefsInOtherScripts: Readonly<Record<string, Brief>> = {
  German: germanBrief(),
  Ukrainian: ukrainianBrief(),
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
