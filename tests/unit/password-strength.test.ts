import { describe, expect, test } from 'vitest'
import { passwordVerdict } from '@/lib/account/password-strength'

const about = ['s.bakker@meerdorp.example', 'Sanne Bakker', 'Gemeente Meerdorp']
const verdict = (password: string) => passwordVerdict(password, about)

describe('row 14: what a password must be', () => {
  test('at least 15 and at most 128 characters, counted as people count', () => {
    expect(verdict('x7Kq9vTz2mWp4R')).toBe('short')
    expect(verdict('x7Kq9vTz2mWp4Rj')).toBe('good')
    expect(verdict('🐎🪑🌧🚲🐎🪑🌧')).toBe('short')
    const long = Array.from({ length: 129 }, (_, i) =>
      String.fromCharCode(97 + ((i * 7 + (i % 5)) % 26)),
    ).join('')
    expect(verdict(long)).toBe('long')
    expect(verdict(long.slice(0, 128))).toBe('good')
  })

  test.each([
    'paard stoel regen fiets',
    'éénmaal ÿzeren 漢字 ruit',
    'x7Kq9vTz2mWp4Rj',
    'alleenkleineletterszonderteken',
  ])('any character and no required kinds: %s', (password) => expect(verdict(password)).toBe('good'))

  test.each([
    '123456789012345',
    'aaaaaaaaaaaaaaaaaaaa',
    'qwertyuiopasdfghjkl',
    'password1password1',
    'Welkom2026Welkom2026',
  ])('common, repeated or a row of keys is refused: %s', (password) => expect(verdict(password)).toBe('weak'))

  test.each([
    'sanne bakker meerdorp',
    'Schakel schakel 2026!',
    'gemeente meerdorp 1',
    's.bakker@meerdorp.example',
  ])('words of the person and the place do not count: %s', (password) =>
    expect(verdict(password)).toBe('weak'),
  )
})
