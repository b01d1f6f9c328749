/** The brief that is made from the sample library, in the window as on the command line. */
export const sampleBrief = {
  template: 'policy-brief',
  title: 'North Korean soldiers in Russia: the counts differ because they count different things',
} as const;
