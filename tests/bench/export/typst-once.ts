import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

// One document set by Typst in a process of its own, as tagged PDF/UA-1. Arguments: the folder whose packages hold the
// compiler, the folder of fonts, the source, the file to write.
interface Compiler {
  pdf(source: { readonly mainFilePath: string }, options: { readonly pdfStandard: string }): Uint8Array;
}

const [folder = '', fonts = '', source = '', output = ''] = process.argv.slice(2);
const { NodeCompiler } = createRequire(path.join(folder, 'package.json'))('@myriaddreamin/typst-ts-node-compiler') as {
  readonly NodeCompiler: { create(options: object): Compiler };
};
const compiler = NodeCompiler.create({ workspace: path.dirname(source), fontArgs: [{ fontPaths: [fonts] }] });
fs.writeFileSync(output, compiler.pdf({ mainFilePath: source }, { pdfStandard: 'ua-1' }));
