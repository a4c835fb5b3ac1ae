import { describe, expect, test } from 'vitest'
import type { CriterionKey, Outcome } from '@/lib/domain/match/criteria'
import { outcomesOf, type Known, type MatchPlace } from '@/lib/domain/match/outcomes'

const day = (weekday: number, hours = 8, freeSeats = 1, freeSupport: number | null = null) => ({
  weekday, hours, freeSeats, freeSupport,
}) // prettier-ignore
const place: MatchPlace = {
  days: [day(1), day(2), day(3)],
  minimumHours: 16,
  supportClass: 'medium',
  adaptations: ['quietRoom'],
  kindsOfWork: ['packing', 'cleaning'],
  reachableBy: ['bicycle'],
  contactStyles: ['smallTeam'],
}
const week = (...hours: number[]) => [...hours, 0, 0, 0, 0, 0, 0, 0].slice(0, 7)

type Case = [CriterionKey, string, Outcome, Known, Partial<MatchPlace>?, (number | null)?]
const cases: Case[] = [
  ['weekdays', 'genoeg uren op gezamenlijke dagen', 'met', { weekdays: week(8, 8) }],
  ['weekdays', 'te weinig uren op gezamenlijke dagen', 'notMet', { weekdays: week(8, 0, 0, 8, 8) }],
  ['weekdays', 'geen minimum en één uur samen', 'met', { weekdays: week(1) }, { minimumHours: null }],
  ['weekdays', 'geen dag samen, ook zonder minimum', 'notMet', { weekdays: week(0, 0, 0, 8) }, { minimumHours: null }],
  ['weekdays', 'gevraagd, niet bekend', 'unknown', { weekdays: null }],
  ['weekdays', 'dagen van de plek onbekend', 'unknown', { weekdays: week(8, 8) }, { days: [] }],
  ['hours', 'precies het minimum', 'met', { hours: 16 }],
  ['hours', 'kan groeien tot het minimum', 'met', { hours: 12, hoursGrowth: 16 }],
  ['hours', 'groeit niet ver genoeg', 'notMet', { hours: 12, hoursGrowth: 15.75 }],
  ['hours', 'te weinig, groei nooit gevraagd', 'unknown', { hours: 12 }],
  ['hours', 'plek zonder minimum', 'met', {}, { minimumHours: null }],
  ['supportClass', 'lichter dan de plek geeft', 'met', { supportClass: 'light' }],
  ['supportClass', 'zwaarder dan de plek geeft', 'notMet', { supportClass: 'heavy' }],
  ['adaptations', 'niets nodig', 'met', { adaptations: [] }],
  ['adaptations', 'één van twee is er', 'notMet', { adaptations: ['quietRoom', 'ownPace'] }],
  ['kindsWanted', 'een van de soorten', 'met', { kindsWanted: ['cleaning', 'woodwork'] }],
  ['kindsWanted', 'ander werk', 'notMet', { kindsWanted: ['woodwork'] }],
  ['kindsWanted', 'werk van de plek onbekend', 'unknown', { kindsWanted: ['woodwork'] }, { kindsOfWork: [] }],
  ['kindsNotWanted', 'er is ook ander werk', 'met', { kindsNotWanted: ['packing'] }],
  ['kindsNotWanted', 'al het werk hier', 'notMet', { kindsNotWanted: ['packing', 'cleaning'] }],
  ['travelMeans', 'met de fiets', 'met', { travelMeans: ['bicycle', 'onFoot'] }],
  ['travelMeans', 'alleen met de bus', 'notMet', { travelMeans: ['publicTransport'] }],
  ['travelMeans', 'een taxi komt overal', 'met', { travelMeans: ['taxi'] }],
  ['travelDistance', 'precies zo ver', 'met', { travelDistance: 10 }, {}, 10],
  ['travelDistance', 'verder', 'notMet', { travelDistance: 10 }, {}, 10.1],
  ['travelDistance', 'afstand onbekend is geen 0', 'unknown', { travelDistance: 10 }, {}, null],
  ['contactStyle', 'werkt graag alleen', 'notMet', { contactStyle: ['alone'] }],
  ['seat', 'vrij op de dagen samen', 'met', { weekdays: week(8, 8) }],
  ['seat', 'vol op een van de dagen', 'notMet', { weekdays: week(8, 8) }, { days: [day(1, 8, 0), day(2), day(3)] }],
  ['seat', 'dagen onbekend en nergens plaats', 'notMet', {}, { days: [day(1, 8, 0), day(2, 8, 0)] }],
  ['seat', 'dagen onbekend en soms plaats', 'unknown', {}, { days: [day(1, 8, 0), day(2), day(3)] }],
  ['seat', 'dagen onbekend en altijd plaats', 'met', {}],
  ['supportHours', 'begeleiding over', 'met', { weekdays: week(8, 8) }, { days: [day(1, 8, 1, 2), day(2, 8, 1, 0.5)] }],
  ['supportHours', 'de plek geeft geen begeleiding', 'unknown', { weekdays: week(8, 8) }],
  ['supportHours', 'begeleiding op', 'notMet', { weekdays: week(8, 8) }, { days: [day(1, 8, 1, 2), day(2, 8, 1, 0)] }],
] // prettier-ignore

describe('elk criterium', () => {
  test.each(cases)('%s: %s → %s', (key, _, outcome, known, more = {}, distance = null) => {
    expect(outcomesOf({ ...place, ...more }, known, distance)[key]).toBe(outcome)
  })
})
