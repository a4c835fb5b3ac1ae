import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedOn, placeValues, type PlaceValue } from '@/lib/domain/place-values'

type Values = Record<PlaceValue, string | readonly string[] | null>
const before: Values = {
  minimumHours: '16.00',
  supportClass: 'medium',
  adaptations: ['quietRoom', 'ownPace'],
  kindsOfWork: ['packing'],
  reachableBy: [],
  contactStyles: ['team'],
}
const known = { minimumHours: '2024-01-01', supportClass: '2024-01-01', adaptations: '2025-05-05' } as const
const change = (after: Partial<Values>) =>
  changedOn({ ...before, changedOn: known }, { ...before, ...after }, '2026-11-23')

describe('sinds wanneer een waarde van een plek bekend is', () => {
  test.each([
    ['niets anders', {}, known],
    ['een getal anders geschreven', { minimumHours: '16' }, known],
    ['een lijst in andere volgorde', { adaptations: ['ownPace', 'quietRoom'] }, known],
    ['een ander minimum', { minimumHours: '12' }, { ...known, minimumHours: '2026-11-23' }],
    ['geen minimum meer', { minimumHours: null }, { ...known, minimumHours: '2026-11-23' }],
    ['ander werk erbij', { kindsOfWork: ['packing', 'cleaning'] }, { ...known, kindsOfWork: '2026-11-23' }],
  ] as const)('%s', (_, after, expected) => {
    expect(change(after)).toEqual(expected)
  })

  test('een nieuwe plek: alles vandaag', () => {
    expect(changedOn(null, before, '2026-11-23')).toEqual(
      Object.fromEntries(placeValues.map((value) => [value, '2026-11-23'])),
    )
  })

  test('alleen wat anders werd krijgt de dag van de wijziging', () => {
    fc.assert(
      fc.property(fc.subarray([...placeValues]), (changed) => {
        const after = Object.fromEntries(changed.map((value) => [value, ['anders']]))
        const days = change(after)
        for (const value of placeValues)
          expect(days[value]).toBe(changed.includes(value) ? '2026-11-23' : (known as Partial<Record<PlaceValue, string>>)[value])
      }),
    )
  }) // prettier-ignore
})
