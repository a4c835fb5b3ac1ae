import { describe, expect, test } from 'vitest'
import { adviceChecks, nationalShares, type NationalYear } from '@/lib/domain/national-figures'
import { parameterOn, referenceRows } from '@/tests/support/reference-files'

const numberOf = (text: string | undefined) => (text ? Number(text) : null)

/** The published years as the reference file has them. */
const years = new Map<number, NationalYear>(
  referenceRows('annual-targets-national.csv').map((row) => [
    Number(row.year),
    {
      year: Number(row.year),
      places: Number(row.places),
      workingPersons: numberOf(row.working_persons),
      averageHours: numberOf(row.average_hours),
      positiveAdvicesInYear: numberOf(row.positive_advices_in_year),
      positiveAdvicesTotal: numberOf(row.positive_advices_total),
    },
  ]),
)

const sharesOf = (year: number) => {
  const row = years.get(year)
  if (!row) throw new Error(`no figures of ${year}`)
  return nationalShares(row, parameterOn('standardPlace.hours', `${year}-12-31`))
}

describe('landelijke cijfers', () => {
  test.each([
    // year, persons per 100 places, share of the places filled, at work of the advices
    [2017, 45.5, 36.7, 55],
    [2018, null, null, null],
    [2019, 66.5, null, null],
    [2020, 70.2, null, null],
    [2021, 78.7, null, null],
    [2022, 84.5, null, null],
  ])(
    '%d: %s personen per 100 plekken, %s%% gevuld, %s%% van de adviezen',
    (year, persons, filled, advices) => {
      expect(sharesOf(year)).toEqual({
        personsOfPlaces: persons,
        filledOfPlaces: filled,
        workingOfAdvices: advices,
      })
    },
  )

  test('2017: wat de brief zelf zegt is het gevulde deel, op hele procenten', () => {
    const [row] = referenceRows('annual-targets-national.csv').filter(({ year }) => year === '2017')
    expect(Math.round(sharesOf(2017).filledOfPlaces ?? 0)).toBe(Number(row?.published_percentage))
  })

  test('zonder de grootte van een plek is het gevulde deel onbekend', () =>
    expect(nationalShares(years.get(2017)!, null)).toMatchObject({
      personsOfPlaces: 45.5,
      filledOfPlaces: null,
    }))
})

describe('positieve adviezen die optellen', () => {
  const published = [...years.values()]
  const changed = (change: Partial<NationalYear>) =>
    adviceChecks(published.map((row) => (row.year === 2017 ? { ...row, ...change } : row))).slice(-1)

  test('C5: 116, 388 en 1.650 zijn samen het gepubliceerde totaal van 2.154', () =>
    expect(adviceChecks(published)).toEqual([
      { year: 2016, total: 504, sum: 504, agrees: true },
      { year: 2017, total: 2154, sum: 2154, agrees: true },
    ]))

  test('C10: een verschil door afronding is geen verschil, een groter wel', () => {
    expect(changed({ positiveAdvicesTotal: 2156 })).toMatchObject([{ sum: 2154, agrees: true }])
    expect(changed({ positiveAdvicesTotal: 2157 })).toMatchObject([{ sum: 2154, agrees: false }])
  })

  test('zonder het getal van een jaar is het totaal niet na te tellen', () => {
    expect(changed({ positiveAdvicesInYear: null })).toMatchObject([{ sum: null, agrees: false }])
    expect(adviceChecks(published.filter(({ year }) => year !== 2016))).toMatchObject([
      { year: 2017, sum: null },
    ])
  })
})
