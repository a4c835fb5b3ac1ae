import { describe, expect, test } from 'vitest'
import {
  adviceGoesTo,
  adviceOutcome,
  benefits,
  dutyGround,
  needsBridging,
  uwvBenefits,
} from '@/lib/domain/determination'
import { duty, targetInForce } from '@/lib/domain/obligation'
import { states } from '@/lib/domain/states'
import { realisation } from '@/lib/domain/standard-places'

const counting = { hoursPerPlace: 31, mayExceedOne: true }
const people = (count: number, hours = 31) => realisation(Array<number>(count).fill(hours), counting)
const ten = { ministerial: 10, local: null }
const twelve = { ministerial: 10, local: 12 }

/** Worked examples D: the duty and its order (Pw art. 10b, text 1-1-2026). */
describe('plicht en volgorde', () => {
  test('D1: aantal 10, gerealiseerd 10: geen plicht tot een plek, wel ander aanbod', () => {
    const result = duty(ten, people(10), 'persons')
    expect(result).toMatchObject({ state: 'reached', target: 10, realised: 10, localOrderApplies: false })
    expect(result.explanation).toContain('ander aanbod')
  })

  test.each([
    [9, 'owed', false],
    [10, 'owed', true],
    [11, 'owed', true],
    [12, 'reached', false],
    [13, 'reached', false],
  ] as const)(
    'D2: de verordening zegt 12; bij %i is de plicht %s en de volgorde %s',
    (realised, state, order) => {
      expect(duty(twelve, people(realised), 'persons')).toMatchObject({
        state,
        localOrderApplies: order,
        target: 12,
      })
    },
  )

  test('D3: aantal 10, gerealiseerd 9: de gemeente moet een plek aanbieden', () => {
    const result = duty(ten, people(9), 'persons')
    expect(result.state).toBe('owed')
    expect(result.explanation).toBe(
      'Gerealiseerd: 9 van 10 personen. De gemeente moet een plek aanbieden (Participatiewet art. 10b lid 1).',
    )
  })

  test.each([
    ['D1', ten, 31, 10, 'reached', false],
    ['D1', ten, 24.8, 10, 'owed', false],
    ['D2', twelve, 31, 11, 'owed', true],
    ['D2', twelve, 24.8, 12, 'owed', false],
    ['D2', twelve, 24.8, 15, 'reached', false],
    ['D3', ten, 31, 9, 'owed', false],
    ['D3', ten, 36, 9, 'reached', false],
  ] as const)(
    '%s in plekken van 31 uur: aantal %o, wie %f uur werkt, %i mensen: %s',
    (_, target, hours, count, state, order) => {
      const result = duty(target, people(count, hours), 'standardPlaces')
      expect(result).toMatchObject({ state, localOrderApplies: order, basis: 'standardPlaces' })
      expect(result.explanation).toContain('plekken van 31 uur')
    },
  )

  test.each(['ww', 'iow', 'waz', 'wajong', 'wia', 'wao', 'zw', 'wamil'] as const)(
    'D4: %s valt onder lid 1',
    (benefit) => {
      expect(dutyGround(benefit)).toBe('uwvBenefit')
      expect(uwvBenefits).toContain(benefit)
    },
  )

  test('D4: de andere groepen vallen via artikel 7 onder lid 1', () => {
    const rest = benefits.filter((benefit) => dutyGround(benefit) === 'article7')
    expect(rest).toEqual(['socialAssistance', 'ioaw', 'ioaz', 'anw', 'none'])
  })

  test('D5: bij een eigen verzoek meldt UWV het advies ook aan de persoon', () => {
    expect(adviceGoesTo('person')).toEqual(['municipality', 'person'])
    expect(adviceGoesTo('municipality')).toEqual(['municipality'])
  })

  test('D6: wie op een plek wacht krijgt overbrugging tot het werk begint', () => {
    const owed = states.filter((state) => needsBridging({ state, bridged: false }))
    expect(owed).toEqual(['toBePlaced', 'waiting'])
    expect(states.filter((state) => needsBridging({ state, bridged: true }))).toEqual([])
  })

  test.each([
    [true, false, 'positive'],
    [false, true, 'positive'],
    [true, true, 'positive'],
    [false, false, 'negative'],
  ] as const)('D8: aanpassing %s, begeleiding %s: %s', (needsAdaptations, needsSupervision, outcome) =>
    expect(adviceOutcome({ needsAdaptations, needsSupervision })).toBe(outcome),
  )
})

describe('de basis van het tellen is een instelling', () => {
  test('tien mensen van 25 uur: bereikt in personen, niet in plekken', () => {
    expect(duty(ten, people(10, 25), 'persons').state).toBe('reached')
    const inPlaces = duty(ten, people(10, 25), 'standardPlaces')
    expect(inPlaces).toMatchObject({ state: 'owed', basis: 'standardPlaces' })
    expect(inPlaces.explanation).toContain('8,06 van 10 plekken van 31 uur')
  })

  test('losse uren die samen precies tien plekken zijn, zijn tien plekken', () => {
    const hours = [...Array<number>(20).fill(15.25), 5]
    expect(hours.reduce((sum, value) => sum + value, 0)).toBe(310)
    expect(duty(ten, realisation(hours, counting), 'standardPlaces').state).toBe('reached')
  })

  test('zonder bekend aantal is de plicht onbekend', () => {
    expect(duty({ ministerial: null, local: null }, people(3), 'persons')).toMatchObject({
      state: 'unknown',
      target: null,
    })
  })

  test('een lager lokaal aantal telt niet, een aantal van nul is meteen bereikt', () => {
    expect(targetInForce({ ministerial: 10, local: 8 })).toBe(10)
    expect(targetInForce({ ministerial: null, local: 8 })).toBe(8)
    expect(duty({ ministerial: 0, local: null }, people(0), 'persons').state).toBe('reached')
  })
})
