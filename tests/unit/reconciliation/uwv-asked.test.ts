import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/pipeline/actor'
import { askedOf } from '@/lib/reconciliation/asked'
import { uwvFilter, uwvPeopleFilter } from '@/lib/reconciliation/schemas'

const today = '2026-11-02'
const actor = { municipalities: [{ id: 'm', name: 'Meerdorp' }] } as unknown as Actor
const asked = (query: Record<string, string>, on = today) => askedOf(actor, on, uwvFilter.parse(query))

describe('as known on which day the cijfers van UWV are asked', () => {
  test.each([
    ['as people type it', '07-10-2026', '2026-10-07'],
    ['as it stands in a link', '2026-10-07', '2026-10-07'],
    ['today is what is known now', '02-11-2026', null],
    ['a day to come', '03-11-2026', null],
    ['a day that does not exist', '31-09-2026', null],
    ['no day', 'gisteren', null],
    ['nothing', '', null],
  ])('%s', (_, bekend, known) => {
    expect(asked({ bekend })?.known).toBe(known)
    expect(uwvPeopleFilter.parse({ bekend }).bekend).toBe(uwvFilter.parse({ bekend }).bekend)
  })

  test('without a quarter it is the last that was over on that day, whenever it is asked', () => {
    expect(asked({})?.quarter.name).toBe('2026-k3')
    expect(asked({ bekend: '2026-09-30' })?.quarter.name).toBe('2026-k2')
    expect(asked({ bekend: '2026-10-01' })?.quarter.name).toBe('2026-k3')
    expect(asked({ bekend: '2026-10-01' }, '2031-01-15')?.quarter.name).toBe('2026-k3')
  })

  test('a quarter of long ago stays to be asked, and stands among those to choose, in their order', () => {
    const found = asked({ kwartaal: '2019-k2' })
    expect(found?.quarter.name).toBe('2019-k2')
    expect(found?.quarters.map(({ name }) => name)).toEqual([
      ...(asked({})?.quarters.map(({ name }) => name) ?? []),
      '2019-k2',
    ])
    expect(asked({ kwartaal: '2026-k3', bekend: '2026-05-01' })?.quarters[0]?.name).toBe('2026-k3')
  })

  test('a quarter that is not over is none', () => {
    expect(asked({ kwartaal: '2026-k4' })?.quarter.name).toBe('2026-k3')
    expect(asked({ kwartaal: '2027-k1', bekend: '2026-05-01' })?.quarter.name).toBe('2026-k1')
  })
})
