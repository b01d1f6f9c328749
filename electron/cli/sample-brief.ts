/** What the brief made from the sample library is called, and the template it follows. */
export const sampleBriefTitle =
  'North Korean soldiers in Russia: the counts differ because they count different things';
export const sampleTemplate = 'policy-brief';
