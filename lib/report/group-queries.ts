import 'server-only'
import { query } from '@/lib/pipeline/query'
import type { ReportFilter } from './filter'
import { groupOf, type MunicipalReport } from './group-figures'
import { instantOf, subjectOf } from './report-subject'

/** All own gemeenten beside each other on a day, as known then; one statement. Not found for a company. */
export const groupScreen = query({
  permission: 'report.read',
  run: async (context, filter: ReportFilter) => {
    const { municipalities } = context.actor
    const subject = subjectOf(context.actor, context.today, filter)
    if (!subject || municipalities.length === 0) return null
    const { day, known } = subject
    const ids = municipalities.map(({ id }) => id)
    const reports = await context.sql<MunicipalReport[]>`
      select o.id, o.name, app.report_figures(o.id, ${day}, ${instantOf(known)}) as report
      from organisation o where o.id = any(${ids}) order by o.name`
    return { day, known, threshold: reports[0]?.report.threshold ?? 5, ...groupOf(reports) }
  },
})
export type GroupReport = NonNullable<Awaited<ReturnType<typeof groupScreen.run>>>
