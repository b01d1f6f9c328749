import { type CleaningRule, type Furniture, isLine, type PageBlock, wholeBlock } from '../cleaning-rule.ts';

const networks = new Set(
  `facebook instagram twitter youtube pinterest linkedin tiktok reddit whatsapp telegram mastodon bluesky threads snapchat
  tumblr vimeo flickr rss x email e-mail flipboard pocket messenger wechat weibo line vk discord medium substack`.split(
    /\s+/,
  ),
);

/** A run of names of networks and nothing else: links to the publisher's own pages, or for passing the page on. */
export const socialLinks: CleaningRule = {
  id: 'social-links',
  find: ({ blocks }) => {
    const found: Furniture[] = [];
    let run: PageBlock[] = [];
    const close = () => {
      const distinct = new Set(run.map(({ phrase }) => phrase));
      const lead = run[0] === undefined ? undefined : blocks[run[0].index - 1];
      // "The study covered these services:" makes the same list part of the text.
      const introduced = lead?.plain.endsWith(':') === true && lead.words > 3;
      if (distinct.size >= 2) found.push(...run.map((block) => wholeBlock(block, !introduced)));
      run = [];
    };
    for (const block of blocks) {
      if (isLine(block) && namesOnlyNetworks(block.phrase)) run.push(block);
      else close();
    }
    close();
    return [...found, ...lonelyLines(blocks)];
  },
};

function namesOnlyNetworks(phrase: string): boolean {
  return networks.has(phrase);
}

const tools = new Set(
  `share sharing tweet print save copy link recipe article page story post this on via with to artikel beitrag seite teilen
  drucken merken partager cet article sur imprimer compartir en guardar condividi su stampa delen op`.split(/\s+/),
);

/** "Facebook | Twitter | LinkedIn", "Print Save Email" in one line at the edge of the page. */
function lonelyLines(blocks: readonly PageBlock[]): readonly Furniture[] {
  return blocks
    .filter((block) => {
      if (!isLine(block) || block.zone === 'body' || block.words > 10) return false;
      const names = block.phrase.split(/[\s|,·•/]+/);
      const known = names.filter((name) => namesOnlyNetworks(name) || tools.has(name));
      return names.length >= 2 && known.length === names.length && isSeveral(names);
    })
    .map((block) => wholeBlock(block, true));
}

/** Two networks, or two things to do: "share this" alone is for another rule, "on this page" for none. */
function isSeveral(names: readonly string[]): boolean {
  const things = names.filter((name) => namesOnlyNetworks(name) || actions.has(name));
  return new Set(things).size >= 2;
}

const actions = new Set(
  'share tweet print save copy teilen drucken merken partager imprimer compartir guardar condividi stampa delen'.split(
    ' ',
  ),
);
