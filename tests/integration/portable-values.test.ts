import fc from 'fast-check'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tablesOf } from '@/lib/portability/catalogue'
import { filesOut } from '@/lib/portability/export-files'
import { exportTable } from '@/lib/portability/export-table'
import { jsonLine, jsonValues } from '@/lib/portability/json-line'
import { packedTables, type PackedTable } from '@/lib/portability/packed-table'
import { putRows, type KeptRow } from '@/lib/portability/put-rows'
import { setRows, type Form } from '@/lib/portability/set-rows'
import { testDatabase } from '../support/database'
import { portable } from '../support/portable-set'

const { admin } = testDatabase()
const { folder } = portable()

/** A column of every kind that Schakel has, and of some that it may get. */
const kinds = `id uuid primary key, words text, small smallint, whole integer, large bigint, hours numeric(5,2), amount numeric,
  place double precision, so boolean, day date, clock time, at timestamptz, value jsonb, ids uuid[], names text[], week numeric(4,2)[],
  starts time[], aside smallint[], span int4range, needed text not null`

beforeAll(async () => {
  await admin.unsafe(`create table every_kind (${kinds})`)
})
afterAll(() => admin.unsafe('drop table every_kind'))

// PostgreSQL keeps no null character and no half of a pair; everything else people may type.
const words = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '',
      '=1+1',
      '-2',
      '"',
      '""',
      ',',
      '\r\n',
      '\n"',
      'null',
      '\\N',
      ' ',
      '\ufeff',
      'Zoë 👋🏽',
      "'; --",
    ),
  )
  .map((text) => text.replaceAll('\0', ''))
const two = (number: number) => String(number).padStart(2, '0')
const day = fc.oneof(
  fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom('infinity', '-infinity'),
)
const clock = fc
  .tuple(fc.nat(23), fc.nat(59), fc.nat(59), fc.nat(999_999))
  .map(
    ([hour, minute, second, part]) =>
      `${two(hour)}:${two(minute)}:${two(second)}.${String(part).padStart(6, '0')}`,
  )
const at = fc.oneof(
  fc
    .tuple(
      day.filter((text) => /^\d/.test(text)),
      clock,
    )
    .map(([date, time]) => `${date}T${time}Z`),
  fc.constant('infinity'),
)
const digits = (whole: number, part: number) =>
  fc
    .tuple(
      fc.boolean(),
      fc.bigInt({ min: BigInt(0), max: BigInt(10) ** BigInt(whole) - BigInt(1) }),
      fc.nat(10 ** part - 1),
    )
    .map(([minus, left, right]) => `${minus ? '-' : ''}${left}.${String(right).padStart(part, '0')}`)
const json = fc.oneof(
  fc.jsonValue().map((value) => JSON.stringify(value).replaceAll('\\u0000', '')),
  fc.constantFrom('null', '{"a": 36.00, "b": 1e400, "a b": "\\""}', '123456789012345678901234567890.10'),
)
const list = <T>(of: fc.Arbitrary<T>) => fc.array(fc.option(of), { maxLength: 4 })
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of)

const row = fc.record({
  id: fc.uuid(),
  words: maybe(words),
  small: maybe(fc.integer({ min: -32768, max: 32767 })),
  whole: maybe(fc.integer()),
  large: maybe(
    fc.bigInt({ min: -(BigInt(2) ** BigInt(63)), max: BigInt(2) ** BigInt(63) - BigInt(1) }).map(String),
  ),
  hours: maybe(digits(3, 2)),
  amount: maybe(fc.oneof(digits(30, 9), fc.constantFrom('NaN', 'Infinity', '1.10', '1.1000'))),
  place: maybe(fc.double().map(String)),
  so: maybe(fc.boolean()),
  day: maybe(day),
  clock: maybe(clock),
  at: maybe(at),
  value: maybe(json),
  ids: maybe(list(fc.uuid())),
  names: maybe(list(words)),
  week: maybe(list(digits(2, 2))),
  starts: maybe(list(clock)),
  aside: maybe(list(fc.integer({ min: 1, max: 7 }))),
  span: maybe(fc.constantFrom('empty', '[1,5)', '(,3)', '[7,)')),
  needed: words,
})

const listed = ['ids', 'names', 'week', 'starts', 'aside']

async function fill(rows: Record<string, unknown>[]) {
  await admin`truncate every_kind`
  for (const one of rows) {
    const columns = Object.keys(one)
    const values = columns.map((column, place) =>
      listed.includes(column)
        ? `(case when $${place + 1}::text is not null then array(select e.value from jsonb_array_elements_text($${place + 1}::text::jsonb) with ordinality e (value, n) order by n) end)`
        : `$${place + 1}::text`,
    )
    const cast = columns.map((column, place) => `${values[place]}::${typeOf[column]}`)
    await admin.unsafe(
      `insert into every_kind (${columns.join(', ')}) values (${cast.join(', ')})`,
      columns.map((column) =>
        one[column] === null
          ? null
          : listed.includes(column)
            ? JSON.stringify(one[column])
            : String(one[column]),
      ),
    )
  }
}
const typeOf = Object.fromEntries(
  kinds.split(/,\s*(?![^(]*\))/).map((column) => {
    const [name = '', type = ''] = column
      .trim()
      .replace(/ (primary key|not null)$/, '')
      .split(/ (.*)/)
    return [name, type]
  }),
)

const stored = async () =>
  (await admin`select t::text as row, value::text as value from every_kind t order by id`).map((one) => ({
    ...one,
  }))

async function* kept(set: string, table: PackedTable, form: Form): AsyncGenerator<KeptRow> {
  for await (const { line, values } of setRows(set, table, form, () => {}))
    yield {
      line,
      row: Object.fromEntries(table.columns.map(({ name }, place) => [name, values[place] ?? null])),
    }
}

test('a value of every kind of column comes back as it was, through JSON Lines and through CSV', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 1, maxLength: 6 }),
      async (rows) => {
        await fill(rows)
        const before = await stored()
        const set = folder()
        mkdirSync(join(set, 'tables'))
        await admin.begin(async (sql) => {
          await sql`set local timezone = 'UTC'`
          const table = packedTables(await tablesOf(sql)).find(({ name }) => name === 'every_kind')
          if (!table) throw new Error('no table')
          await exportTable(sql, set, table, filesOut(set))
          for (const form of ['jsonl', 'csv'] as const) {
            await sql`truncate every_kind`
            await putRows(sql, table, form, kept(set, table, form))
            const after = (
              await sql`select t::text as row, value::text as value from every_kind t order by id`
            ).map((one) => ({ ...one }))
            expect(after, form).toEqual(before)
          }
        })
        rmSync(set, { recursive: true })
      },
    ),
    { numRuns: 60 },
  )
}, 120_000)

test('a line of JSON gives each value as it stands, whatever is in it', () => {
  const column = (name: string, kind: 'text' | 'any') => ({
    name,
    kind,
    required: false,
    sealed: null,
    from: { name, type: 'text', kind, required: false },
  })
  const columns = [column('a', 'text'), column('b', 'any'), column('"c\\', 'text')]
  fc.assert(
    fc.property(fc.option(words), fc.option(json), fc.option(words), (a, b, c) => {
      expect(jsonValues(columns, jsonLine(columns, [a, b, c]).slice(0, -1))).toEqual([a, b, c])
    }),
  )
})
