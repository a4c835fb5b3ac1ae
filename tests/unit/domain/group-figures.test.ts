import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TargetBasis } from '@/lib/domain/obligation'
import { groupOf, partsOf, type MunicipalReport } from '@/lib/report/group-figures'

/** A gemeente where so many persons work 25 hours, with its number in places. */
const gemeente = (
  id: string,
  persons: number,
  ministerial: number | null,
  basis: TargetBasis = 'standardPlaces',
): MunicipalReport => ({
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
      basis,
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
    expect(total).toEqual({
      persons: { kind: 'number', value: 93 },
      hours: 2325,
      places: 75,
      target: 80,
      unit: 'standardPlaces',
    })
  })

  test('een aantal in personen en een in plekken worden nooit opgeteld; elk houdt zijn eenheid', () => {
    const mixed = groupOf([gemeente('a', 31, 20, 'persons'), gemeente('b', 62, 60)])
    expect(mixed.rows.map(({ target, unit }) => [target, unit])).toEqual([
      [20, 'persons'],
      [60, 'standardPlaces'],
    ])
    expect(mixed.total).toMatchObject({ target: null, unit: null, places: 75 })
    const same = groupOf([gemeente('a', 31, 20, 'persons'), gemeente('b', 62, 60, 'persons')])
    expect(same.total).toMatchObject({ target: 80, unit: 'persons' })
    expect(same.rows.map(({ state }) => state)).toEqual(['reached', 'reached'])
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

describe('een SO-bedrijf per gemeente', () => {
  const parts = (counts: readonly number[]) =>
    counts.map((persons, at) => {
      const hours = persons * 25
      return { id: String(at), name: `Gemeente ${at}`, persons, hours, countedHours: hours }
    })
  const of = (counts: readonly number[]) => partsOf(parts(counts), { threshold: 5, placeHours: 31 })

  test('personen, contracturen en plekken per gemeente en samen, zonder verplichting', () => {
    const { rows, total } = of([31, 62])
    expect(rows.map(({ places, hours, target }) => [places, hours, target])).toEqual([
      [25, 775, null],
      [50, 1550, null],
    ])
    expect(total).toMatchObject({ persons: { kind: 'number', value: 93 }, hours: 2325, places: 75 })
  })

  test('een kleine gemeente is ook met het totaal, dat elders staat, niet uit te rekenen', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 14 }), { minLength: 1, maxLength: 6 }), (counts) => {
        const { rows } = of(counts)
        const hidden = rows.flatMap(({ persons }, at) => (persons.kind === 'number' ? [] : [counts[at] ?? 0]))
        for (const [at, count] of counts.entries())
          if (count > 0 && count < 5) expect(rows[at]).toMatchObject({ hours: null, places: null })
        const whole = counts.reduce((sum, count) => sum + count, 0)
        if (hidden.some((count) => count > 0 && count < 5) && whole >= 5)
          expect(hidden.filter((count) => count > 0).length).toBeGreaterThan(1)
      }),
    )
  })
})
