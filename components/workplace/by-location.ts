import type { WeekPlace } from '@/lib/workplace/week-screen'

/** Places by where they are, in the order in which they come; two locations of one town stay apart. */
export function byLocation(places: readonly WeekPlace[]): { name: string; places: WeekPlace[] }[] {
  const groups = new Map<string, { name: string; places: WeekPlace[] }>()
  for (const place of places) {
    const key = JSON.stringify([place.city, place.location])
    const name = [place.location, place.city ?? 'plaats niet ingevuld'].filter(Boolean).join(', ')
    const known = groups.get(key)
    if (known) known.places.push(place)
    else groups.set(key, { name, places: [place] })
  }
  return [...groups.values()]
}
