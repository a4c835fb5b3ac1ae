import { describe, expect, test } from 'vitest'
import { heardFilter, heardHref } from '@/lib/waiting-list/heard'

describe('terug in de lijst met wat er is vastgelegd', () => {
  test.each([
    ['/wachtlijst/nalopen', '/wachtlijst/nalopen?gehoord=address&van=T-2026-0012'],
    [
      '/wachtlijst/nalopen?gemeente=1&pagina=2',
      '/wachtlijst/nalopen?gemeente=1&pagina=2&gehoord=address&van=T-2026-0012',
    ],
    ['/wachtlijst/rondes/1?deel=antwoord', '/wachtlijst/rondes/1?deel=antwoord'],
  ])('from %s', (back, href) => expect(heardHref(back, 'T-2026-0012', 'address')).toBe(href))

  test('a wrong value in the address counts as none', () => {
    expect(heardFilter.parse({ gehoord: 'address', van: 'T-2026-0012' })).toEqual({
      gehoord: 'address',
      van: 'T-2026-0012',
    })
    expect(heardFilter.parse({ gehoord: 'iets', van: '<b>' })).toEqual({})
  })
})
