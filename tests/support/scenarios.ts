import type { Scenario } from '@/lib/domain/scenario'

/** A scenario that begins on the first of December 2026 with people of 25 hours, as example C1 counts them. */
export const savedScenario: Scenario = {
  begin: '2026-12-01',
  until: 2028,
  persons: 31,
  hours: 25,
  waitingClean: 20,
  waitingGross: 24,
  inflow: 0,
  startShare: 0,
  outflow: 0,
  extra: 0,
  numbers: [30, 30, 30, null, null, null],
  basis: 'standardPlaces',
  above: 'stop',
  regime: 'wageValue',
  wageValue: 60,
  ownWage: null,
  budget: '',
}

export const scenarioWith = (changed: Partial<Scenario>): Scenario => ({ ...savedScenario, ...changed })
