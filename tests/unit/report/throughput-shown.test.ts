import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Shown } from '@/lib/domain/small-numbers'
import {
  inflowOutcomeNames,
  restFigures,
  sourceNames,
  stepFigures,
  stepNames,
  throughputLabel,
  waitedFigures,
} from '@/lib/report/throughput-figures'
import { shownFigures } from '@/lib/report/figures'
import { shownThroughput } from '@/lib/report/throughput-shown'

const number = (value: number): Shown => ({ kind: 'number', value })
const cells = sourceNames.flatMap((source) => inflowOutcomeNames.map((one) => `inflow.${source}.${one}`))
const steps = stepNames.flatMap(stepFigures)
const names = [...cells, ...steps, ...restFigures, ...waitedFigures]
const figures = {
  queued: number(50),
  started: number(20),
  'state.toBePlaced': number(20),
  'state.waiting': number(30),
  'state.resting': number(10),
}
const elsewhere = { shown: figures, counts: {} }
const countsArbitrary = fc
  .array(fc.nat(12), { minLength: names.length, maxLength: names.length })
  .map((values) => Object.fromEntries(names.map((name, at) => [name, values[at] ?? 0])))
const isNumber = (shown: Shown | undefined) => shown?.kind === 'number'

/** Whether exactly one part of a shown whole is hidden: then it follows from the others. */
const tellsOne = (shown: Record<string, Shown>, whole: string, parts: readonly string[]) =>
  isNumber(shown[whole]) && parts.filter((part) => !isNumber(shown[part])).length === 1

describe('Which figures of inflow and length of time are shown', () => {
  test('every figure has words', () => {
    for (const name of names) expect(throughputLabel(name), name).not.toBeNull()
    expect(throughputLabel('inflow.school.iets')).toBeNull()
  })

  test('no small figure is shown, and no hidden one follows from its row, column or whole', () => {
    fc.assert(
      fc.property(countsArbitrary, (counts) => {
        const shown = shownThroughput(counts, 5, elsewhere)
        for (const name of names) {
          const value = counts[name] ?? 0
          if (value > 0 && value < 5) expect(isNumber(shown[name]), name).toBe(false)
        }
        const wholes = [
          ...stepNames.map((step) => [step, stepFigures(step)] as const),
          ['resting', restFigures] as const,
          ['waited', waitedFigures] as const,
          ...sourceNames.map((source) => [`inflow.${source}`, inflowOutcomeNames.map((one) => `inflow.${source}.${one}`)] as const),
          ...inflowOutcomeNames.map((one) => [`outcome.${one}`, sourceNames.map((source) => `inflow.${source}.${one}`)] as const),
          ['inflow', sourceNames.map((source) => `inflow.${source}`)] as const,
          ['inflow', inflowOutcomeNames.map((one) => `outcome.${one}`)] as const,
        ] // prettier-ignore
        for (const [whole, parts] of wholes) expect(tellsOne(shown, whole, parts), whole).toBe(false)
      }),
    )
  })

  test('a threshold of 0 shows every figure as it was counted', () => {
    fc.assert(
      fc.property(countsArbitrary, (counts) => {
        const shown = shownThroughput(counts, 0, elsewhere)
        for (const name of names) expect(shown[name]).toEqual(number(counts[name] ?? 0))
      }),
    )
  })

  test.each([
    [20, 20, true],
    [20, 18, false],
    [18, 20, false],
    [25, 20, true],
    [12, 0, true],
    [9, 3, true],
  ])('%i advices beside %i decisions: no small number of people stands between the two', (advised, decided, beside) => {
    const shown = shownThroughput({ 'toAdvice.1': advised, 'toDecision.1': decided }, 5, elsewhere)
    expect(isNumber(shown.toAdvice)).toBe(beside)
    expect(isNumber(shown['toAdvice.1'])).toBe(beside)
    expect(isNumber(shown.toDecision)).toBe(decided === 0 || decided >= 5)
  }) // prettier-ignore

  test('what the page of figures keeps to itself is not told here', () => {
    const counts = { 'waited.0': 40, 'waited.1': 30, 'reason.ownWish': 8, 'toStart.1': 12 }
    const kept: Shown = { kind: 'kept' }
    const shown = shownThroughput(counts, 5, { shown: { ...figures, queued: kept, started: kept, 'state.resting': kept, 'state.waiting': kept }, counts: {} }) // prettier-ignore
    for (const name of ['waited', 'waited.0', 'reason.ownWish', 'reason.waiting', 'toStart', 'toStart.1'])
      expect(isNumber(shown[name]), name).toBe(false)
    expect(shown['reason.toBePlaced']).toEqual(number(20))
  })

  test('who has no advice yet is not more than the first steps, so a hidden step hides that column', () => {
    const counts = { 'inflow.school.open': 12, 'inflow.school.positive': 30 }
    const steps = { 'state.intake': 0, 'state.screening': 4, 'state.awaitingAdvice': 8 }
    const shown = shownThroughput(counts, 5, {
      counts: steps,
      shown: { ...figures, ...shownFigures(steps, 5) },
    })
    expect(isNumber(shown['outcome.open'])).toBe(false)
    expect(isNumber(shown['inflow.school.open'])).toBe(false)
  })

  test('the steps before an advice and the columns beside each other give no small number away', () => {
    const part = fc.nat(14)
    fc.assert(
      fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (before, came) => {
        const [intake, screening, awaiting] = before
        const [positive, negative, withdrawn] = came
        const steps = {
          'state.intake': intake,
          'state.screening': screening,
          'state.awaitingAdvice': awaiting,
        }
        const open = intake + screening + awaiting
        const counts = Object.fromEntries(Object.entries({ open, positive, negative, withdrawn }).map(([name, n]) => [`inflow.school.${name}`, n])) // prettier-ignore
        const ofSteps = shownFigures(steps, 5)
        const shown = shownThroughput(counts, 5, { counts: steps, shown: { ...figures, ...ofSteps } })
        if (!isNumber(shown.inflow)) return
        // What a reader has: the sum, and every part that is shown; the column without an advice is the three steps.
        const stepsHidden = Object.keys(steps).some((name) => !isNumber(ofSteps[name]))
        if (stepsHidden) expect(isNumber(shown['outcome.open'])).toBe(false)
        const parts = [
          ...Object.entries(steps).map(([name, value]) => ({ value, stands: isNumber(ofSteps[name]) })),
          ...Object.entries({ positive, negative, withdrawn }).map(([name, value]) => ({ value, stands: isNumber(shown[`outcome.${name}`]) })),
        ] // prettier-ignore
        const hidden = parts.filter(({ stands }) => !stands).map(({ value }) => value)
        const small = hidden.filter((value) => value < 5)
        if (small.length > 0)
          expect(hidden.length, JSON.stringify({ before, came, shown })).toBeGreaterThan(1)
        if (small.length === hidden.length && small.length > 0) {
          const sum = small.reduce((total, value) => total + value, 0)
          // Each may still be 1 and may still be 4.
          expect(sum - (small.length - 1)).toBeGreaterThanOrEqual(4)
          expect(sum - 4 * (small.length - 1)).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('the cells of an empty row or column are 0', () => {
    const shown = shownThroughput({ 'inflow.school.positive': 30, 'inflow.school.negative': 2 }, 5, elsewhere)
    expect(shown['inflow.uwv']).toEqual(number(0))
    expect(shown['inflow.uwv.positive']).toEqual(number(0))
    expect(isNumber(shown['inflow.school.positive'])).toBe(false)
  })
})
