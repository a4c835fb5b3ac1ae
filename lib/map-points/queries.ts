import 'server-only'
import { query } from '@/lib/pipeline/query'

export interface PointLoad {
  id: string
  source: string
  fileName: string
  datedOn: string
  points: number
  loadedAt: string
  loadedBy: string
}

/** Which postcode points are in use and what was loaded before, newest first; and the towns of the package. */
export const mapPointsScreen = query({
  permission: 'parameter.manage',
  run: async ({ sql, actor, today }) => {
    const loads = await sql<PointLoad[]>`
      select id, source, file_name as "fileName", dated_on as "datedOn", points, loaded_at as "loadedAt", loaded_by_name as "loadedBy"
      from postcode_load order by loaded_at desc, id limit 20`
    const [counts] = await sql<{ postcodes: number; towns: number }[]>`
      select (select count(*)::int from postcode_point) as postcodes, (select count(*)::int from town_point) as towns`
    return {
      loads: [...loads],
      postcodes: counts?.postcodes ?? 0,
      towns: counts?.towns ?? 0,
      mayLoad: actor.organisationKind === 'installation',
      today,
    }
  },
})
