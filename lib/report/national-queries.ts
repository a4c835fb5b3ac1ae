import 'server-only'
import { nationalShares, type NationalYear } from '@/lib/domain/national-figures'
import { query } from '@/lib/pipeline/query'
import type { PublishedFigure } from './national-published'

interface PublishedYear extends NationalYear {
  /** In whole percents, as the source says it. */
  publishedPercentage: number | null
  status: string
  source: string
  sourceWorking: string | null
  note: string | null
  hoursPerPlace: number | null
}

/**
 * Published figures of the country per year with the shares worked out (the size of a place is that of the end of the year), and
 * every other figure of a day, quarter or month that was published, by name.
 */
export const nationalScreen = query({
  permission: 'report.read',
  run: async ({ sql }) => {
    const years = await sql<PublishedYear[]>`
      select n.year, n.places, n.working_persons as "workingPersons", n.average_hours::float8 as "averageHours",
        n.published_percentage as "publishedPercentage", n.positive_advices_in_year as "positiveAdvicesInYear",
        n.positive_advices_total as "positiveAdvicesTotal", n.status, n.source, n.source_working as "sourceWorking", n.note,
        (select p.value::float8 from parameter p where p.key = 'standardPlace.hours' and not p.is_plan and p.superseded_at is null
          and p.valid_from <= make_date(n.year, 12, 31) and coalesce(p.valid_to, 'infinity') >= make_date(n.year, 12, 31)) as "hoursPerPlace"
      from national_target n order by n.year`
    const figures = await sql<PublishedFigure[]>`
      select key, value::float8 as value, unit, source, note, valid_from as "from", valid_to as until from parameter
      where key like 'national.%' and not is_plan and superseded_at is null and valid_to is not null order by key, valid_from`
    return {
      years: years.map((year) => ({ ...year, ...nationalShares(year, year.hoursPerPlace) })),
      figures: [...figures],
    }
  },
})

export type National = NonNullable<Awaited<ReturnType<typeof nationalScreen.run>>>
