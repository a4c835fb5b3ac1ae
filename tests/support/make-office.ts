import { makeZip } from './make-xlsx'

type Parts = Record<string, string | Buffer>

const contentTypes = (main: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${main}"/></Types>`

const mains = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
} as const

/** A small Office file of a kind, with more parts in it. */
export const makeOffice = (kind: keyof typeof mains, more: Parts = {}, deflate = true) =>
  makeZip(
    { '[Content_Types].xml': contentTypes(mains[kind]), 'word/document.xml': '<w:document/>', ...more },
    deflate,
  )

export const makeOdt = (more: Parts = {}) =>
  makeZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': '<office:document-content/>',
    ...more,
  })

/** The least that a reader takes for a PDF, with words in it. */
export const makePdf = (words = 'Een brief') =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% ${words}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  )

export const makePng = () =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  )

/** The beginning of a Windows program. */
export const makeProgram = () =>
  Buffer.concat([Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'), Buffer.alloc(4000, 0x90)])

/** The text that every virus scanner takes for a virus and that harms nobody; in parts, so that none stops at this file. */
export const eicar = () =>
  Buffer.from(
    ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''),
    'latin1',
  )
