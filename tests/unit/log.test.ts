import { describe, expect, test } from 'vitest'
import { makeLog } from '@/lib/pipeline/log'

function logged(line: Record<string, unknown>, words = 'x'): string {
  const lines: string[] = []
  makeLog({ write: (text: string) => void lines.push(text) }).info(line, words)
  return lines.join('')
}

describe('row 36: the technical log holds no BSN, name, password or token', () => {
  test.each([
    [{ bsn: '999990019' }, '999990019'],
    [{ person: { surname: 'Zandstra', givenName: 'Roelofje' } }, 'Zandstra'],
    [{ person: { given_name: 'Roelofje' } }, 'Roelofje'],
    [{ password: 'vier losse woorden' }, 'losse'],
    [{ list: [{ token: 'abc123' }] }, 'abc123'],
    [{ headers: { cookie: '__Host-schakel-session=geheim' } }, 'geheim'],
    [{ note: 'gebeld over 9999.90.019 vandaag' }, '90.019'],
    [{ note: 'mail s.bakker@meerdorp.example' }, 'bakker'],
  ])('%j', (line, secret) => {
    expect(logged(line)).not.toContain(secret)
  })

  test('nor in a sentence', () => {
    expect(logged({}, 'geen rij voor 999990019')).not.toContain('999990019')
  })

  test.each([[new Error('rij van Zandstra')], [{ err: new Error('rij van Zandstra') }]])(
    'nor taken from an error without words beside it',
    (given) => {
      const lines: string[] = []
      makeLog({ write: (text: string) => void lines.push(text) }).error(given)
      expect(lines.join('')).toContain('"type":"Error"')
      expect(lines.join('')).not.toContain('Zandstra')
    },
  )

  test('what is no secret stays to be read', () => {
    const line = JSON.parse(logged({ event: 'signInLimit', count: 12, at: '2026-11-21' }, 'too many'))
    expect(line).toMatchObject({ event: 'signInLimit', count: 12, at: '2026-11-21', msg: 'too many' })
  })
})

test('row 37: of an error the kind, code and place are kept, never its words, which may quote a row', () => {
  const error = Object.assign(new Error('Key (bsn)=(999990019) of Zandstra already exists'), {
    code: '23505',
    digest: '1945815964',
    parameters: ['Zandstra'],
  })
  const text = logged({ err: error })
  expect(text).not.toMatch(/Zandstra|999990019/)
  expect(JSON.parse(text).err).toMatchObject({ type: 'Error', code: '23505', digest: '1945815964' })
})
