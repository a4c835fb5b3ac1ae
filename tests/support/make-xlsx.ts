import { crc32, deflateRawSync } from 'node:zlib'

/** A zip with these parts; `deflate` packs them, so that a test can make one that unpacks far too large. */
export function makeZip(parts: Record<string, string | Buffer>, deflate = false): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const plain = Buffer.from(content)
    const packed = deflate ? deflateRawSync(plain, { level: 9 }) : plain
    const common = header(plain, packed, name, deflate)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
    const central = Buffer.alloc(42 - 26)
    central.writeUInt32LE(offset, 12)
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
        common,
        central.subarray(2),
        Buffer.from(name),
      ]),
    )
    locals.push(local)
    offset += local.length
  }
  return Buffer.concat([...locals, ...directory, endOf(directory, offset)])
}

function header(plain: Buffer, packed: Buffer, name: string, deflate: boolean): Buffer {
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(deflate ? 8 : 0, 4)
  common.writeUInt32LE(crc32(plain), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(plain.length, 18)
  common.writeUInt16LE(Buffer.byteLength(name), 22)
  return common
}

function endOf(directory: Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

const names = 'http://schemas.openxmlformats.org'

/** An .xlsx with these sheets; each sheet is the XML inside its `sheetData`. */
export function makeXlsx(sheets: Record<string, string>, deflate = false): Buffer {
  const list = Object.entries(sheets)
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${names}/spreadsheetml/2006/main" xmlns:r="${names}/officeDocument/2006/relationships"><sheets>${list
      .map(([name], index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${names}/package/2006/relationships">${list
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${names}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
  }
  list.forEach(([, data], index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${names}/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`
  })
  return makeZip(parts, deflate)
}

/** A row of text cells for `makeXlsx`. */
export function textRow(row: number, cells: string[]): string {
  const letters = (index: number) => String.fromCharCode(65 + index)
  return `<row r="${row}">${cells.map((text, index) => `<c r="${letters(index)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
}
