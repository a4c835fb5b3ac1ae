import { expect, test } from 'vitest'
import { besideStand, shownTerms, type TermCounts } from '@/lib/report/term-figures'

const rule = (key: string) => ({ key, label: key, basis: 'werkafspraak', measured: null, audiences: ['hr'] })
const answer: TermCounts = {
  counts: { 'inTime.placementStart': 15, 'late.placementStart': 6, 'inTime.checkIn1': 15, 'inTime.offerAnswer': 20 },
  rules: [rule('placementStart'), rule('checkIn1'), rule('offerAnswer')],
  threshold: 5,
  soonDays: 14,
  keptFrom: null,
} // prettier-ignore
const shownOf = (started: number, ended: number) =>
  shownTerms(besideStand(answer, { counts: { working: 40, started, ended }, threshold: 5 }))

test('terms that a start closes say nothing while who began is kept back, because a few stopped', () => {
  const shown = shownOf(15, 4)
  for (const name of ['inTime.placementStart', 'broken.placementStart', 'inTime.checkIn1', 'broken.checkIn1'])
    expect(shown[name], name).toEqual({ kind: 'kept' })
  expect(shown['late.placementStart']).toEqual({ kind: 'number', value: 6 })
  expect(shown['inTime.offerAnswer']).toEqual({ kind: 'number', value: 20 })
})

test('and stand as they were counted where who began does', () => {
  const shown = shownOf(15, 8)
  expect(shown['inTime.placementStart']).toEqual({ kind: 'number', value: 15 })
  expect(shown['inTime.checkIn1']).toEqual({ kind: 'number', value: 15 })
})
