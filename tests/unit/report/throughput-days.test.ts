import { describe, expect, test } from 'vitest'
import type { Shown } from '@/lib/domain/small-numbers'
import { daysShown, withDays, type DaysShown, type ThroughputRow } from '@/lib/report/throughput-days'
import { stepFigures, waitedFigures } from '@/lib/report/throughput-figures'
import { whyThroughput } from '@/lib/report/throughput-words'

const all = (names: readonly string[]) =>
  Object.fromEntries(names.map((name): [string, Shown] => [name, { kind: 'number', value: 9 }]))
const few: Shown = { kind: 'few' }
const row = { key: 'A1', since: '2026-02-02', until: '2026-03-16' }

describe('the days of a row behind a figure', () => {
  test.each([
    ['inflow', 'since'],
    ['inflow.school', 'since'],
    ['inflow.school.positive', 'both'],
    ['outcome.positive', 'until'],
    ['reached.3', 'since'],
    ['standing.3', 'since'],
    ['left.3', 'both'],
    ['endReason.ownChoice', 'until'],
    ['toAdvice.1', 'both'],
  ] as const)('%s: %s, whatever else is shown', (figure, days) => {
    expect(daysShown(figure, {})).toBe(days)
    expect(daysShown(figure, { 'toAdvice.0': few, 'outcome.negative': few })).toBe(days)
  })

  test('the length of a step stands in the rows of the whole only where each of its bands may be shown', () => {
    const bands = all(stepFigures('toAdvice'))
    expect(daysShown('toAdvice', bands)).toBe('both')
    expect(daysShown('toAdvice', { ...bands, 'toAdvice.2': few })).toBe('until')
  })

  test('so does the length of waiting, also in the rows of a reason', () => {
    const bands = all(waitedFigures)
    expect(daysShown('waited', bands)).toBe('since')
    expect(daysShown('reason.toBePlaced', { ...bands, 'waited.0': few })).toBe('neither')
  })

  test('the order of the rows does not tell the day that is left out', () => {
    const rows = [
      { key: 'B', since: '2026-05-01', until: '2026-06-01' },
      { key: 'A', since: '2026-01-01', until: '2026-06-02' },
    ]
    expect(withDays(rows, 'until').map(({ key, since }) => [key, since])).toEqual([['A', null], ['B', null]]) // prettier-ignore
    expect(withDays([...rows].reverse(), 'until')).toEqual(withDays(rows, 'until'))
  })

  test('why it counts says only what is shown', () => {
    const why = (figure: string, days: DaysShown, of: ThroughputRow = row) =>
      whyThroughput(figure, withDays([of], days)[0] ?? of, { day: '2026-11-23', days })
    expect(why('inflow', 'since')).toBe('Aangemeld op 02-02-2026.')
    expect(why('outcome.positive', 'until')).toBe('Advies positief op 16-03-2026.')
    const open = { ...row, until: null }
    expect(why('inflow.school.open', 'both', open)).toBe('Aangemeld op 02-02-2026. Nog geen advies.')
    expect(why('toAdvice', 'until')).toBe('Advies ontvangen op 16-03-2026.')
    expect(why('toAdvice', 'both')).toBe(
      'Aanvraag bij UWV op 02-02-2026, advies ontvangen op 16-03-2026: 6 weken.',
    )
    expect(why('waited', 'neither')).toBe('Wacht op deze dag.')
  })
})
