import { describe, expect, test } from 'vitest'
import { kindsInText, profileOfList } from '@/lib/domain/import/list-profile'

const nothing = { support: null, hoursWanted: null, travel: null, preference: null }

describe('wat een lijst van het werk zegt', () => {
  test.each([
    ['groen', ['greenKeeping']],
    ['Verpakken of schoonmaak', ['packing', 'cleaning']],
    ['fietsenwerkplaats', ['metalAndEngineering']],
    ['liever niet in de ploegendienst', []],
  ])('%s', (text, kinds) => expect(kindsInText(text)).toEqual(kinds))

  test('een wens in andere woorden blijft staan als toelichting bij een onbekende waarde', () => {
    expect(profileOfList({ ...nothing, preference: 'iets met mensen' })).toEqual([
      { aspect: 'kindsWanted', value: null, note: 'iets met mensen' },
    ])
  })

  test('begeleiding, uren en vervoer krijgen elk hun waarde; wat leeg is, is nooit gevraagd', () => {
    expect(profileOfList({ ...nothing, support: 'heavy', hoursWanted: 24.5, travel: 'moped' })).toEqual([
      { aspect: 'supportClass', value: 'heavy', note: null },
      { aspect: 'hours', value: 24.5, note: null },
      { aspect: 'travelMeans', value: ['ownTransport'], note: null },
    ])
    expect(profileOfList(nothing)).toEqual([])
  })
})
