import { Parser } from 'htmlparser2';
import { fail, ok, type Result } from '../../../base/result.ts';
import type { ImportFailure } from '../../imported-document.ts';
import type { HtmlElement, HtmlNode } from './element.ts';

/** Beyond these, later steps would need minutes or a deep stack. No page written for people comes near them. */
const limits = { depth: 512, attributes: 1000, nodes: 400_000 } as const;
const chunkLength = 32 * 1024;

export interface HtmlPage {
  readonly root: HtmlElement;
  readonly elementCount: number;
}

/**
 * Reads markup into a tree in one linear pass and stops at the first limit it meets, so that nothing after it has to
 * fear a hostile page. Never runs, loads or repairs anything; unclosed tags close where their parent ends. In XHTML a tag
 * such as `<p/>` is closed as well.
 */
export function parsePage(markup: string, syntax: 'html' | 'xhtml' = 'html'): Result<HtmlPage, ImportFailure> {
  const root: HtmlElement = { type: 'element', tag: 'html', attributes: {}, children: [], parent: null, index: 0 };
  let current = root;
  let depth = 0;
  let elementCount = 1;
  let nodes = 1;
  let attributes = 0;
  let exceeded: string | null = null;

  const parser = new Parser(
    {
      onopentagname: () => {
        attributes = 0;
      },
      onattribute: () => {
        attributes += 1;
        if (attributes > limits.attributes) stop(`more than ${limits.attributes} attributes in one tag`);
      },
      onopentag: (tag, attributesOfTag) => {
        if (exceeded !== null) return;
        nodes += 1;
        depth += 1;
        if (depth > limits.depth) stop(`tags nested more than ${limits.depth} deep`);
        if (nodes > limits.nodes) stop(`more than ${limits.nodes} elements`);
        const element: HtmlElement = {
          type: 'element',
          tag,
          attributes: attributesOfTag,
          children: [],
          parent: current,
          index: elementCount,
        };
        elementCount += 1;
        current.children.push(element);
        current = element;
      },
      onclosetag: () => {
        if (exceeded !== null) return;
        depth -= 1;
        current = current.parent ?? root;
      },
      ontext: (text) => {
        if (exceeded !== null) return;
        nodes += 1;
        if (nodes > limits.nodes) stop(`more than ${limits.nodes} elements`);
        const last: HtmlNode | undefined = current.children.at(-1);
        // The parser hands out text in pieces around entities.
        if (last?.type === 'text') current.children[current.children.length - 1] = joined(last.text, text);
        else current.children.push({ type: 'text', text });
      },
    },
    {
      decodeEntities: true,
      lowerCaseTags: true,
      lowerCaseAttributeNames: true,
      recognizeSelfClosing: syntax === 'xhtml',
    },
  );
  function stop(reason: string): void {
    exceeded ??= reason;
    parser.pause();
  }

  for (let at = 0; at < markup.length && exceeded === null; at += chunkLength) {
    parser.write(markup.slice(at, at + chunkLength));
  }
  if (exceeded !== null) return fail({ code: 'too-complex', detail: exceeded });
  parser.end();
  if (exceeded !== null) return fail({ code: 'too-complex', detail: exceeded });
  return ok({ root, elementCount });
}

function joined(first: string, second: string): HtmlNode {
  return { type: 'text', text: first + second };
}
