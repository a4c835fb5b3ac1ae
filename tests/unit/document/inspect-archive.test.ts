import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspectArchive } from '@/lib/document/inspect-archive'
import { archiveLimits, unpacksTooFar } from '@/lib/domain/archive-limits'
import { makeZip } from '../../support/make-xlsx'
import { makeOdt, makeOffice, makePdf, makeProgram } from '../../support/make-office'

const inspect = (bytes: Buffer) =>
  inspectArchive(async (start, end) => bytes.subarray(start, end), bytes.length)

const megabyte = 1024 * 1024

describe('what a packed file is', () => {
  test.each([
    ['Word', makeOffice('docx'), { kind: 'docx' }],
    ['Excel', makeOffice('xlsx'), { kind: 'xlsx' }],
    ['ODT', makeOdt(), { kind: 'odt' }],
    ['Word with a picture', makeOffice('docx', { 'word/media/a.jpg': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]) }), { kind: 'docx' }],
    ['any other zip', makeZip({ 'brief.txt': 'hallo' }), { problem: 'unknownKind' }],
    ['a zip without anything', makeZip({}), { problem: 'unknownKind' }],
  ] as const)('%s', async (_, bytes, expected) => {
    expect(await inspect(bytes)).toEqual(expected)
  }) // prettier-ignore
})

describe('what is refused inside a packed file', () => {
  test.each([
    ['a macro by its content type', makeOffice('docm'), 'macros'],
    ['a macro by its part', makeOffice('docx', { 'word/vbaProject.bin': 'x' }), 'macros'],
    ['a macro of LibreOffice', makeOdt({ 'Basic/Standard/Module1.xml': '<x/>' }), 'macros'],
    ['a password in ODT', makeOdt({ 'META-INF/manifest.xml': '<manifest:encryption-data/>' }), 'protected'],
    ['a zip in it', makeOffice('docx', { 'word/embeddings/a.bin': makeZip({ 'b.txt': 'hallo' }) }), 'nested'],
    ['a zip in a zip in it', makeOffice('xlsx', { 'a.xlsx': makeOffice('xlsx', { 'b.xlsx': makeOffice('xlsx') }) }), 'nested'],
    ['an empty zip in it', makeOffice('docx', { 'a.png': makeZip({}) }), 'nested'],
    ['a program in it', makeOffice('docx', { 'word/media/a.jpg': makeProgram() }), 'nested'],
    ['an old Office file in it', makeOffice('docx', { 'word/embeddings/oleObject1.bin': Buffer.from('d0cf11e0a1b11ae1', 'hex') }), 'nested'],
    ['gzip in it', makeOffice('docx', { 'word/media/a.emz': Buffer.from('1f8b0800', 'hex') }), 'nested'],
  ] as const)('%s', async (_, bytes, problem) => {
    expect(await inspect(bytes)).toEqual({ problem })
  }) // prettier-ignore

  test('a bomb: little that unpacks to much', async () => {
    const bytes = makeOffice('docx', { 'word/big.xml': Buffer.alloc(20 * megabyte) })
    expect(bytes.length).toBeLessThan(100_000)
    expect(await inspect(bytes)).toEqual({ problem: 'bomb' })
  })

  test('a bomb that hides how large it is', async () => {
    const bytes = makeOffice('docx', { 'word/big.xml': Buffer.alloc(20 * megabyte) })
    const large = Buffer.alloc(4)
    large.writeUInt32LE(20 * megabyte)
    for (let at = bytes.indexOf(large); at >= 0; at = bytes.indexOf(large, at + 4))
      bytes.writeUInt32LE(100, at)
    expect(['bomb', 'damaged']).toContain(((await inspect(bytes)) as { problem: string }).problem)
  })

  test('a bomb of very many entries', async () => {
    const many = Object.fromEntries(
      Array.from({ length: archiveLimits.entries + 1 }, (_, at) => [`a${at}`, '']),
    )
    expect(await inspect(makeOffice('docx', many))).toEqual({ problem: 'bomb' })
  })

  test('entries that share their bytes', async () => {
    const shared = overlapping(60)
    expect(await inspect(shared)).toEqual({ problem: 'bomb' })
  })

  test('a password on the entries', async () => {
    const bytes = makeOffice('docx')
    for (const mark of ['PK\x03\x04', 'PK\x01\x02'])
      for (let at = bytes.indexOf(mark, 0, 'latin1'); at >= 0; at = bytes.indexOf(mark, at + 4, 'latin1'))
        bytes.writeUInt16LE(1, at + (mark === 'PK\x03\x04' ? 6 : 8))
    expect(await inspect(bytes)).toEqual({ problem: 'protected' })
  })

  test('whatever is broken is damaged, and never a crash', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const bytes = makeOffice('docx', { 'word/a.xml': '<a>tekst</a>'.repeat(50) })
        const at = place % bytes.length
        bytes.writeUInt8(bytes.readUInt8(at) ^ change, at)
        const found = await inspect(bytes.subarray(0, bytes.length - (place % 3)))
        expect('kind' in found || 'problem' in found).toBe(true)
      }),
      { numRuns: 150 },
    ))

  test('a PDF is no archive', async () => expect(await inspect(makePdf())).toEqual({ problem: 'damaged' }))
})

/** Entries in the table of contents that all point at the same packed bytes. */
function overlapping(count: number): Buffer {
  const one = makeZip({ 'a.xml': Buffer.from('x'.repeat(2000)) })
  const start = one.indexOf('PK\x01\x02', 0, 'latin1')
  const end = one.indexOf('PK\x05\x06', 0, 'latin1')
  const entry = one.subarray(start, end)
  const close = Buffer.from(one.subarray(end))
  close.writeUInt16LE(count, 8)
  close.writeUInt16LE(count, 10)
  close.writeUInt32LE(entry.length * count, 12)
  return Buffer.concat([one.subarray(0, start), ...Array.from({ length: count }, () => entry), close])
}

describe('the limits themselves', () => {
  const fine = { entries: 10, packed: 1000, unpacked: 5000 }
  test.each([
    [fine, 2000, false],
    [{ ...fine, entries: archiveLimits.entries + 1 }, 2000, true],
    [{ ...fine, unpacked: archiveLimits.total + 1, packed: 100 * megabyte }, 200 * megabyte, true],
    [{ ...fine, packed: 2001 }, 2000, true],
    [{ ...fine, packed: 20_000, unpacked: archiveLimits.smallTotal }, 30_000, false],
    [{ ...fine, packed: 20_000, unpacked: archiveLimits.smallTotal + 1 }, 30_000, true],
    [{ ...fine, packed: 30_000, unpacked: 30_000 * 99 }, 40_000, false],
  ])('%j of %i bytes: %s', (seen, size, expected) => expect(unpacksTooFar(seen, size)).toBe(expected))

  test('more never becomes less', () =>
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(300 * megabyte), fc.nat(300 * megabyte), fc.nat(100), (entries, packed, unpacked, more) => {
        const seen = { entries, packed, unpacked }
        if (unpacksTooFar(seen, 300 * megabyte))
          expect(unpacksTooFar({ ...seen, unpacked: unpacked + more, entries: entries + more }, 300 * megabyte)).toBe(true)
      }),
    )) // prettier-ignore
})
