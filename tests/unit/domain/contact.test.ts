import { describe, expect, test } from 'vitest'
import { parseEmail, parsePhone, parsePostcode, showPhone } from '@/lib/domain/contact'

test.each([
  ['1234ab', '1234 AB'],
  ['5527 DZ', '5527 DZ'],
  [' 5527  dz ', '5527 DZ'],
  ['0123 AB', null],
  ['55a1 QQ', null],
  ['1234 SS', null],
  ['1234', null],
  ['', null],
])('postcode %s wordt %s', (text, expected) => expect(parsePostcode(text)).toBe(expected))

describe('telefoon', () => {
  test.each([
    ['06-14561022', '+31614561022', '06 14561022'],
    ['06 1456 1022', '+31614561022', '06 14561022'],
    ['0614561022', '+31614561022', '06 14561022'],
    ['614561022', '+31614561022', '06 14561022'],
    ['+31 6 14561022', '+31614561022', '06 14561022'],
    ['0031614561022', '+31614561022', '06 14561022'],
    ['+31 (0)6 14561022', '+31614561022', '06 14561022'],
    ['020-1234567', '+31201234567', '020 1234567'],
    ['(0497) 123456', '+31497123456', '0497 123456'],
    ['+32 470 12 34 56', '+32470123456', '+32470123456'],
  ])('%s wordt %s en toont als %s', (text, stored, shown) => {
    expect(parsePhone(text)).toBe(stored)
    expect(showPhone(stored)).toBe(shown)
    expect(parsePhone(shown)).toBe(stored)
  })

  test.each(['', 'geen', '06-1456', '06145610222', '112', '06 1456102x'])('"%s" is niet te lezen', (text) =>
    expect(parsePhone(text)).toBeNull(),
  )
})

test.each([
  ['jan@voorbeeld.nl', 'jan@voorbeeld.nl'],
  [' jan.de-vries+werk@mail.voorbeeld.nl ', 'jan.de-vries+werk@mail.voorbeeld.nl'],
  ['jan@voorbeeld', null],
  ['jan voorbeeld.nl', null],
  ['jan@voorbeeld..nl', null],
  ['a@b.nl; c@d.nl', null],
  ['', null],
])('e-mail %s wordt %s', (text, expected) => expect(parseEmail(text)).toBe(expected))
