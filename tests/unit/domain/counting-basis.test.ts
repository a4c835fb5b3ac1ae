import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import { basisChange, basisOn, usualBasis, type StandingBasis } from '@/lib/domain/counting-basis'

const first = '2026-01-01'
const days = Array.from({ length: 40 }, (_, at) => addDays(first, at))

let made = 0
/** What stands after a change, as the database keeps it: the ended go, the added come. */
function after(rows: readonly StandingBasis[], change: ReturnType<typeof basisChange>): StandingBasis[] {
  const kept = rows.filter(({ id }) => !change.ended.includes(id))
  return [...kept, ...change.added.map((row) => ({ ...row, id: String((made += 1)) }))]
}

const step = fc.record({
  basis: fc.constantFrom('persons' as const, 'standardPlaces' as const),
  at: fc.nat(39),
  /** The row that is corrected; where there is none, one is added. */
  corrects: fc.nat(11),
})

const holding = (rows: readonly StandingBasis[], day: string) =>
  rows.filter((row) => row.validFrom <= day && (row.validTo === null || row.validTo >= day))

/** What began last on or before a day, whatever its last day says. */
const lastBegun = (rows: readonly StandingBasis[], day: string) =>
  rows.filter((row) => row.validFrom <= day).toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0]

/** One change or correction, and what then stands, held against what began last before each day. */
function taken(rows: readonly StandingBasis[], { basis, at, corrects }: typeof step extends fc.Arbitrary<infer T> ? T : never) {
  const wrong = rows[corrects]?.id ?? null
  const added = { basis, validFrom: days[at] ?? first, source: 'x' }
  const others = rows.filter(({ id }) => id !== wrong)
  if (others.some((row) => row.validFrom === added.validFrom)) return rows
  const next = after(rows, basisChange(rows, added, wrong))
  for (const day of days) {
    const last = lastBegun([...others, { ...added, id: 'new', validTo: null }], day)
    expect(basisOn(next, day)?.basis ?? usualBasis, day).toBe(last?.basis ?? usualBasis)
    expect(holding(next, day).length).toBeLessThan(2)
  }
  return next
} // prettier-ignore

test('na elke wijziging en correctie geldt op elke dag wat het laatst voor die dag begon, zonder gat en zonder dubbel', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      steps.reduce<readonly StandingBasis[]>(taken, [])
    }),
  )
})

test('wat niet verandert houdt zijn eigen regel: alleen wie een andere laatste dag krijgt komt opnieuw', () => {
  const rows: StandingBasis[] = [
    { id: 'a', basis: 'standardPlaces', source: 'x', validFrom: '2015-01-01', validTo: '2025-12-31' },
    { id: 'b', basis: 'persons', source: 'y', validFrom: '2026-01-01', validTo: null },
  ]
  const added = { basis: 'standardPlaces' as const, source: 'z', validFrom: '2027-01-01' }
  expect(basisChange(rows, added)).toEqual({
    ended: ['b'],
    added: [
      { basis: 'persons', source: 'y', validFrom: '2026-01-01', validTo: '2026-12-31' },
      { ...added, validTo: null },
    ],
  })
  expect(basisChange(rows, { ...added, validFrom: '2026-03-01' }, 'b')).toEqual({
    ended: ['a', 'b'],
    added: [
      { basis: 'standardPlaces', source: 'x', validFrom: '2015-01-01', validTo: '2026-02-28' },
      { ...added, validFrom: '2026-03-01', validTo: null },
    ],
  })
})
