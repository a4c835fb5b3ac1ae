import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differences, differenceWords } from '@/lib/report/figure-difference'
import { figureRows } from '@/lib/report/figure-rows'
import { shownFigures, type Counts } from '@/lib/report/figures'
import { openStates } from '@/lib/domain/states'

const reportOf = (counts: Counts) => ({
  hours: (counts.working ?? 0) * 25,
  countedHours: (counts.working ?? 0) * 25,
  placeHours: 31,
  threshold: 5,
  municipality: { id: 'm', name: 'Meerdorp' },
  shown: shownFigures(counts, 5),
  duty: {
    basis: 'standardPlaces' as const,
    ministerial: 40,
    local: null,
    persons: counts.working ?? 0,
    hours: (counts.working ?? 0) * 25,
    standardPlaceHours: 31,
    extra: 0,
  },
})

const sameYear = { before: '2026-03-31', after: '2026-06-30' }

const anyCounts = fc
  .record({
    states: fc.array(fc.nat({ max: 30 }), { minLength: openStates.length, maxLength: openStates.length }),
    started: fc.nat({ max: 12 }),
    ended: fc.nat({ max: 12 }),
  })
  .map(({ states, started, ended }): Counts => {
    const counts = Object.fromEntries(
      openStates.map((state, index) => [`state.${state}`, states[index] ?? 0]),
    ) as Counts
    const of = (state: string) => (counts as Record<string, number>)[`state.${state}`] ?? 0
    const clean = of('toBePlaced') + of('waiting')
    return {
      ...counts,
      clean,
      gross: clean + of('resting'),
      working: of('placed') + of('switchPreparing'),
      started,
      ended,
    }
  })

describe('twee dagen naast elkaar', () => {
  test.each([
    [2, '+2'],
    [0, '0'],
    [-0.81, '−0,81'],
    [null, 'niet te zeggen'],
  ])('%s is “%s”', (difference, words) => expect(differenceWords(difference)).toBe(words))

  test('een verschil staat er alleen als beide kanten getoond worden, en is dan hun verschil', () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (one, other) => {
        const [before, after] = [figureRows(reportOf(one)), figureRows(reportOf(other))]
        for (const row of differences(before, after, sameYear, 5)) {
          const [was, is] = [row.before.value, row.after.value]
          if (was === null || is === null)
            expect(row).toMatchObject({
              difference: null,
              words: 'niet te zeggen',
            })
          else expect(was + (row.difference ?? NaN)).toBeCloseTo(is, 1)
        }
      }),
    )
  })

  test('elk cijfer van de dag staat erin, met zijn eigen eenheid', () => {
    const rows = figureRows(reportOf({ working: 10 }))
    const compared = differences(rows, rows, sameYear, 5)
    expect(compared.map(({ name, unit }) => [name, unit])).toEqual(rows.map(({ name, unit }) => [name, unit]))
    expect(new Set(compared.map(({ words }) => words))).toEqual(new Set(['0']))
  })

  test('wat vanaf 1 januari telt, heeft over de jaargrens geen verschil', () => {
    const turn = { before: '2025-12-31', after: '2026-08-23' }
    const rows = (started: number) => figureRows(reportOf({ working: 40, started, ended: 9 }))
    const words = (days: typeof turn) =>
      Object.fromEntries(
        differences(rows(20), rows(14), days, 5).map((row) => [row.name, [row.difference, row.words]]),
      )
    expect(words(turn)).toMatchObject({
      begonnen: [null, 'ander jaar'],
      gestopt: [null, 'ander jaar'],
      personen: [0, '0'],
    })
    expect(words(sameYear)).toMatchObject({ begonnen: [-6, '−6'], gestopt: [0, '0'] })
  })

  test('wie begon en wie stopte tussen twee dagen van een jaar is een aantal: onder de drempel staan ze er allebei niet', () => {
    const rows = (started: number, ended: number) => figureRows(reportOf({ working: 40, started, ended }))
    const words = (started: number, ended: number) =>
      Object.fromEntries(
        differences(rows(7, 9), rows(started, ended), sameYear, 5)
          .filter(({ name }) => ['begonnen', 'gestopt'].includes(name))
          .map((row) => [row.name, [row.before.words, row.words]]),
      )
    const unsaid = ['niet getoond', 'niet te zeggen']
    expect(words(8, 9)).toEqual({ begonnen: unsaid, gestopt: unsaid })
    expect(words(11, 30)).toEqual({ begonnen: unsaid, gestopt: unsaid })
    expect(words(7, 10)).toEqual({ begonnen: unsaid, gestopt: unsaid })
    expect(words(12, 9)).toEqual({ begonnen: ['7', '+5'], gestopt: ['9', '0'] })
  })

  test('wie er werkt verraadt niet hoeveel er begonnen of stopten', () => {
    const grown = fc.record({ started: fc.nat({ max: 12 }), ended: fc.nat({ max: 12 }) })
    fc.assert(
      fc.property(grown, ({ started, ended }) => {
        const rows = (working: number, counts: { started: number; ended: number }) =>
          figureRows(reportOf({ working, ...counts }))
        const between = differences(
          rows(40, { started: 20, ended: 20 }),
          rows(40 + started - ended, { started: 20 + started, ended: 20 + ended }),
          sameYear,
          5,
        )
        const of = (name: string) => between.find((row) => row.name === name)?.difference ?? null
        const [began, stopped, differ] = [of('begonnen'), of('gestopt'), of('personen')]
        const workedOut = [
          began ?? (stopped ?? NaN) + (differ ?? NaN),
          stopped ?? (began ?? NaN) - (differ ?? NaN),
        ]
        expect(workedOut.every((told) => !(told > 0 && told < 5))).toBe(true)
      }),
    )
  })
})
