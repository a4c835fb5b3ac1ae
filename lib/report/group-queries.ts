import 'server-only'
import { instantOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { groupOf, partsOf, thresholdOf, type CompanyPart, type MunicipalReport } from './group-figures'
import { groupColumns } from './group-columns'
import type { GroupFilter } from './group-filter'
import { groupMatrix } from './group-matrix'
import { chosenFigures, groupTerms } from './group-terms'
import { companyOpened, groupOpened } from './group-opened'
import { figuresOf, subjectOf, type Subject } from './report-subject'

/** The jobs of the own company by gemeente; nothing of the number, which is of each gemeente itself. */
export async function companyGroup(context: Context, subject: Subject) {
  const { threshold, placeHours, placeLimit } = await figuresOf(context, subject)
  const parts = await context.sql<CompanyPart[]>`
    select municipality_id as id, name, persons::int, hours, counted as "countedHours"
    from app.report_parts(${subject.day}, ${instantOf(subject.known)})`
  return { threshold, placeHours, placeLimit, ...partsOf(parts, { threshold, placeHours }) }
}

/** Another part of the figures than number and realised, a column for each own gemeente; null for that part, and where there is one gemeente. */
async function beside(context: Context, { onderdeel: part, ...choice }: GroupFilter, subject: Subject) {
  if (part === 'stand') return null
  const columns = await groupColumns(context, part, subject)
  const every = groupMatrix(columns)
  const terms = part === 'termijnen' ? groupTerms(columns, choice) : null
  return {
    part,
    municipalities: columns.map(({ id, name }) => ({ id, name })),
    figures: terms ? chosenFigures(every, terms) : every,
    every,
    terms,
  }
}

/**
 * All own gemeenten beside each other on a day, as known then, in one statement, one for another part of the figures and one for
 * the rows of a figure of all together; of a company its jobs by gemeente, in two and one for the rows of one of them.
 */
export const groupScreen = query({
  permission: 'report.read',
  run: async (context, filter: GroupFilter) => {
    const { municipalities } = context.actor
    const subject = subjectOf(context.actor, context.today, filter)
    if (!subject) return null
    const { day, known, today } = subject
    if (!subject.municipality) {
      const { threshold, rows, total, ...sizes } = await companyGroup(context, subject)
      const opened = await companyOpened(context, filter, subject, { rows, total, ...sizes })
      return { day, known, today, company: subject.name, beside: null, opened, threshold, rows, total }
    }
    const ids = municipalities.map(({ id }) => id)
    const reports = await context.sql<MunicipalReport[]>`
      select o.id, o.name, app.report_figures(o.id, ${day}, ${instantOf(known)}) as report
      from organisation o where o.id = any(${ids}) order by o.name`
    const group = groupOf(reports)
    const figures = await beside(context, filter, subject)
    return {
      day,
      known,
      today,
      company: null,
      beside: figures,
      opened: await groupOpened(context, filter, subject, {
        group,
        beside: figures && { ...figures, figures: figures.every },
        reports,
      }),
      threshold: thresholdOf(reports),
      ...group,
    }
  },
})
export type GroupReport = NonNullable<Awaited<ReturnType<typeof groupScreen.run>>>
