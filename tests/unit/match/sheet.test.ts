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

  test('het aantal dat een verandering binnenlaat is wat een nieuw overzicht geeft', () => {
    fc.assert(
      fc.property(place, people, hard, (there, all, excludes) => {
        const { whatIfs, fits } = sheetOf(there, all, excludes)
        for (const { words, more } of whatIfs) {
          const changed = changesOf(there).find((change) => change.words === words)
          expect(sheetOf(changed?.place ?? there, all, excludes).fits.length).toBe(fits.length + more)
        }
        const best = changesOf(there).map(
          (change) => sheetOf(change.place, all, excludes).fits.length - fits.length,
        )
        expect(whatIfs[0]?.more ?? 0).toBe(Math.max(0, ...best))
      }),
      { numRuns: 40 },
    )
  })

  test('een criterium zonder instelling sluit niet uit', () => {
    expect([...hardCriteria({ weekdays: 1, hours: 0 })]).toEqual(['weekdays'])
  })
})
