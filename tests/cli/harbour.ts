/** A small affair told by three sources that differ, in three formats. */
export const harbourFiles = {
  'port-authority.md': `# Dredging of the east basin

The port authority counted 4,200 containers in the east basin of Port Averil in March 2024. It expects up to 6,000 containers in Port Averil by June.

## Risks

A second closure could delay the autumn ferries for weeks, the harbour master said.

- Publish the depth of the channel every week.
- Keep one tug ready at the north pier.

## Costs

The survey cost about $2,500 per vessel per month. More than 40 percent of the crews asked for a transfer.
`,
  'gazette.txt': `Harbour dispute drags on

More than 5,100 containers were stored in the east basin of Port Averil in March 2024, according to the pilots' union. "The basin is fuller than the authority admits," said Marta Quill, who leads the union.

Between 30 and 45 vessels were turned away. Tens of thousands of travellers had to change their plans.

What happens next? The council will vote on the dredging in October.
`,
  'bulletin.html': `<!doctype html><html lang="en"><head><title>Basin bulletin</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Basin bulletin</h1>
<p>At least 12 crews reported damage to their hulls in 2024, the insurers said on Monday.</p>
<h2>What the insurers advise</h2>
<p>Owners should inspect every hull before the autumn storms. The insurers said that premiums could rise by 15 percent next year.</p>
</article>
<div class="share">Share this on social media</div></body></html>
`,
} as const;
