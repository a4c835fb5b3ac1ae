import { makeZip } from './make-xlsx'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const office = 'application/vnd.openxmlformats-officedocument'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export const relationship = (type: string, target: string, mode = '') =>
  `<Relationship Id="r${target.length}" Type="${relations}/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`

/** A paragraph as Word writes it; each string is a run of its own, because Word cuts fields into pieces. */
export const paragraph = (...runs: string[]) =>
  `<w:p><w:pPr/>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`

interface Docx {
  body: string
  header?: string
  title?: string
  /** Further parts, and relations of the document. */
  parts?: Record<string, string | Buffer>
  rels?: string
  mainType?: string
}

/** The smallest .docx that Word opens, with what a test puts in it. */
export function makeDocx({ body, header = '', title = '', parts = {}, rels = '', mainType }: Docx): Buffer {
  return makeZip(
    {
      '[Content_Types].xml': `${declared}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType ?? `${office}.wordprocessingml.document.main+xml`}"/><Override PartName="/word/header1.xml" ContentType="${office}.wordprocessingml.header+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
      '_rels/.rels': `${declared}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('officeDocument', 'word/document.xml')}<Relationship Id="rC" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
      'word/_rels/document.xml.rels': `${declared}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('header', 'header1.xml')}${rels}</Relationships>`,
      'word/document.xml': `${declared}<w:document ${w}><w:body>${body}<w:sectPr/></w:body></w:document>`,
      'word/header1.xml': `${declared}<w:hdr ${w}>${header || paragraph('Gemeente Meerdorp')}</w:hdr>`,
      'docProps/core.xml': `${declared}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
      ...parts,
    },
    true,
  )
}

/** The text of one part of a .docx, paragraph by paragraph. */
export const textOfPart = (xml: string) =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) =>
    one.replace(/<w:br\/>/g, '\n').replace(/<[^>]*>/g, ''),
  )
