/** A point on the map in degrees (WGS84). */
export interface Point {
  lat: number
  lon: number
}

/** Mean radius of the earth, in kilometres. */
const radius = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Kilometres between two points as the crow flies (haversine); null when either is unknown, never 0. */
export function crowDistance(from: Point | null, to: Point | null): number | null {
  if (from === null || to === null) return null
  const lat = radians(to.lat - from.lat) / 2
  const lon = radians(to.lon - from.lon) / 2
  const half =
    Math.sin(lat) ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(lon) ** 2
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** '12 km hemelsbreed', under a kilometre 'minder dan 1 km hemelsbreed', 'onbekend'; never a travel time. */
export function distanceWords(kilometres: number | null): string {
  if (kilometres === null) return 'onbekend'
  return kilometres < 1 ? 'minder dan 1 km hemelsbreed' : `${Math.round(kilometres)} km hemelsbreed`
}
