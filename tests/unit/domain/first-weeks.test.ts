import { describe, expect, test } from 'vitest'
import type { FactContext } from '@/lib/domain/effects/effect'
import { checkInRecorded, coachRecorded, supportRecorded } from '@/lib/domain/effects/first-weeks'
import type { Row } from '@/lib/domain/facts'
import { deadlineRules } from '../../support/deadline-rules'

const today = '2026-11-22'
type Filled = FactContext['input']

/** A job since January with what is known of its first weeks; ids count up. */
function jobWith(atWork: Record<string, unknown>, validOn: string, input: Filled, deadlines: Row[] = []) {
  let last = 0
  return {
    facts: {
      placement: { id: 'job', started_on: '2026-01-05', company_id: 'company' },
      atWork: { coaches: [], supports: [], signals: [], thresholds: [], ...atWork },
      deadlines,
      equatedDays: [],
      terms: [],
      lastTerm: null,
    },
    input,
    validOn,
    today,
    rules: deadlineRules,
    actorId: 'actor',
    newId: () => `new ${(last += 1)}`,
  } as unknown as FactContext
}

const row = (id: string, more: Record<string, unknown>) => ({ id, ...more }) as Row

/** What stands after the effects, as 'what from..until', oldest first. */
function standing(table: string, before: Row[], effects: ReturnType<typeof coachRecorded>, word: string) {
  const gone = effects.flatMap((effect) => (effect.kind === 'supersede' ? [effect.id] : []))
  const added = effects.flatMap((effect) =>
    effect.kind === 'insert' && effect.table === table ? [effect.row] : [],
  )
  return [...before.filter(({ id }) => !gone.includes(id)), ...added]
    .map((one) => [String(one.valid_from), String(one.valid_to ?? '…'), String(one[word])].join(' '))
    .sort()
}
const found = (effects: ReturnType<typeof coachRecorded>) =>
  effects.flatMap((effect) =>
    effect.kind === 'insert' && effect.table === 'signal' ? [effect.row.about] : [],
  )

describe('who gives support, from a day on', () => {
  const coach = (name: string, from: string, to: string | null = null) =>
    row(name, { kind: 'jobCoach', name, valid_from: from, valid_to: to })
  test.each([
    ['a later one stays and bounds it', [coach('B', '2026-11-01')], '2026-09-01', ['2026-09-01 2026-10-31 A', '2026-11-01 … B'], 0],
    ['between two', [coach('C', '2026-01-05', '2026-10-31'), coach('B', '2026-11-01')], '2026-09-01', ['2026-01-05 2026-08-31 C', '2026-09-01 2026-10-31 A', '2026-11-01 … B'], 0],
    ['before two', [coach('C', '2026-10-01', '2026-10-31'), coach('B', '2026-11-01')], '2026-09-01', ['2026-09-01 2026-09-30 A', '2026-10-01 2026-10-31 C', '2026-11-01 … B'], 0],
    ['after all others', [coach('B', '2026-09-01')], '2026-11-01', ['2026-09-01 2026-10-31 B', '2026-11-01 … A'], 1],
    ['from the same day, known better', [coach('B', '2026-09-01')], '2026-09-01', ['2026-09-01 … A'], 0],
    ['once more from the same day', [coach('A', '2026-09-01')], '2026-09-01', ['2026-09-01 … A'], 0],
    ['once more, after another', [coach('C', '2026-01-05', '2026-08-31'), coach('A', '2026-09-01')], '2026-09-01', ['2026-01-05 2026-08-31 C', '2026-09-01 … A'], 1],
    ['the first', [], '2026-09-01', ['2026-09-01 … A'], 0],
  ])('%s', (_what, coaches, from, stands, signals) => {
    const effects = coachRecorded(jobWith({ coaches }, from, { kind: 'jobCoach', name: 'A' }))
    expect(standing('coach', coaches, effects, 'name')).toEqual(stands)
    expect(found(effects)).toHaveLength(signals)
  }) // prettier-ignore

  test('recorded once more there is no second signal, and none at all when it was the same one all along', () => {
    const coaches = [coach('C', '2026-01-05', '2026-08-31'), coach('B', '2026-09-01')]
    const known = { rule: 'coachChanged', about: 'Jobcoach 2026-09-01', found_on: '2026-09-01', settled_on: null }
    const signals = [row('changed', { ...known, reason: 'Jobcoach is sinds 01-09-2026 B, eerst C.' })]
    const again = (name: string) =>
      coachRecorded(jobWith({ coaches, signals }, '2026-09-01', { kind: 'jobCoach', name })).flatMap((effect) =>
        'table' in effect && effect.table === 'signal' ? [effect.kind === 'amend' ? effect.set : effect.kind] : [],
      )
    expect(again('B')).toEqual([])
    expect(again('A')).toEqual([{ reason: 'Jobcoach is sinds 01-09-2026 A, eerst C.', settled_on: null }])
    expect(again('C')).toEqual([{ settled_on: today }])
  }) // prettier-ignore

  test('hours of support from an earlier day leave the later ones', () => {
    const supports = [row('s', { stage: 'given', kind: 'jobCoach', hours_per_week: 2, valid_from: '2026-11-01', valid_to: null })] // prettier-ignore
    const input = { stage: 'given', kind: 'jobCoach', hoursPerWeek: 1, startsOn: '2026-09-01' }
    const effects = supportRecorded(jobWith({ supports }, today, input))
    expect(standing('work_support', supports, effects, 'hours_per_week')).toEqual([
      '2026-09-01 2026-10-31 1', '2026-11-01 … 2',
    ]) // prettier-ignore
  })
})

