import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownUwvHeaders } from '@/lib/domain/uwv-file/columns'
import { uwvFileWords } from '@/lib/domain/uwv-file/problems'
import { readUwvRows, uwvKey, type UwvGround } from '@/lib/domain/uwv-file/read-rows'
import { uwvSkipped } from '@/lib/domain/uwv-file/skipped'
import { readFile } from '@/lib/import/read-file'
import { makeXlsx, textRow } from '../../support/make-xlsx'

const ground: UwvGround = {
  municipalities: [
    { id: 'm', name: 'Meerdorp', cbsCode: '0363' },
    { id: 'o', name: 'Oeverland', cbsCode: null },
  ],
  quarters: ['2026-k3', '2026-k2'],
  kept: new Map([[uwvKey({ municipalityId: 'm', quarter: '2026-k3', indicator: 'working' }), 3]]),
}

/** Whatever is in a file: it is refused with words for people, or each of its rows is taken or left out once. */
async function accountedFor(bytes: Buffer, name: string) {
  const file = await readFile(bytes, name, knownUwvHeaders)
  const reading = file.ok ? readUwvRows(file.table, ground) : file
  if (!reading.ok) return void expect(uwvFileWords(reading as never)).toMatch(/[.]$/)
  if (!file.ok) throw new Error('unreachable')
  const { taken, skipped } = reading
  const lines = [...taken, ...skipped].map(({ line }) => line).sort((a, b) => a - b)
  expect(lines).toEqual(file.table.rows.map(({ number }) => number))
  expect(new Set(taken.map(uwvKey)).size).toBe(taken.length)
  for (const { value, municipalityId, quarter } of taken) {
    expect(Number.isInteger(value) && value >= 0).toBe(true)
    expect(ground.municipalities.some(({ id }) => id === municipalityId)).toBe(true)
    expect(ground.quarters).toContain(quarter)
  }
  for (const { why } of skipped) expect(uwvSkipped[why]).toBeTruthy()
  return { taken: taken.length, skipped: skipped.length }
}

const cell = fc.oneof(
  fc.constantFrom('Meerdorp', 'Gemeente Oeverland', '0363', 'Amsterdam', '2026K3', '30-06-2026', '2026K4', 'working', 'Positieve adviezen in het kwartaal', '3', '4', '12,5', '<5', ''),
  fc.string({ maxLength: 20 }),
) // prettier-ignore
const header = fc.oneof(
  fc.constantFrom(
    'gemeente',
    'CBS-code',
    'kwartaal',
    'jaar',
    'cijfer',
    'waarde',
    'aantal',
    'naam',
    'bsn',
    '',
  ),
  fc.string({ maxLength: 12 }),
)
const usual = fc.shuffledSubarray(['gemeente', 'kwartaal', 'cijfer', 'waarde', 'opmerking UWV'], {
  minLength: 4,
})
const headings = fc.oneof(
  { weight: 3, arbitrary: usual },
  { weight: 1, arbitrary: fc.array(header, { maxLength: 7 }) },
)
/** What mostly stands under a heading, so that many rows can be taken. */
const fitting = new Map([
  ['gemeente', ['Meerdorp', 'Gemeente Oeverland']],
  ['kwartaal', ['2026K3', '30-06-2026']],
  ['cijfer', ['working', 'Positieve adviezen in het kwartaal']],
  ['waarde', ['3', '4']],
])
const under = (heading: string) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...(fitting.get(heading) ?? [''])) },
    { weight: 1, arbitrary: cell },
  )
const sheet = headings.chain((heads) =>
  fc.tuple(fc.constant(heads), fc.array(fc.tuple(...heads.map(under)), { maxLength: 25 })),
)

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const escaped = (text: string) =>
  text.replace(/[^\x20-\x7e]/g, '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

test('any csv is refused with words, or every row of it is accounted for', async () => {
  let read = 0
  await fc.assert(
    fc.asyncProperty(sheet, fc.constantFrom(';', ',', '\t'), async ([heads, body], delimiter) => {
      const text = [heads, ...body].map((cells) => cells.map(quoted).join(delimiter)).join('\r\n')
      const found = await accountedFor(Buffer.from(text), 'uwv.csv')
      read += found && found.taken > 0 ? 1 : 0
    }),
    { numRuns: 300 },
  )
  // Otherwise all of it could have been refused.
  expect(read).toBeGreaterThan(5)
})

test('any xlsx too', async () => {
  await fc.assert(
    fc.asyncProperty(sheet, async ([heads, body]) => {
      const xml = [heads, ...body].map((cells, place) => textRow(place + 1, cells.map(escaped))).join('')
      await accountedFor(makeXlsx({ Cijfers: xml }), 'uwv.xlsx')
    }),
    { numRuns: 100 },
  )
})

test('any bytes under any name are refused with words or read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('uwv.csv', 'uwv.xlsx', 'uwv.xls', 'uwv'), async (bytes, name) => {
      await accountedFor(Buffer.from(bytes), name)
    }),
  )
}) // prettier-ignore
