import { expect, test } from 'vitest'
import { sessionEnd } from '@/components/shell/session-end'

const at = (time: string) => Date.parse(`2026-11-02T${time}:00Z`)
const limit = '2026-11-02T18:00:00Z'

test('a quiet session is told two minutes before the server lets go of it, and can go on', () => {
  expect(sessionEnd(at('10:00'), limit)).toEqual({
    tellAt: at('10:27'),
    endsAt: at('10:29'),
    extendable: true,
  })
})

test('near its last hour it ends whatever one does', () => {
  expect(sessionEnd(at('17:45'), limit)).toEqual({
    tellAt: at('17:58'),
    endsAt: at('18:00'),
    extendable: false,
  })
})