describe('a talk recorded late', () => {
  const signal = (id: string, rule: string, on: string, settled: string | null = null) =>
    row(id, { rule, about: id, reason: id, found_on: on, settled_on: settled })
  const task = (rule: string) => row(`task ${rule}`, { rule })
  const signals = [
    signal('before', 'absenceSoon', '2026-11-01'),
    signal('same day', 'coachChanged', '2026-11-05'),
    signal('after', 'absenceSoon', '2026-11-06'),
    signal('hours after', 'hoursBelowTarget', '2026-11-20'),
  ]
  const tasks = ['signal.absenceSoon.hr', 'signal.coachChanged.hr', 'signal.hoursBelowTarget.hr'].map(task)
  const dealtWith = (heldOn: string) =>
    checkInRecorded(jobWith({ signals }, heldOn, { workFit: 'fits' }, tasks), null).flatMap((effect) =>
      effect.kind === 'amend' ? [effect.id] : [],
    )

  test('deals with what was found until that day, and leaves what came after with its task', () => {
    expect(dealtWith('2026-11-05')).toEqual(['before', 'same day', 'task signal.coachChanged.hr'])
  })
  test('held today it deals with everything', () => {
    expect(dealtWith(today)).toEqual([...signals, ...tasks].map(({ id }) => id))
  })
})

describe('the hours of a talk', () => {
  const thresholds = { 'signal.hoursShare': '80' }
  const terms = [
    { id: 'now', hours_per_week: '24', valid_from: '2026-01-05', valid_to: '2026-12-31' },
    { id: 'later', hours_per_week: '28', valid_from: '2027-01-01', valid_to: null },
  ]
  const signals = (heldOn: string, hoursWorked: number) => {
    const context = jobWith({ thresholds }, heldOn, { workFit: 'fits', hoursWorked })
    const facts = { ...context.facts, terms, term: terms[1], lastTerm: terms[1] }
    return checkInRecorded({ ...context, facts } as unknown as FactContext, null).filter(
      (effect) => effect.kind === 'insert' && effect.table === 'signal',
    )
  }

  test('are held against the contract of that day, not against hours agreed for later', () => {
    expect(signals('2026-11-20', 21)).toEqual([])
    expect(signals('2026-11-20', 19)).toHaveLength(1)
    expect(signals('2027-01-08', 21)).toHaveLength(1)
  })
})
