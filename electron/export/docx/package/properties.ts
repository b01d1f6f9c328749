import type { DocumentMeta, ResolvedDocument } from '../../../document/nodes.ts';
import { zoteroPreferences } from '../blocks/zotero-codes.ts';
import { namespaces } from './names.ts';
import { element, type XmlElement } from './xml-tree.ts';

/** Title, author, language and dates (docProps/core.xml). Fields that are not set stay out. */
export function coreProperties(meta: DocumentMeta): XmlElement {
  const words = (name: string, value: string) => (value === '' ? [] : [element(name, {}, [value])]);
  const date = (name: string, value: string) =>
    value === '' ? [] : [element(name, { 'xsi:type': 'dcterms:W3CDTF' }, [value])];
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': namespaces.core,
      'xmlns:dc': namespaces.dc,
      'xmlns:dcterms': namespaces.dcterms,
      'xmlns:xsi': namespaces.xsi,
    },
    [
      ...words('dc:title', meta.title),
      ...words('dc:subject', meta.audience),
      ...words('dc:creator', meta.preparedBy),
      ...words('cp:keywords', meta.marking),
      ...words('cp:lastModifiedBy', meta.preparedBy),
      ...date('dcterms:created', instant(meta.created)),
      ...date('dcterms:modified', instant(meta.modified)),
      ...words('cp:category', meta.edition),
      ...words('dc:language', meta.language),
    ],
  );
}

/** W3CDTF in whole seconds, as Word writes it; empty for anything that is no instant. */
function instant(iso: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(iso) ? iso.replace(/\.\d+Z$/, 'Z') : '';
}

export function applicationProperties(): XmlElement {
  return element('Properties', { xmlns: namespaces.extended }, [element('Application', {}, ['Briefwright'])]);
}

/** The brief this file came from, for the day it comes back, and how a citation manager finds it (docProps/custom.xml). */
export function customProperties({ meta, citing, blocks }: ResolvedDocument): XmlElement {
  const hasList = blocks.some((block) => block.type === 'source-list' && block.asListed === true);
  const preferences = citing === undefined ? [] : zoteroPreferences(citing, { id: meta.briefId, hasList });
  const given = {
    BriefwrightBriefId: meta.briefId,
    BriefwrightTemplate: meta.templateId,
    ...Object.fromEntries(preferences.map((piece, index) => [`ZOTERO_PREF_${index + 1}`, piece])),
  };
  return element(
    'Properties',
    { xmlns: namespaces.custom, 'xmlns:vt': namespaces.variants },
    Object.entries(given).map(([name, value], index) =>
      // Ids 0 and 1 are reserved by the format; the class id marks properties of a person's making.
      element('property', { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name }, [
        element('vt:lpwstr', {}, [value]),
      ]),
    ),
  );
}
