import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupOf, type MunicipalReport } from '@/lib/report/group-figures'

/** A gemeente where so many persons work 25 hours, with its number in places. */
const gemeente = (id: string, persons: number, ministerial: number | null): MunicipalReport => ({
  id,
  name: `Gemeente ${id}`,
  report: {
    counts: { working: persons, 'state.placed': persons },
    hours: persons * 25,
    countedHours: persons * 25,
    placeLimit: null,
    placeHours: 31,
    seats: null,
    threshold: 5,
    duty: {
      basis: 'standardPlaces',
      ministerial,
      local: null,
      persons,
      hours: persons * 25,
      countedHours: persons * 25,
      standardPlaceHours: 31,
      extra: 0,
    },
  },
})

describe('gemeenten die samen één SO-bedrijf hebben', () => {
  test('personen, contracturen en plekken staan los van elkaar, met hun som', () => {
    const { rows, total } = groupOf([gemeente('a', 31, 20), gemeente('b', 62, 60)])
    expect(rows.map(({ places, hours, state }) => [places, hours, state])).toEqual([
      [25, 775, 'reached'],
      [50, 1550, 'owed'],
    ])
    expect(total).toEqual({ persons: { kind: 'number', value: 93 }, hours: 2325, places: 75, target: 80 })
  })

  test('een gemeente zonder bekend aantal maakt ook de som van het aantal onbekend, niet nul', () => {
    const { rows, total } = groupOf([gemeente('a', 31, null), gemeente('b', 62, 60)])
    expect(rows[0]).toMatchObject({ target: null, state: 'unknown' })
    expect(total).toMatchObject({ target: null, places: 75 })
  })

  test('van een gemeente met weinig mensen staat niets dat het getal verraadt, ook niet in de som', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 2, maxLength: 6 }), (counts) => {
        const { rows, total } = groupOf(counts.map((count, at) => gemeente(String(at), count, 10)))
        const small = counts.some((count) => count > 0 && count < 5)
        for (const [at, row] of rows.entries()) {
          const count = counts[at] ?? 0
          if (count > 0 && count < 5)
            expect(row).toMatchObject({ persons: { kind: 'few' }, hours: null, places: null, state: null })
        }
        if (small) expect(total).toMatchObject({ persons: { kind: 'kept' }, hours: null, places: null })
        else
          expect(total.persons).toEqual({
            kind: 'number',
            value: counts.reduce((sum, count) => sum + count, 0),
          })
      }),
    )
  })
})
