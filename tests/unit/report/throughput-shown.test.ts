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
import { shownThroughput } from '@/lib/report/throughput-shown'

const number = (value: number): Shown => ({ kind: 'number', value })
const cells = sourceNames.flatMap((source) => inflowOutcomeNames.map((one) => `inflow.${source}.${one}`))
const steps = stepNames.flatMap(stepFigures)
const names = [...cells, ...steps, ...restFigures, ...waitedFigures]
const elsewhere = {
  gross: number(60),
  started: number(20),
  'state.toBePlaced': number(20),
  'state.waiting': number(30),
  'state.resting': number(10),
}
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

  test('what the page of figures keeps to itself is not told here', () => {
    const counts = { 'waited.0': 40, 'waited.1': 30, 'reason.ownWish': 8, 'toStart.1': 12 }
    const kept: Shown = { kind: 'kept' }
    const shown = shownThroughput(counts, 5, { ...elsewhere, gross: kept, started: kept, 'state.resting': kept, 'state.waiting': kept }) // prettier-ignore
    for (const name of ['waited', 'waited.0', 'reason.ownWish', 'reason.waiting', 'toStart', 'toStart.1'])
      expect(isNumber(shown[name]), name).toBe(false)
    expect(shown['reason.toBePlaced']).toEqual(number(20))
  })
})
