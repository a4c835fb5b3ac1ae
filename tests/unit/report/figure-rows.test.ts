import { describe, expect, test } from 'vitest'
import { figureRows } from '@/lib/report/figure-rows'
import { shownFigures } from '@/lib/report/figures'

const rowsOf = (municipality: { id: string; name: string } | null) =>
  figureRows({
    municipality,
    hours: 0,
    countedHours: 0,
    placeHours: 31,
    threshold: 5,
    duty: null,
    shown: shownFigures({ 'state.offered': 9, 'state.trialPlacement': 8, offers: 7, trials: 6 }, 5),
  }).map(({ name, value }) => [name, value] as const)

describe('the figures of a day', () => {
  test('of a municipality count offers and trials as steps alone, never as a figure that nobody counted', () => {
    const rows = rowsOf({ id: 'a', name: 'Meerdorp' })
    expect(rows).toContainEqual(['stap-aanbod', 9])
    expect(rows.map(([name]) => name)).not.toContain('aanbod')
    expect(rows.map(([name]) => name)).not.toContain('proefplaatsen')
  })

  test('of a company count its offers and trials, and no steps of a municipality', () => {
    const rows = rowsOf(null)
    expect(rows).toContainEqual(['aanbod', 7])
    expect(rows).toContainEqual(['proefplaatsen', 6])
    expect(rows.filter(([name]) => name.startsWith('stap-'))).toEqual([])
  })
})

test('who began and who stopped are both kept: beside who works on two days one would tell the other', () => {
  const shown = shownFigures({ working: 40, started: 3, ended: 0 }, 5)
  expect([shown.started?.kind, shown.ended?.kind]).toEqual(['kept', 'kept'])
  const none = shownFigures({ working: 40, started: 0, ended: 0 }, 5)
  expect([none.started?.kind, none.ended?.kind]).toEqual(['number', 'number'])
})
