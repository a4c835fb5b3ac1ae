import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alikeSize } from '@/lib/domain/alike-rows'
import { bandLimits } from '@/lib/domain/duration-bands'
import { hoursBandWords, type HoursBand } from '@/lib/domain/hours-band'
import { termLimits } from '@/lib/domain/term-bands'
import { testDatabase } from '../support/database'

const { admin } = testDatabase()

/** From each row of lists of 1 to 400 rows, the first row (counted from 0) of those that show the same. */
const grouped = () =>
  admin<{ total: number; first: number; lowest: number; highest: number; n: number }[]>`
    select t::int as total, app.alike(l, t)::int as first, min(l)::int as lowest, max(l)::int as highest, count(*)::int as n
    from generate_series(1, 400) t cross join lateral generate_series(1, t) l group by 1, 2`

test('every row shows what ten or more show, or all; and what is left beside them is none or as many', async () => {
  for (const { total, first, lowest, highest, n } of await grouped()) {
    expect([lowest, highest - lowest + 1]).toEqual([first + 1, n])
    expect(n).toBeGreaterThanOrEqual(Math.min(total, alikeSize))
    expect(n).toBeLessThan(2 * alikeSize)
    expect(total === n || total - n >= alikeSize).toBe(true)
  }
})

test.each([
  [7, 1, 0],
  [19, 13, 0],
  [20, 13, 10],
  [53, 42, 40],
  [53, 40, 30],
  [60, 60, 50],
])('of %i rows row %i shows what they do from row %i (of 0)', async (total, line, first) =>
  expect(await admin`select app.alike(${line}, ${total})::int as first`).toEqual([{ first }]),
)

/** The band of hours of each list of hours. */
const bandsOf = async (lists: readonly (number | null)[][]) => {
  const rows = await admin<{ band: HoursBand | null }[]>`
    select (select app.hours_band(min(h.value::numeric), max(h.value::numeric), bool_or(h.value is null))
      from jsonb_array_elements_text(l.hours) h) as band
    from jsonb_array_elements(${admin.json(lists as number[][])}) with ordinality l (hours, at) order by l.at`
  return rows.map(({ band }) => band)
}

test('a band holds all hours, in steps of a working day, and does not say which', async () => {
  const hours = fc.array(fc.integer({ min: 1, max: 160 }).map((quarter) => quarter / 4), { minLength: 1, maxLength: 30 })
  const lists = fc.sample(hours, { numRuns: 300, seed: 7 })
  const bands = await bandsOf(lists)
  lists.forEach((each, at) => {
    const { above, upTo } = bands[at] ?? { above: NaN, upTo: NaN }
    expect(each.every((one) => one > above && one <= upTo)).toBe(true)
    expect([above % 8, upTo % 8]).toEqual([0, 0])
  })
}) // prettier-ignore

test('and is said in words', async () => {
  const bands = await bandsOf([[8], [8, 9], [24, 24.5], [null, 24], [null], [28, 28, ...Array<number>(18).fill(24.5)]])
  expect(bands.map(hoursBandWords)).toEqual([
    'tot en met 8',
    'tot en met 16',
    'meer dan 16 tot en met 32',
    'meer dan 16 tot en met 24, of onbekend',
    'onbekend',
    'meer dan 24 tot en met 32',
  ])
}) // prettier-ignore

test('lengths are told in the bands that have words', async () => {
  expect(await admin`select app.duration_limits() as durations, app.term_limits() as terms`).toEqual([
    { durations: [...bandLimits], terms: [...termLimits] },
  ])
})

test('and nobody who asks for rows says in which: none of their functions takes limits, but to know which figure is meant', async () => {
  const rows = await admin<{ name: string }[]>`
    select distinct p.proname as name from pg_proc p where p.pronamespace = 'app'::regnamespace and p.proname like '%rows'
      and 'integer[]'::regtype = any (p.proargtypes::oid[]) and has_function_privilege('app_web', p.oid, 'execute')`
  expect(rows).toEqual([{ name: 'throughput_rows' }])
})
