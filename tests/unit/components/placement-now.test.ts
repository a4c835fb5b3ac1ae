import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ContractPanel, TermPanel } from '@/components/placement/contract-panel'
import { NowPanel } from '@/components/placement/now-panel'
import { SupportPanel } from '@/components/placement/support-panels'
import type { Actor } from '@/lib/pipeline/actor'
import type { PlacementScreen } from '@/lib/placement/page-query'

const actor = { role: 'hr' } as Actor
const head = { id: 'job', number: 'T-2026-00001', open: true, startedOn: '2026-01-05', endReason: null, followUp: null, company: 'Werkpad', workplace: null } // prettier-ignore
const term = (valid_from: string, valid_to: string | null, more: Record<string, unknown> = {}) => ({
  id: valid_from, valid_from, valid_to, hours_per_week: '24', form: 'internal', contract_ends_on: valid_to, employer_name: 'Werkpad', cao: 'employer', ...more,
}) // prettier-ignore
const screen = (facts: Record<string, unknown>) =>
  ({
    head, today: '2026-11-23', terms: [], stretches: [], chainParameters: [], absences: [], supports: [], coaches: [], checkIns: [], decisions: [],
    signals: [], preparations: [], budgets: [], deadlines: [], ...facts,
  }) as unknown as PlacementScreen // prettier-ignore
type Panel = (props: { actor: Actor; data: PlacementScreen }) => ReturnType<typeof NowPanel>
const textOf = (panel: Panel, data: PlacementScreen) =>
  renderToStaticMarkup(createElement(panel, { actor, data }))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const permanent = screen({ terms: [term('2026-01-05', null)] })
const renewed = screen({
  terms: [
    term('2027-01-01', null, { hours_per_week: '28', employer_name: 'Bakkerij Smit' }),
    term('2026-01-05', '2026-12-31'),
  ],
  stretches: [
    { employer: 'Werkpad', startsOn: '2026-01-05', lastDay: '2026-12-31', contractEndsOn: '2026-12-31' },
    { employer: 'Bakkerij Smit', startsOn: '2027-01-01', lastDay: null, contractEndsOn: null },
  ],
})

test('a permanent contract has no last day, and asks for no choice of what follows', () => {
  const text = textOf(NowPanel, permanent)
  expect(text).toContain('Contract vast, zonder einddatum')
  expect(text).not.toContain('Contract tot en met')
  expect(text).not.toContain('Kies het vervolg')
  // A permanent one that follows settles it as well; a temporary one asks again.
  expect(textOf(NowPanel, renewed)).not.toContain('Kies het vervolg')
  const again = [term('2027-01-01', '2027-12-31'), term('2026-01-05', '2026-12-31')]
  expect(textOf(NowPanel, screen({ terms: again }))).toContain('Kies het vervolg na dit contract')
})

test('what begins later is planned and not what is now', () => {
  const now = textOf(NowPanel, renewed)
  expect(now).toContain('Uren per week 24')
  expect(now).toContain('Contract tot en met 31-12-2026 · nog 38 dagen · gaat verder')
  expect(now).toContain('Gepland vanaf 01-01-2027 28 uur per week, intern, vast contract')
  expect(textOf(TermPanel, renewed)).toMatch(
    /01-01-2027 gepland zonder einde 28 .* 05-01-2026 nu 31-12-2026 24/,
  )
  const contracts = textOf(ContractPanel, renewed)
  expect(contracts).toContain('Dit is het eerste tijdelijke contract bij deze werkgever')
  expect(contracts).not.toContain('01-01-2027')
})

test('a job that has not begun begins, and none works since a day to come', () => {
  const ahead = screen({ head: { ...head, startedOn: '2027-01-01' }, terms: [term('2027-01-01', null)] })
  expect(textOf(NowPanel, ahead)).toContain('Begint op 01-01-2027')
  expect(textOf(NowPanel, ahead)).not.toContain('Werkt sinds')
})

test('support and a coach from a later day are not there since that day', () => {
  const support = (valid_from: string, hours_per_week: string, stage = 'agreed') => ({
    id: valid_from, kind: 'jobCoach', stage, hours_per_week, valid_from, valid_to: null, source: 'plan',
  }) // prettier-ignore
  const coach = { id: 'c', kind: 'jobCoach', name: 'Els', valid_from: '2026-12-01', valid_to: null }
  const text = textOf(
    SupportPanel,
    screen({ supports: [support('2026-12-01', '2'), support('2026-03-01', '4'), support('2027-01-01', '3', 'given')], coaches: [coach] }),
  ) // prettier-ignore
  expect(text).toContain('4 uur per week · sinds 01-03-2026 · plan; gepland: 2 uur per week · vanaf 01-12-2026 · plan')
  expect(text).toContain('onbekend; gepland: 3 uur per week · vanaf 01-01-2027')
  expect(text).not.toMatch(/sinds 01-1?[12]-202[67]/)
}) // prettier-ignore
