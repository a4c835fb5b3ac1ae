import { describe, expect, test } from 'vitest'
import { eventSentence } from '@/lib/domain/event-terms'
import { moveNames, specOf } from '@/lib/domain/lifecycle'
import { byNumber, standsFor, twinOf } from '@/lib/domain/open-moves'
import { roadOf } from '@/lib/domain/road'
import { readWords } from '@/lib/search/read-words'

const nothing = {
  application: false,
  advice: false,
  decision: false,
  queue: false,
  offer: false,
  placement: false,
}

describe('the road in words', () => {
  test('marks where someone is, what is behind and what is ahead', () => {
    expect(roadOf('waiting', nothing).map(({ label, at }) => `${label} ${at}`)).toEqual([
      'Aanvraag done', 'Advies done', 'Besluit done', 'Wachtlijst current', 'Aanbod ahead', 'Geplaatst ahead',
    ]) // prettier-ignore
  })
  test('beyond the road shows only the steps that were taken', () => {
    const road = roadOf('closed', { ...nothing, application: true, advice: true })
    expect(road.map(({ label }) => label)).toEqual(['Aanvraag', 'Advies', 'Afgesloten'])
  })
})

describe('what happened in words', () => {
  const sentence = (kind: string, fromState: string | null, toState: string | null) =>
    eventSentence({ kind, fromState, toState }, { noteWritten: 'Notitie geschreven' })
  test('names the step only where the same may end in several', () => {
    expect(sentence('granted', 'decisionPending', 'waiting')).toBe('Positief besluit genomen: wachtlijst')
    expect(sentence('decisionPrepared', 'adviceReceived', 'decisionPending')).toBe('Besluit voorbereid')
    expect(sentence('reopened', 'closed', 'placed')).toBe('Heropend: geplaatst')
    expect(sentence('noteWritten', null, null)).toBe('Notitie geschreven')
  })
})

describe('moves that the number decides', () => {
  test.each(Object.entries(byNumber))(
    '%s and its other start together and tell of the same',
    (move, [twin]) => {
      const [one, other] = [specOf(move as keyof typeof byNumber), specOf(twin)]
      expect(one.event).toBe(other.event)
      expect(other.from.every((state) => one.from.includes(state))).toBe(true)
      expect([standsFor(twin), twinOf(twin), twinOf(move as keyof typeof byNumber)]).toEqual([
        move,
        move,
        twin,
      ])
    },
  )
  test('any other move stands for itself', () => {
    const paired = Object.entries(byNumber).flatMap(([move, [twin]]) => [move, twin])
    for (const move of moveNames.filter((name) => !paired.includes(name))) {
      expect(standsFor(move)).toBe(move)
      expect(twinOf(move)).toBeNull()
    }
  })
})

describe('search words', () => {
  test.each([
    ['T-2026-0113', { kind: 'number', number: 'T-2026-0113' }],
    ['2026-113', { kind: 'number', number: 'T-2026-0113' }],
    ['9999 90 019', { kind: 'bsn', bsn: '999990019' }],
    ['03-04-98', { kind: 'birthDate', date: '1998-04-03' }],
    ['03041998', { kind: 'birthDate', date: '1998-04-03' }],
    ['J.P. de Vries', { kind: 'name', keys: ['J.P. de Vries', 'de Vries'] }],
    ['31-02-1990', { kind: 'name', keys: ['31-02-1990'], impossibleDay: true }],
    ['Jan', { kind: 'name', keys: ['Jan'] }],
    ['999990018', { kind: 'name', keys: ['999990018'] }],
  ])('%s', (words, read) => {
    expect(readWords(words, 2026)).toEqual(read)
  })
})
