import { expect, test } from 'vitest'
import type { PossibleMove } from '@/lib/domain/decide'
import { nextSteps } from '@/lib/domain/next-step'

const open = (move: PossibleMove['move']): PossibleMove => ({ move, allowed: true }) as PossibleMove
const shut = (move: PossibleMove['move']): PossibleMove =>
  ({ move, allowed: false, reason: 'switch_tasks_open' }) as PossibleMove
const leaning = (toTrack: string | null) => ({ adviceOutcome: null, proposed: [], toTrack })

const possible = [
  shut('switchToDayActivities'),
  shut('switchToJobAgreement'),
  shut('switchToRegular'),
  shut('endSwitchToPlace'),
  open('stopSwitch'),
]

test.each([
  ['dayActivities', ['switchToDayActivities']],
  ['jobAgreement', ['switchToJobAgreement']],
  ['regular', ['switchToRegular']],
  ['sheltered', ['endSwitchToPlace']],
  [null, ['switchToDayActivities', 'switchToJobAgreement', 'switchToRegular', 'endSwitchToPlace']],
])('of a switch to %s only what leads there is told as not yet', (toTrack, told) => {
  const { notYet, others } = nextSteps('switchPreparing', possible, leaning(toTrack))
  expect(notYet.map(({ move }) => move)).toEqual(told)
  expect(others).toEqual(['stopSwitch'])
})

test('the chosen end is the one button as soon as it may be made', () => {
  const steps = nextSteps(
    'switchPreparing',
    [...possible.slice(1), open('switchToDayActivities')],
    leaning('dayActivities'),
  )
  expect(steps).toEqual({ primary: 'switchToDayActivities', others: ['stopSwitch'], notYet: [] })
})
