import fs from 'node:fs';
import path from 'node:path';
import { writeMarkdown } from '../../../electron/export/markdown/write-markdown.ts';
import { type DocumentSize, generatedDocument } from './generated-document.ts';
import { browserSource, typstSource } from './peer-sources.ts';

/** One document on disk, for us and for the peers, and where its exports go. */
export interface PreparedDocument {
  readonly json: string;
  readonly markdown: string;
  readonly typst: string;
  readonly page: string;
  readonly ours: { readonly docx: string; readonly pdf: string };
  readonly theirs: {
    readonly folder: string;
    readonly docx: string;
    readonly pdf: string;
    readonly typst: string;
    readonly chromium: string;
  };
}

export function prepareDocument(size: DocumentSize, folder: string): PreparedDocument {
  const document = generatedDocument(size);
  const name = `${size.pages}-${size.seed}`;
  const place = (file: string) => path.join(folder, file);
  const peerFolder = place('peers');
  fs.mkdirSync(peerFolder, { recursive: true });
  const prepared: PreparedDocument = {
    json: place(`${name}.json`),
    markdown: place(`${name}.md`),
    typst: place(`${name}.typ`),
    page: place(`${name}.html`),
    ours: { docx: place(`${name}.docx`), pdf: place(`${name}.pdf`) },
    theirs: {
      folder: peerFolder,
      docx: path.join(peerFolder, `${name}.docx`),
      pdf: path.join(peerFolder, `${name}.pdf`),
      typst: path.join(peerFolder, `${name}-typst.pdf`),
      chromium: path.join(peerFolder, `${name}-chromium.pdf`),
    },
  };
  fs.writeFileSync(prepared.json, JSON.stringify(document));
  fs.writeFileSync(prepared.markdown, writeMarkdown(document));
  fs.writeFileSync(prepared.typst, typstSource(document));
  fs.writeFileSync(prepared.page, browserSource(document));
  return prepared;
}
