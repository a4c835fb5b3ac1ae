import { describe, expect, test } from 'vitest'
import type { Row } from '@/lib/domain/facts'
import { bridgingName, bridgingSentence, bridgingWord } from '@/lib/domain/other-offer'
import { states } from '@/lib/domain/states'

const kept = (kind: string): Row => ({ id: 'b1', kind, valid_from: '2026-03-02' })

/** Golden case D1 and Kamerbrief 29817-145: once the number is reached another offer is owed; here it is the bridging. */
describe('het andere aanbod', () => {
  test.each([
    ['waiting', null, 'ander aanbod ontbreekt'],
    ['waiting', 'training', 'Training of scholing'],
    ['waiting', 'declined', 'Wil geen ander aanbod'],
    ['toBePlaced', null, 'ontbreekt'],
    ['toBePlaced', 'declined', 'Wil geen overbrugging'],
    ['resting', null, 'ontbreekt'],
  ])('in %s met %s staat in de lijst: %s', (queue, kind, words) =>
    expect(bridgingWord(queue, kind)).toBe(words),
  )

  test.each([
    ['waiting', null, /^Een ander aanbod ontbreekt\. .*Kamerbrief 29817, nr\. 145/],
    ['waiting', 'training', /^Het andere aanbod is: training of scholing, sinds 02-03-2026\. /],
    ['waiting', 'declined', /^De persoon wil geen ander aanbod, vastgelegd op 02-03-2026\. /],
    ['toBePlaced', null, /^Een overbrugging tot de plek ontbreekt \(Pw art\. 10b lid 7\)\.$/],
  ])('het traject van wie in %s staat met %s zegt het met de bron', (state, kind, words) =>
    expect(bridgingSentence(state, kind === null ? null : kept(kind))).toMatch(words),
  )

  test('alleen op de wachtlijst heet de overbrugging zo, en buiten de rijen zegt niemand iets', () => {
    expect(states.filter((state) => bridgingName(state) !== 'Overbrugging')).toEqual(['waiting'])
    expect(states.filter((state) => bridgingSentence(state, null) !== null)).toEqual([
      'toBePlaced',
      'waiting',
    ])
    expect(bridgingSentence('toBePlaced', kept('training'))).toBeNull()
  })
})
