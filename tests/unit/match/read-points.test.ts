import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPoints } from '@/lib/domain/match/read-points'

const { points } = JSON.parse(
  readFileSync(new URL('../../fixtures/postcode-distances.json', import.meta.url), 'utf8'),
) as { points: Record<string, [number, number]> }

describe('een bestand met postcodepunten', () => {
  test('JSON en CSV geven dezelfde punten, ook met Nederlandse komma’s', () => {
    const pairs = Object.entries(points)
    const json = readPoints(JSON.stringify(points))
    const csv = readPoints(
      `postcode,lat,lon\n${pairs.map(([key, [lat, lon]]) => `${key},${lat},${lon}`).join('\n')}\n`,
    )
    const dutch = readPoints(
      `\uFEFFPostcode;Lat;Lon\r\n${pairs.map(([key, at]) => [`${key} AB`, ...at.map((n) => String(n).replace('.', ','))].join(';')).join('\r\n')}`,
    )
    expect(json.ok && json.points.size).toBe(7)
    expect(csv).toEqual(json)
    expect(dutch).toEqual(json)
  })

  test.each([
    ['geen tabel', 'dit is een brief', 'unreadable', undefined],
    ['leeg', '{}', 'noPoints', undefined],
    ['lengte en breedte verwisseld', '{"1011": [4.9, 52.37]}', 'outside', '1011'],
    ['geen getal', '{"1011": ["x", 4.9]}', 'outside', '1011'],
    ['geen postcode', '{"0999": [52.1, 5.1]}', 'outside', '0999'],
    ['half bestand', '{"1011": [52.37, 4.9]', 'unreadable', undefined],
    ['te groot', ' '.repeat(2_000_001), 'tooLarge', undefined],
  ])('%s: alles of niets', (_, text, problem, about) => {
    expect(readPoints(text)).toEqual({ ok: false, problem, ...(about && { about }) })
  })
})
