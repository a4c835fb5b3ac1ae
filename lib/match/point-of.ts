import 'server-only'
import type { Context } from '@/lib/pipeline/context'

type Fragment = ReturnType<Context['sql']>

/**
 * Joins the point (`at.lat`, `at.lon`) of a postcode, or else of a town: one with that name in the Netherlands, or the
 * one in this municipality (CBS code). Of a town name that stands for several the point is unknown.
 */
export const pointOf = ({ sql }: Context, postcode: Fragment, city: Fragment, code: Fragment) => sql`
  left join postcode_point pc on pc.postcode4 = left(${postcode}, 4)
  left join lateral (select x.lat, x.lon from (select t.lat, t.lon, count(*) over () as n, coalesce(t.municipality_code = ${code}, false) as own
      from town_point t where t.name_key = app.town_key(${city})) x where x.n = 1 or x.own order by x.own desc limit 1) tp on pc.postcode4 is null
  left join lateral (select coalesce(pc.lat, tp.lat) as lat, coalesce(pc.lon, tp.lon) as lon) at on true`
