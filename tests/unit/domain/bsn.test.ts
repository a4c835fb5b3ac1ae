import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskBsn, parseBsn, passesElfproef } from '@/lib/domain/bsn'

const nineDigits = fc.integer({ min: 1, max: 999_999_999 }).map((number) => String(number).padStart(9, '0'))
const validBsn = nineDigits.filter(passesElfproef)

describe('BSN lezen', () => {
  test.each([
    ['999935811', '999935811', false],
    ['9999.35.811', '999935811', false],
    [' 999 935 811 ', '999935811', false],
    ['111222333', '111222333', false],
    ['12345672', '012345672', true],
    ['012345672', '012345672', false],
  ])('%s wordt %s', (text, bsn, lostLeadingZero) => {
    expect(parseBsn(text)).toEqual({ ok: true, bsn, lostLeadingZero })
  })

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['999935812', 'elfproef'],
    ['000000000', 'elfproef'],
    ['00000000', 'elfproef'],
    ['1234567', 'length'],
    ['9999358110', 'length'],
    ['onbekend', 'notDigits'],
    ['99993581O', 'notDigits'],
  ])('"%s" wordt geweigerd: %s', (text, reason) => expect(parseBsn(text)).toEqual({ ok: false, reason }))

  test('één verkeerd cijfer wordt altijd gezien', () => {
    fc.assert(
      fc.property(
        validBsn,
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (bsn, place, step) => {
          const digit = (Number(bsn[place]) + step) % 10
          expect(passesElfproef(bsn.slice(0, place) + digit + bsn.slice(place + 1))).toBe(false)
        },
      ),
    )
  })

  test('twee verwisselde buurcijfers ook, behalve soms bij de laatste twee', () => {
    fc.assert(
      fc.property(validBsn, fc.integer({ min: 0, max: 6 }), (bsn, place) => {
        const swapped = bsn.slice(0, place) + bsn[place + 1] + bsn[place] + bsn.slice(place + 2)
        expect(passesElfproef(swapped)).toBe(swapped === bsn)
      }),
    )
  })
})

test('op het scherm alleen de laatste vier cijfers', () => expect(maskBsn('999936789')).toBe('•••••6789'))
