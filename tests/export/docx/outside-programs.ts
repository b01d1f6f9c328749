import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';

/** Programs that read our files and know nothing of how they were made. Each is null where it is not installed. */
const shared = path.resolve(import.meta.dirname, '../../../../shared');
const python = '/usr/bin/python3';

/**
 * The shared checker of schemas and packages: its complaints about each of these files, empty for a sound one. One
 * process looks at all of them and reads the schemas once.
 */
export const schemaChecks = ((): ((files: readonly Uint8Array[]) => readonly string[]) | null => {
  const script = path.join(shared, 'bench/docx-peers/xsdcheck.py');
  const schemas = path.join(shared, 'ooxml-xsd/ISO-IEC29500-4_2016');
  if (!existsSync(script) || !existsSync(schemas) || !works(python, ['-c', 'import lxml'])) return null;
  return (files) =>
    inFolder((folder) => {
      const paths = files.map((_, index) => path.join(folder, `${index}.docx`));
      for (const [index, bytes] of files.entries()) writeFileSync(paths[index] ?? '', bytes);
      const given = JSON.stringify({ script, schemas, files: paths });
      const run = spawnSync(python, ['-c', checkAll], { input: given, encoding: 'utf8', maxBuffer: 1 << 26 });
      if (run.status !== 0) throw new Error(run.stderr);
      return (JSON.parse(run.stdout) as readonly string[]).map((said, index) =>
        said.replaceAll(paths[index] ?? '', 'file'),
      );
    });
})();

// The checker is a program for one file: it is compiled once and run for each, with the schemas it read kept. Files share
// most of their parts, so one that was found valid is not held against the schema again.
const checkAll = `
import sys, json, io, contextlib
from lxml import etree
given = json.load(sys.stdin)
read, known = etree.XMLSchema, {}
class Schema:
    def __init__(self, tree): self.schema, self.valid = read(tree), set()
    def validate(self, tree):
        part = etree.tostring(tree)
        if part in self.valid: return True
        sound = self.schema.validate(tree)
        if sound: self.valid.add(part)
        return sound
    @property
    def error_log(self): return self.schema.error_log
def schema(tree):
    url = tree.docinfo.URL
    if url not in known: known[url] = Schema(tree)
    return known[url]
etree.XMLSchema = schema
program = compile(open(given['script']).read(), given['script'], 'exec')
said = []
for file in given['files']:
    sys.argv = [given['script'], file, given['schemas']]
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out): exec(program, {'__name__': '__main__'})
        said.append('')
    except SystemExit as end: said.append(out.getvalue() if end.code else '')
print(json.dumps(said))
`;

/** The complaints about one file. */
export const schemaCheck =
  schemaChecks && ((bytes: Uint8Array): string => schemaChecks([bytes])[0] ?? 'the checker gave no answer');

/** What the schema of charts says against the text of such a part. */
export const chartSchemaCheck = ((): ((part: string) => string) | null => {
  const schema = path.join(shared, 'ooxml-xsd/ISO-IEC29500-4_2016/dml-chart.xsd');
  if (!existsSync(schema) || !works(python, ['-c', 'import lxml'])) return null;
  const check =
    'import sys\nfrom lxml import etree\ns = etree.XMLSchema(etree.parse(sys.argv[1]))\ns.validate(etree.fromstring(sys.stdin.buffer.read()))\nprint(s.error_log, end="")';
  return (part) => spawnSync(python, ['-c', check, schema], { input: part, encoding: 'utf8' }).stdout;
})();

