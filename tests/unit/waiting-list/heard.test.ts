import { describe, expect, test } from 'vitest'
import { heardFilter, heardHref } from '@/lib/waiting-list/heard'
import { hygieneFilter } from '@/lib/waiting-list/hygiene-filter'

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
    expect(heardFilter.parse({ gehoord: 'address' })).toEqual({ gehoord: 'address' })
    expect(heardFilter.parse({ gehoord: 'iets' })).toEqual({})
    expect(hygieneFilter.parse({ van: 'T-2026-0012' }).van).toBe('T-2026-0012')
    expect(hygieneFilter.parse({ van: '<b>' }).van).toBeUndefined()
  })
})
