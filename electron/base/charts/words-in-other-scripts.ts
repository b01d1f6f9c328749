import type { ChartWords } from './chart-words.ts';

// Counts stand where the nouns beside them keep one form.
export const chartWordsInOtherScripts: Readonly<
  Record<'ar' | 'he' | 'ja' | 'ko' | 'uk' | 'zh' | 'zh-hant', ChartWords>
> = {
  ar: {
    scales: { 1e3: 'ألف', 1e6: 'مليون', 1e9: 'مليار', 1e12: 'تريليون' },
    hollow: 'مفرّغ: متوقع أو محتمل',
    dashed: 'متقطع: متوقع أو محتمل',
    range: 'خط رفيع: نطاق',
    kind: {
      bars: (series, categories) => `رسم أعمدة${many(series, '، عدد السلاسل: ')}: ${categories}.`,
      lines: (series, categories) => `رسم خطي${many(series, '، عدد الخطوط: ')}: ${categories}.`,
    },
    points: (count) => `عدد القيم على مقياس واحد: ${count}.`,
    unit: (unit) => `الوحدة: ${unit}.`,
    extremes: (series, high, low) =>
      low === null
        ? `${lead(series)}${high.category}: ${high.text}.`
        : `${lead(series)}الأعلى ${high.category} (${high.text})، والأدنى ${low.category} (${low.text}).`,
    everywhere: (series, text) => `${lead(series)}${text} في كل الحالات.`,
    gaps: (count) => `قيم ناقصة: ${count}.`,
    tentative: (count) => `قيم متوقعة أو محتملة: ${count}.`,
    dataTable: 'الأرقام',
    name: 'رسم بياني',
  },
  he: {
    scales: { 1e3: 'אלפים', 1e6: 'מיליונים', 1e9: 'מיליארדים', 1e12: 'טריליונים' },
    hollow: 'חלול: צפוי או אפשרי',
    dashed: 'מקווקו: צפוי או אפשרי',
    range: 'קו דק: טווח',
    kind: {
      bars: (series, categories) => `תרשים עמודות${many(series, ', מספר הסדרות: ')}: ${categories}.`,
      lines: (series, categories) => `תרשים קווים${many(series, ', מספר הקווים: ')}: ${categories}.`,
    },
    points: (count) => `מספר הערכים על סולם אחד: ${count}.`,
    unit: (unit) => `יחידה: ${unit}.`,
    extremes: (series, high, low) =>
      low === null
        ? `${lead(series)}${high.category}: ${high.text}.`
        : `${lead(series)}הגבוה ביותר: ${high.category} (${high.text}), הנמוך ביותר: ${low.category} (${low.text}).`,
    everywhere: (series, text) => `${lead(series)}${text} בכל המקרים.`,
    gaps: (count) => `ערכים חסרים: ${count}.`,
    tentative: (count) => `ערכים צפויים או אפשריים: ${count}.`,
    dataTable: 'המספרים',
    name: 'תרשים',
  },
  ja: {
    scales: { 1e3: '千', 1e6: '百万', 1e9: '十億', 1e12: '兆' },
    hollow: '白抜き：見込みまたは可能性',
    dashed: '破線：見込みまたは可能性',
    range: '細線：範囲',
    kind: {
      bars: (series, categories) => `棒グラフ${many(series, '、系列数')}：${categories}。`,
      lines: (series, categories) => `折れ線グラフ${many(series, '、系列数')}：${categories}。`,
    },
    points: (count) => `一つの目盛り上の${count}個の値。`,
    unit: (unit) => `単位：${unit}。`,
    extremes: (series, high, low) =>
      low === null
        ? `${lead(series, '：')}${high.category}は${high.text}。`
        : `${lead(series, '：')}最大は${high.category}（${high.text}）、最小は${low.category}（${low.text}）。`,
    everywhere: (series, text) => `${lead(series, '：')}すべて${text}。`,
    gaps: (count) => `欠けている値は${count}個。`,
    tentative: (count) => `見込みまたは可能性の値は${count}個。`,
    dataTable: '数値',
    name: 'グラフ',
  },
  ko: {
    scales: { 1e3: '천', 1e6: '백만', 1e9: '십억', 1e12: '조' },
    hollow: '빈 막대: 예상 또는 가능',
    dashed: '점선: 예상 또는 가능',
    range: '가는 선: 범위',
    kind: {
      bars: (series, categories) => `막대그래프${many(series, ', 계열 ')}: ${categories}.`,
      lines: (series, categories) => `꺾은선그래프${many(series, ', 계열 ')}: ${categories}.`,
    },
    points: (count) => `하나의 눈금에 놓인 값 ${count}개.`,
    unit: (unit) => `단위: ${unit}.`,
    extremes: (series, high, low) =>
      low === null
        ? `${lead(series)}${high.category} ${high.text}.`
        : `${lead(series)}최고는 ${high.category}(${high.text}), 최저는 ${low.category}(${low.text}).`,
    everywhere: (series, text) => `${lead(series)}모두 ${text}.`,
    gaps: (count) => `빠진 값 ${count}개.`,
    tentative: (count) => `예상 또는 가능한 값 ${count}개.`,
    dataTable: '수치',
    name: '그래프',
  },
  uk: {
    scales: { 1e3: 'тис.', 1e6: 'млн', 1e9: 'млрд', 1e12: 'трлн' },
    hollow: 'без заливки: очікується або можливо',
    dashed: 'пунктир: очікується або можливо',
    range: 'тонка лінія: діапазон',
    kind: {
      bars: (series, categories) => `Стовпчикова діаграма${many(series, ', кількість рядів: ')}: ${categories}.`,
      lines: (series, categories) => `Лінійний графік${many(series, ', кількість ліній: ')}: ${categories}.`,
    },
    points: (count) => `Кількість значень на одній шкалі: ${count}.`,
    unit: (unit) => `Одиниця: ${unit}.`,
    extremes: (series, high, low) =>
      low === null
        ? `${lead(series)}${high.category} – ${high.text}.`
        : `${lead(series)}найбільше – ${high.category} (${high.text}), найменше – ${low.category} (${low.text}).`,
    everywhere: (series, text) => `${lead(series)}усюди ${text}.`,
    gaps: (count) => `Бракує значень: ${count}.`,
    tentative: (count) => `Очікувані або можливі значення: ${count}.`,
    dataTable: 'Числа',
    name: 'Діаграма',
  },
  zh: {
    scales: { 1e3: '千', 1e6: '百万', 1e9: '十亿', 1e12: '万亿' },
    hollow: '空心：预计或可能',
    dashed: '虚线：预计或可能',
    range: '细线：区间',
    kind: {
      bars: (series, categories) => `柱状图${many(series, '，系列数')}：${categories}。`,
      lines: (series, categories) => `折线图${many(series, '，系列数')}：${categories}。`,
    },
    points: (count) => `同一标尺上的${count}个数值。`,
    unit: (unit) => `单位：${unit}。`,
    extremes: (series, high, low) =>
      low === null
        ? `${lead(series, '：')}${high.category}为${high.text}。`
        : `${lead(series, '：')}最高为${high.category}（${high.text}），最低为${low.category}（${low.text}）。`,
    everywhere: (series, text) => `${lead(series, '：')}均为${text}。`,
    gaps: (count) => `缺少${count}个数值。`,
    tentative: (count) => `${count}个数值为预计或可能。`,
    dataTable: '数据',
    name: '图表',
  },
  'zh-hant': {
    scales: { 1e3: '千', 1e6: '百萬', 1e9: '十億', 1e12: '兆' },
    hollow: '空心：預計或可能',
    dashed: '虛線：預計或可能',
    range: '細線：區間',
    kind: {
      bars: (series, categories) => `長條圖${many(series, '，數列數')}：${categories}。`,
      lines: (series, categories) => `折線圖${many(series, '，數列數')}：${categories}。`,
    },
    points: (count) => `同一尺標上的${count}個數值。`,
    unit: (unit) => `單位：${unit}。`,
    extremes: (series, high, low) =>
      low === null
        ? `${lead(series, '：')}${high.category}為${high.text}。`
        : `${lead(series, '：')}最高為${high.category}（${high.text}），最低為${low.category}（${low.text}）。`,
    everywhere: (series, text) => `${lead(series, '：')}均為${text}。`,
    gaps: (count) => `缺少${count}個數值。`,
    tentative: (count) => `${count}個數值為預計或可能。`,
    dataTable: '數據',
    name: '圖表',
  },
};

function many(count: number, words: string): string {
  return count > 1 ? `${words}${count}` : '';
}

function lead(series: string, colon = ': '): string {
  return series === '' ? '' : `${series}${colon}`;
}