/** What pandoc reads, as its JSON. */
export const pandoc = ((): ((bytes: Uint8Array) => unknown) | null => {
  if (!works('pandoc', ['--version'])) return null;
  return (bytes) =>
    withFile(bytes, (file) => {
      const run = spawnSync('pandoc', [file, '-t', 'json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
      if (run.status !== 0) throw new Error(run.stderr);
      return JSON.parse(run.stdout) as unknown;
    });
})();

/** What python-docx reads: headings, marks of notes by their number, the words of each note, the title. */
export interface PythonReading {
  readonly headings: readonly string[];
  readonly marks: readonly string[];
  readonly notes: readonly string[];
  readonly title: string;
}

export const pythonDocx = ((): ((bytes: Uint8Array) => PythonReading) | null => {
  if (!works(python, ['-c', 'import docx'])) return null;
  return (bytes) =>
    withFile(bytes, (file) => {
      const run = spawnSync(python, ['-c', readWithPython, file], { encoding: 'utf8', maxBuffer: 1 << 26 });
      if (run.status !== 0) throw new Error(run.stderr);
      return JSON.parse(run.stdout) as PythonReading;
    });
})();

const readWithPython = `
import sys, json, docx
from docx.oxml.ns import qn
from lxml import etree
file = docx.Document(sys.argv[1])
marks = [mark.get(qn('w:id')) for mark in file.element.body.iter(qn('w:footnoteReference'))]
part = next(rel.target_part for rel in file.part.rels.values() if rel.reltype.endswith('/footnotes'))
notes = [note for note in etree.fromstring(part.blob) if note.get(qn('w:type')) is None]
words = lambda one: ''.join(text.text or '' for text in one.iter(qn('w:t')))
headings = [p.text for p in file.paragraphs if p.style.name.startswith('Heading')]
print(json.dumps({'headings': headings, 'marks': marks, 'notes': [words(note) for note in notes], 'title': file.core_properties.title}))
`;

export interface OfficeReading {
  /** Text of each page, with white space made even. */
  readonly pages: readonly string[];
  /** As pdftohtml describes the pages: every stretch of text with its font, size and colour. */
  readonly described: string;
}

/** What LibreOffice prints. With the product's own fonts when it gets their folder, else in what is installed. */
export const office = ((): ((bytes: Uint8Array, fonts?: string, kind?: OfficeKind) => OfficeReading) | null => {
  if (!works('soffice', ['--version']) || !works('pdftotext', ['-v'])) return null;
  return (bytes, fonts, kind = 'docx') => {
    const read = (file: string): OfficeReading => {
      const pdf = converted(file, 'pdf', fonts);
      const text = file.replace(/\w+$/, 'txt');
      spawnSync('pdftotext', ['-layout', pdf, text]);
      const pages = readFileSync(text, 'utf8').split('\f').slice(0, -1);
      const described = spawnSync('pdftohtml', ['-xml', '-i', '-stdout', pdf], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      return { pages: pages.map((page) => page.replaceAll(/\s+/g, ' ').trim()), described: described.stdout };
    };
    return withFile(bytes, read, kind);
  };
})();

/** How a file is named that LibreOffice is given. */
type OfficeKind = 'docx' | 'odt';

/** The pages that LibreOffice makes of a file. */
export const officePages =
  office && ((bytes: Uint8Array, kind?: OfficeKind): readonly string[] => office(bytes, undefined, kind).pages);

/** The document as LibreOffice holds it, as one XML text of OpenDocument. */
export const officeModel =
  office && ((bytes: Uint8Array): string => withFile(bytes, (file) => readFileSync(converted(file, 'fodt'), 'utf8')));

/** The parts of the file that LibreOffice makes of a file by opening and saving it. */
export const officeXml =
  office &&
  ((bytes: Uint8Array): ((path: string) => string) =>
    withFile(bytes, (file) => {
      const parts = unzipSync(readFileSync(converted(file, 'docx:MS Word 2007 XML')));
      return (name) => strFromU8(parts[name] ?? new Uint8Array());
    }));

/**
 * The text's part of an OpenDocument text that LibreOffice has opened, brought the indexes of up to date, and saved. With
 * the product's own fonts when it gets their folder.
 */
export const officeUpdated = ((): ((bytes: Uint8Array, fonts?: string) => string) | null => {
  if (!office || !works(python, ['-c', 'import uno'])) return null;
  return (bytes, fonts) =>
    withFile(
      bytes,
      (file) => {
        const folder = path.dirname(file);
        const saved = path.join(folder, 'saved.odt');
        const env =
          fonts === undefined ? process.env : { ...process.env, FONTCONFIG_FILE: fontSettings(folder, fonts) };
        const run = spawnSync(python, ['-c', updateIndexes, file, saved, path.join(folder, 'profile')], {
          encoding: 'utf8',
          timeout: 150_000,
          env,
        });
        if (!existsSync(saved)) throw new Error(`no file was saved: ${run.stderr}`);
        return strFromU8(unzipSync(readFileSync(saved))['content.xml'] ?? new Uint8Array());
      },
      'odt',
    );
})();

// The program is spoken to by a pipe of its own, so that any other that runs is left alone.
const updateIndexes = `
import subprocess, sys, time, uno
from com.sun.star.beans import PropertyValue
source, target, profile = sys.argv[1:]
pipe = 'indexes' + ''.join(sign for sign in profile if sign.isalnum())
office = subprocess.Popen(['soffice', '--headless', '--norestore', '-env:UserInstallation=' + uno.systemPathToFileUrl(profile), '--accept=pipe,name=' + pipe + ';urp;'])
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
def connected():
    while office.poll() is None:
        try: return resolver.resolve('uno:pipe,name=' + pipe + ';urp;StarOffice.ComponentContext')
        except Exception: time.sleep(0.2)
try:
    desktop = connected().ServiceManager.createInstance('com.sun.star.frame.Desktop')
    file = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), '_blank', 0, (PropertyValue('Hidden', 0, True, 0),))
    for index in range(file.DocumentIndexes.Count): file.DocumentIndexes.getByIndex(index).update()
    file.storeToURL(uno.systemPathToFileUrl(target), ())
    file.close(True)
    desktop.terminate()
finally:
    try: office.wait(10)
    except subprocess.TimeoutExpired: office.kill()
`;

/** `to` is an extension, with a filter of LibreOffice behind it where one has several. */
function converted(file: string, to: string, fonts?: string): string {
  const folder = path.join(path.dirname(file), 'out');
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  const convert = ['--headless', profile, '--convert-to', to, '--outdir', folder, file];
  const env =
    fonts === undefined ? process.env : { ...process.env, FONTCONFIG_FILE: fontSettings(path.dirname(file), fonts) };
  const run = spawnSync('soffice', convert, { encoding: 'utf8', timeout: 150_000, env });
  const made = path.join(folder, `file.${to.split(':')[0]}`);
  if (!existsSync(made)) throw new Error(`no ${to} was made: ${run.stderr}`);
  return made;
}

/** The fonts in that folder beside the installed ones. */
function fontSettings(folder: string, fonts: string): string {
  const file = path.join(folder, 'fonts.conf');
  const xml = `<?xml version="1.0"?><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${fonts}</dir><cachedir>${folder}</cachedir></fontconfig>`;
  writeFileSync(file, xml);
  return file;
}

export function works(program: string, given: readonly string[]): boolean {
  const run = spawnSync(program, given, { stdio: 'ignore' });
  return run.error === undefined && run.status === 0;
}

function withFile<T>(bytes: Uint8Array, use: (file: string) => T, kind: OfficeKind = 'docx'): T {
  return inFolder((folder) => {
    const file = path.join(folder, `file.${kind}`);
    writeFileSync(file, bytes);
    return use(file);
  });
}

export function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'docx-outside-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
