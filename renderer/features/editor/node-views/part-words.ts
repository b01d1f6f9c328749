/** How a part of a structured block is labelled, and what its empty line asks for. */
export interface PartWords {
  readonly label: string;
  readonly prompt: string;
}

export const partWords: Readonly<Record<string, PartWords>> = {
  risk_event: { label: 'Risk', prompt: 'What could happen' },
  risk_consequence: { label: 'Consequence', prompt: 'What it would lead to' },
  risk_likelihood: { label: 'Likelihood', prompt: 'How likely, in words' },
  risk_indicator: { label: 'Indicator', prompt: 'The first sign of it' },
  risk_owner: { label: 'Owner', prompt: 'Who watches it' },
  action_what: { label: 'Action', prompt: 'What should be done' },
  action_who: { label: 'Who', prompt: 'By whom' },
  action_when: { label: 'When', prompt: 'By when' },
  action_measure: { label: 'Measure', prompt: 'How success is seen' },
  question_text: { label: 'Question', prompt: 'What the reader will be asked' },
  question_answer: { label: 'Answer', prompt: 'The answer, with its source' },
  term_name: { label: 'Term', prompt: 'The term' },
  term_meaning: { label: 'Meaning', prompt: 'What it means, in one sentence' },
  finding_title: { label: 'Finding', prompt: 'The finding as a sentence' },
  finding_evidence: { label: 'Evidence', prompt: 'What shows it' },
  finding_meaning: { label: 'So what', prompt: 'What it means for the reader' },
  event_when: { label: 'When', prompt: 'Date' },
  event_what: { label: 'What', prompt: 'What happened' },
  option_name: { label: 'Option', prompt: 'What could be done' },
  option_cost: { label: 'Cost', prompt: 'What it takes' },
  option_drawback: { label: 'Drawback', prompt: 'What speaks against it' },
  figure_caption: { label: 'Caption', prompt: 'What the picture shows, as a sentence' },
  figure_source: {
    label: 'Source line',
    prompt: 'Where it comes from; sources cited in the caption are named when this is empty',
  },
  callout_title: { label: 'Title', prompt: 'Title of the box' },
};

export const structureNames: Readonly<Record<string, string>> = {
  risk: 'Risk',
  action: 'Action',
  question: 'Question',
  term: 'Term',
  finding: 'Finding',
  event: 'Event',
  option: 'Option',
  judgement: 'Judgement',
  fill_in: 'Exercise',
  paragraph: 'Paragraph',
  heading: 'Heading',
  bullet_list: 'List',
  ordered_list: 'Numbered list',
  quote: 'Quotation',
  callout: 'Box',
  table: 'Table',
  figure: 'Figure',
  page_break: 'Page break',
  columns: 'Columns',
};
