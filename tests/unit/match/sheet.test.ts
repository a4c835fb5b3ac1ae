import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesOf } from '@/lib/domain/match/changes'
import { criterionKeys, hardCriteria, missesOf, type CriterionKey } from '@/lib/domain/match/criteria'
import { outcomesOf, type Known, type MatchPlace } from '@/lib/domain/match/outcomes'
import { sheetOf, type Waiting } from '@/lib/domain/match/sheet'
import {
  adaptationLabel,
  contactStyleLabel,
  kindOfWorkLabel,
  travelMeansLabel,
  type Adaptation,
  type ContactStyle,
  type KindOfWork,
  type TravelMeans,
} from '@/lib/domain/work-terms'
import { everyChange, fitting } from '@/tests/support/every-change'

const some = <T extends string>(labels: Record<T, string>) => fc.subarray(Object.keys(labels) as T[])
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const quarter = (max: number) => fc.integer({ min: 1, max: max * 4 }).map((n) => n / 4)
const known: fc.Arbitrary<Known> = fc.record({
  weekdays: maybe(fc.array(fc.constantFrom(0, 0, 4, 6.5, 8), { minLength: 7, maxLength: 7 })),
  hours: maybe(quarter(36)),
  hoursGrowth: maybe(quarter(36)),
  supportClass: maybe(fc.constantFrom('light' as const, 'medium' as const, 'heavy' as const)),
  adaptations: maybe(some<Adaptation>(adaptationLabel)),
  kindsWanted: maybe(some<KindOfWork>(kindOfWorkLabel)),
  kindsNotWanted: maybe(some<KindOfWork>(kindOfWorkLabel)),
  travelMeans: maybe(some<TravelMeans>(travelMeansLabel)),
  travelDistance: maybe(fc.integer({ min: 1, max: 40 })),
  contactStyle: maybe(some<ContactStyle>(contactStyleLabel)),
})
const day = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  hours: quarter(10),
  freeSeats: fc.integer({ min: 0, max: 3 }),
  freeSupport: maybe(fc.integer({ min: 0, max: 8 })),
})
const place: fc.Arbitrary<MatchPlace> = fc.record({
  days: fc.uniqueArray(day, { selector: ({ weekday }) => weekday, maxLength: 6 }),
  minimumHours: maybe(quarter(32)),
  supportClass: fc.constantFrom('light' as const, 'medium' as const, 'heavy' as const),
  adaptations: some<Adaptation>(adaptationLabel),
  kindsOfWork: some<KindOfWork>(kindOfWorkLabel),
  reachableBy: some<TravelMeans>(travelMeansLabel),
  contactStyles: some<ContactStyle>(contactStyleLabel),
})
const hard = fc.subarray(criterionKeys).map((keys) => new Set<CriterionKey>(keys))
const distance = maybe(fc.double({ min: 0, max: 60, noNaN: true }))
const person = fc.record({ known, distance })
const people = fc
  .array(person, { maxLength: 25 })
  .map((all) => all.map((one, at): Waiting & { at: number } => ({ ...one, at })))

/** A place that has room: then only what is known of the person can exclude. */
const roomy = place.map((one) => ({
  ...one,
  days: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, hours: 10, freeSeats: 5, freeSupport: null })),
}))

describe('het overzicht van een plek', () => {
  test('wat niet bekend is, telt nooit als nee', () => {
    fc.assert(
      fc.property(roomy, (there) => {
        expect(Object.values(outcomesOf(there, {}, null))).not.toContain('notMet')
      }),
    )
    fc.assert(
      fc.property(place, known, distance, fc.constantFrom(...criterionKeys), (there, of, far, key) => {
        if (!(key in of)) return
        const outcome = outcomesOf(there, { ...of, [key]: null }, far)[key]
        expect(outcome).not.toBe('notMet')
      }),
    )
  })

  test('iedereen staat op precies één plaats, en de volgorde van de lijst blijft', () => {
    fc.assert(
      fc.property(place, people, hard, (there, all, excludes) => {
        const { fits, leftOut } = sheetOf(there, all, excludes)
        expect([...fits, ...leftOut].map(({ who }) => who.at).sort((a, b) => a - b)).toEqual(all.map(({ at }) => at))
        expect(fits.map(({ who }) => who.at)).toEqual([...fits.map(({ who }) => who.at)].sort((a, b) => a - b))
        for (const [one, next] of leftOut.slice(1).map((each, at) => [leftOut[at], each] as const))
          expect(
            one !== undefined &&
              (one.misses.length < next.misses.length ||
                (one.misses.length === next.misses.length && one.who.at < next.who.at)),
          ).toBe(true)
      }),
    )
  }) // prettier-ignore

  test('alleen een hard criterium sluit uit', () => {
    fc.assert(
      fc.property(place, people, (there, all) => {
        expect(sheetOf(there, all, new Set()).leftOut).toEqual([])
      }),
    )
  })

  test('geen verandering van de plek sluit iemand buiten die paste', () => {
    fc.assert(
      fc.property(place, person, hard, (there, one, excludes) => {
        const misses = (changed: MatchPlace) =>
          missesOf(outcomesOf(changed, one.known, one.distance), excludes)
        const before = misses(there)
        for (const { place: changed, words } of changesOf(there))
          expect([words, misses(changed).filter((key) => !before.includes(key))]).toEqual([words, []])
      }),
    )
  })

  test('wat het meeste helpt is wat blijkt als iedere verandering echt wordt gedaan en iedereen opnieuw wordt bekeken', () => {
    fc.assert(
      fc.property(place, people, hard, (there, all, excludes) => {
        const before = fitting(there, all, excludes)
        const gains = new Map(
          everyChange(there).map(([words, changed]) => [words, fitting(changed, all, excludes) - before]),
        )
        const { whatIfs } = sheetOf(there, all, excludes)
        expect(whatIfs.map(({ words, more }) => [words, more])).toEqual(
          whatIfs.map(({ words }) => [words, gains.get(words)]),
        )
        const best = [...gains.values()].filter((more) => more > 0).sort((one, other) => other - one)
        expect(whatIfs.map(({ more }) => more)).toEqual(best.slice(0, 3))
      }),
      { numRuns: 300 },
    )
  })

  test('wie op twee volle dagen werkt, wordt geholpen met een zitplaats op beide', () => {
    const full = { hours: 8, freeSeats: 0, freeSupport: 0 }
    const there: MatchPlace = {
      days: [{ weekday: 3, ...full }, { weekday: 1, ...full }, { weekday: 2, hours: 8, freeSeats: 1, freeSupport: 4 }],
      minimumHours: 16, supportClass: 'heavy', adaptations: [], kindsOfWork: [], reachableBy: [], contactStyles: [],
    } // prettier-ignore
    const one = { known: { weekdays: [8, 0, 8, 0, 0, 0, 0] }, distance: null }
    expect(sheetOf(there, [one], new Set<CriterionKey>(['seat'])).whatIfs).toEqual([
      { words: 'Een zitplaats meer op maandag en woensdag', more: 1 },
    ])
    expect(sheetOf(there, [one], new Set<CriterionKey>(['supportHours'])).whatIfs).toEqual([
      { words: 'Meer begeleiding op maandag en woensdag', more: 1 },
    ])
  })

  test('een criterium zonder instelling sluit niet uit', () => {
    expect([...hardCriteria({ weekdays: 1, hours: 0 })]).toEqual(['weekdays'])
  })
})
