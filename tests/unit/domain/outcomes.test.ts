import { expect, test } from 'vitest'
import { specOf, type Move } from '@/lib/domain/lifecycle'
import { outcomeOf, outcomes, openWays, type Outcome } from '@/lib/domain/outcomes'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'

const names = Object.keys(outcomes) as Outcome[]

test('the ways of an act start in one and the same state', () => {
  for (const { ways } of Object.values(outcomes)) {
    const moves = ways.map(([way]) => way as Move)
    const [first = 'grantToPlace'] = moves
    expect(specOf(first).from.some((state) => moves.some((way) => way !== first && specOf(way).from.includes(state)))).toBe(true)
  }
}) // prettier-ignore

test('a move finds its act, also when the number of today takes the other of its pair', () => {
  expect(outcomeOf('grantToWait')).toBe('decide')
  expect(outcomeOf('reject')).toBe('decide')
  expect(outcomeOf('refuseToWait')).toBe('answerOffer')
  expect(outcomeOf('keepDetermination')).toBe('answerAdvice')
  expect(outcomeOf('rest')).toBeNull()
})

test('only the ways that are open are offered, in the order of the table', () => {
  expect(openWays('decide', ['reject', 'grantToPlace']).map(([way]) => way)).toEqual([
    'grantToPlace',
    'reject',
  ])
  expect(openWays('decide', ['reject']).map(([way]) => way)).toEqual(['reject'])
})

test('the address names the act; a wrong one counts as none', () => {
  for (const name of names) expect(trajectoryPageFilter.parse({ keuze: name }).keuze).toBe(name)
  expect(trajectoryPageFilter.parse({ keuze: 'iets' }).keuze).toBeUndefined()
})
