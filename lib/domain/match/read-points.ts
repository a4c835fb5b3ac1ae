import { parseCsv } from '../csv'
import type { Point } from './distance'

export const pointLimits = { bytes: 2_000_000, points: 10_000 } as const

export type PointsProblem = 'tooLarge' | 'unreadable' | 'noPoints' | 'tooMany' | 'outside'
export type PointsReading =
  { ok: true; points: Map<string, Point> } | { ok: false; problem: PointsProblem; about?: string }

export const pointsProblemWords: Record<PointsProblem, string> = {
  tooLarge: 'Het bestand is groter dan 2 MB.',
  unreadable: 'Dit is geen JSON met postcodes en ook geen CSV met de kolommen postcode, lat en lon.',
  noPoints: 'In het bestand staat geen enkele postcode.',
  tooMany: 'Er staan meer dan 10.000 postcodes in.',
  outside: 'Een punt ligt niet in Nederland, of lengte en breedte zijn verwisseld.',
}

const inNetherlands = ({ lat, lon }: Point) => lat > 50.5 && lat < 53.8 && lon > 3 && lon < 7.5
const isPostcode = (text: string) => /^[1-9]\d{3}$/.test(text)
const degrees = (value: unknown) =>
  typeof value === 'number' ? value : Number(String(value).trim().replace(',', '.') || NaN)

/**
 * Reads the points of postcodes of four digits from JSON (`{"1011": [lat, lon], …}`) or CSV with a header (postcode, lat,
 * lon). Everything or nothing: refuses a file with one point that is not in the Netherlands, and names its postcode.
 */
export function readPoints(text: string): PointsReading {
  if (text.length > pointLimits.bytes) return { ok: false, problem: 'tooLarge' }
  const pairs = text.trimStart().startsWith('{') ? fromJson(text) : fromCsv(text)
  if (pairs === null) return { ok: false, problem: 'unreadable' }
  if (pairs.length === 0) return { ok: false, problem: 'noPoints' }
  if (pairs.length > pointLimits.points) return { ok: false, problem: 'tooMany' }
  const wrong = pairs.find(([postcode, point]) => !isPostcode(postcode) || !inNetherlands(point))
  return wrong
    ? { ok: false, problem: 'outside', about: wrong[0].slice(0, 12) }
    : { ok: true, points: new Map(pairs) }
}

type Pair = [postcode: string, point: Point]

function fromJson(text: string): Pair[] | null {
  try {
    const found: unknown = JSON.parse(text)
    return Object.entries(found as Record<string, unknown>).map(([postcode, value]): Pair => {
      const [lat, lon] = Array.isArray(value) ? value : []
      return [postcode, { lat: degrees(lat), lon: degrees(lon) }]
    })
  } catch {
    return null
  }
}

function fromCsv(text: string): Pair[] | null {
  const delimiter = text.slice(0, text.indexOf('\n') + 1 || undefined).includes(';') ? ';' : ','
  const [header = [], ...rows] = parseCsv(text, delimiter)
  const [postcode, lat, lon] = ['postcode', 'lat', 'lon'].map((name) =>
    header.findIndex((cell) => cell.trim().toLowerCase() === name),
  )
  if (postcode === undefined || lat === undefined || lon === undefined || Math.min(postcode, lat, lon) < 0)
    return null
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row): Pair => [
      (row[postcode] ?? '').trim().slice(0, 4),
      { lat: degrees(row[lat]), lon: degrees(row[lon]) },
    ])
}
