import { expect, test } from 'vitest'
import type { DutyFacts } from '@/lib/domain/facts'
import { reachOf } from '@/lib/domain/open-reach'

/** A number of 20, and so many people who work 24,8 hours: 0,8 place each. */
const facts = (persons: number, more: Partial<DutyFacts> = {}): DutyFacts => ({
  basis: 'standardPlaces',
  ministerial: 20,
  local: null,
  persons,
  hours: persons * 24.8,
  countedHours: persons * 24.8,
  standardPlaceHours: 31,
  extra: 0,
  ...more,
})

test.each([
  ['plekken van 31 uur zijn meer mensen dan plekken', facts(10), 0, 15],
  ['in personen is een open plek één mens', facts(10, { basis: 'persons' }), 0, 10],
  ['wat boven een plek niet meetelt, telt hier ook niet', facts(10, { hours: 400, countedHours: 310 }), 0, 10],
  ['een halve plek is nog geen mens die een hele vult', facts(25, { hours: 604.5, countedHours: 604.5 }), 0, 0],
  ['het aantal is bereikt', facts(25), 0, 0],
  ['geen aantal bekend', facts(10, { ministerial: null }), 0, 0],
  ['er werkt nog niemand: hoeveel uur iemand werkt is niet bekend', facts(0), 0, 0],
  ['in personen is ook zonder wie werkt bekend hoeveel', facts(0, { basis: 'persons' }), 0, 20],
  ['wie te weinig mensen te zien krijgt, rekent ze hier ook niet uit', facts(4), 5, 0],
] as const)('%s', (_, given, threshold, people) => {
  const reach = reachOf(given, threshold)
  expect(reach.people).toBe(people)
  expect(reach.words).toMatch(people === 0 ? /niemand erbij/ : /bij de eerste \d+ komt/)
}) // prettier-ignore

test('in plekken staat er de eenheid, waarop het rust, en dat het ongeveer is', () => {
  expect(reachOf(facts(10), 5).words).toBe(
    'Tot het aantal zijn nu 12 plekken van 31 uur open. Wie nu werkt, telt gemiddeld voor 24,8 uur per week: dat is ongeveer plaats voor 15 mensen. Ongeveer: wie bij de eerste 15 komt of daaruit valt, telt bij “komen binnen” en “vallen buiten”.',
  )
  expect(reachOf(facts(4), 5).words).not.toMatch(/\d/)
  expect(reachOf(facts(10, { basis: 'persons' }), 5).words).not.toMatch(/plekken|ongeveer/)
})
