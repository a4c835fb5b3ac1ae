import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Shown } from '@/lib/domain/small-numbers'
import { shownFigures, type Counts } from '@/lib/report/figures'
import { besideStand, shownTerms } from '@/lib/report/term-figures'

const threshold = 5
type Figures = Readonly<Record<string, number>>
const keysOf = (counts: Figures) => [
  ...new Set(Object.keys(counts).map((name) => name.slice(name.indexOf('.') + 1))),
]

/** What Termijnen shows of these counts beside the page of figures. */
const shownOf = (counts: Figures, stand: Counts = {}) =>
  shownTerms(
    besideStand(
      {
        ...{ counts, threshold, soonDays: 14, keptFrom: null },
        rules: keysOf(counts).map((key) => ({ key, label: key, basis: 'wet', measured: null, audiences: ['caseworker'] })),
      },
      { counts: stand, threshold },
    ),
  ) // prettier-ignore
const number = (value: number): Shown => ({ kind: 'number', value })
const kept: Shown = { kind: 'kept' }

test.each([
  ['three refusals', { 'inTime.municipalDecision': 45, 'passed.registerEntryEnds': 42 }, { 'state.rejected': 3 }],
  ['three who were refused and are gone', { 'inTime.municipalDecision': 18, 'passed.registerEntryEnds': 15 }, {}],
  ['one that ends tomorrow', { 'inTime.municipalDecision': 32, 'passed.registerEntryEnds': 31, 'ending.registerEntryEnds': 1 }, {}],
  ['one that ends tomorrow beside enough refusals', { 'inTime.municipalDecision': 38, 'passed.registerEntryEnds': 31, 'ending.registerEntryEnds': 1 }, { 'state.rejected': 6 }],
  ['refusals of which a few are elsewhere now', { 'inTime.municipalDecision': 20, 'passed.registerEntryEnds': 13 }, { 'state.rejected': 4 }],
])('ended entries do not tell %s', (_, counts, stand) => {
  const shown = shownOf(counts, stand)
  expect(shown['passed.registerEntryEnds']).toEqual(kept)
  expect(shown['inTime.municipalDecision']).toEqual(number(counts['inTime.municipalDecision']))
}) // prettier-ignore

test.each([
  ['all were granted', 15, 0],
  ['enough were refused', 10, 5],
])('ended entries stand where %s', (_, ended, rejected) => {
  const counts = { 'inTime.municipalDecision': 15, 'passed.registerEntryEnds': ended }
  expect(shownOf(counts, { 'state.rejected': rejected })['passed.registerEntryEnds']).toEqual(number(ended))
})

test('answers to offers do not tell the open offer, which the offers of the year would', () => {
  const counts = { 'inTime.offerAnswer': 7, 'soon.offerAnswer': 1 }
  expect(shownOf(counts, { 'state.offered': 1 })['inTime.offerAnswer']).toEqual(kept)
  expect(shownOf(counts, { 'state.offered': 6 })['inTime.offerAnswer']).toEqual(kept)
  expect(shownOf({ 'inTime.offerAnswer': 7 }, { 'state.offered': 0 })['inTime.offerAnswer']).toEqual(
    number(7),
  )
})

test('of decisions, which Doorstroom counts too, what was late does not follow from what was in time', () => {
  const shown = shownOf({ 'inTime.municipalDecision': 43, 'broken.municipalDecision': 2, 'late.municipalDecision': 6 }) // prettier-ignore
  expect(shown['inTime.municipalDecision']).toEqual(kept)
  expect(shown['broken.municipalDecision']).toEqual({ kind: 'few' })
  expect(shown['late.municipalDecision']).toEqual(number(6))
})

const decided = ['uwvAdvice', 'municipalDecision', 'decisionLetter'].map(
  (key) => [key, ['inTime', 'broken']] as const,
)
const ends = ['registerEntryEnds', 'objection'].map((key) => [key, ['passed', 'ending']] as const)
const starts = ['placementStart', 'checkIn4', 'checkIn8'].map((key) => [key, ['inTime', 'broken']] as const)
const names = [...decided, ...ends, ...starts].flatMap(([key, figures]) =>
  figures.map((name) => `${name}.${key}`),
)
const late = ['late.municipalDecision', 'soon.uwvAdvice', 'late.checkIn4']
const count = fc.integer({ min: 0, max: 14 })
const world = fc.record({
  counts: fc.tuple(...[...names, ...late].map(() => count)).map((values) => Object.fromEntries([...names, ...late].map((name, at) => [name, values[at] ?? 0]))),
  stand: fc.record({ started: count, ended: count, working: count, 'state.rejected': count }),
}) // prettier-ignore

/** What a reader has of a step: its number when all its figures stand. */
const known = (shown: Record<string, Shown>, [key, figures]: readonly [string, readonly string[]]) => {
  const each = figures.map((name) => shown[`${name}.${key}`])
  const values = each.flatMap((one) => (one?.kind === 'number' ? [one.value] : []))
  return values.length === each.length ? [values.reduce((sum, value) => sum + value, 0)] : []
}
const isSmall = (value: number) => value > 0 && value < threshold

/** What a reader has of each family: the numbers that stand, also those of the page of figures. */
function read(shown: Record<string, Shown>, stand: Counts): number[][] {
  const { started } = shownFigures(stand, threshold)
  const begun = started?.kind === 'number' ? [started.value] : []
  return [
    [...decided, ...ends].flatMap((member) => known(shown, member)),
    [...begun, ...starts.flatMap((member) => known(shown, member))],
    [...begun, ...known(shown, ['registerEntryEnds', ['passed', 'ending']])],
  ].map((totals) => totals.filter((total) => total > 0))
}

test('a reader who takes one step from another finds no small number', () => {
  fc.assert(
    fc.property(world, ({ counts, stand }) => {
      for (const totals of read(shownOf(counts, stand), stand))
        for (const one of totals) for (const other of totals) expect(isSmall(one - other)).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

test('nor from decisions, which Doorstroom shows also where they are kept back here', () => {
  fc.assert(
    fc.property(world, ({ counts, stand }) => {
      const decisions = (counts['inTime.municipalDecision'] ?? 0) + (counts['broken.municipalDecision'] ?? 0)
      if (decisions < threshold) return
      for (const entries of known(shownOf(counts, stand), ['registerEntryEnds', ['passed', 'ending']]))
        if (entries > 0) expect(isSmall(Math.abs(decisions - entries))).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

test('beside a small part of a step no other part of it stands, and what is late does', () => {
  fc.assert(
    fc.property(world, ({ counts, stand }) => {
      const shown = shownOf(counts, stand)
      for (const [key, parts] of [...decided, ...ends, ...starts]) {
        const each = parts.map((name) => shown[`${name}.${key}`])
        if (!each.some((one) => one?.kind === 'few')) continue
        for (const one of each) expect(one?.kind === 'number' ? one.value : 0).toBe(0)
      }
      for (const name of late)
        expect(shown[name]).toEqual(isSmall(counts[name] ?? 0) ? { kind: 'few' } : number(counts[name] ?? 0))
    }),
  )
})

test('a threshold of 1 shows every figure as it was counted', () => {
  fc.assert(
    fc.property(world, ({ counts }) => {
      const rules = keysOf(counts).map((key) => ({
        key,
        label: key,
        basis: 'wet',
        measured: null,
        audiences: [],
      }))
      const shown = shownTerms({ counts, rules, threshold: 1, soonDays: 14, keptFrom: null })
      for (const name of [...names, ...late]) expect(shown[name]).toEqual(number(counts[name] ?? 0))
    }),
  )
})
