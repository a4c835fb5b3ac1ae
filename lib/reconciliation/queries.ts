import 'server-only'
import type { Quarter } from '@/lib/domain/quarter'
import type { Shown } from '@/lib/domain/small-numbers'
import type { UwvAnswered } from '@/lib/domain/uwv-difference'
import {
  shownUwv,
  uwvFigureOf,
  uwvReasons,
  type UwvAnswerReason,
  type UwvIndicator,
} from '@/lib/domain/uwv-figures'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { instantOf } from '@/lib/pipeline/as-of'
import { askedOf, keptOf, type UwvQuestion } from './asked'
import { uwvPerson } from './person-query'
import type { UwvFilter, UwvPeopleFilter } from './schemas'

/** Persons on one page. */
export const uwvPageSize = 50

/** What app.uwv_report answers: how many persons of each reason. */
export interface UwvAnswer {
  rows: UwvAnswered[]
  threshold: number
}

/** How many persons of each reason there are, as known by an instant ('infinity' is now), for whoever steers the municipality. */
export async function uwvReport(
  { sql }: Context,
  { municipalityId, indicator, quarter }: { municipalityId: string; indicator: UwvIndicator; quarter: Quarter },
  instant: string,
) {
  const [row] = await sql<{ report: UwvAnswer | null }[]>`
    select app.uwv_report(${municipalityId}, ${indicator}, ${quarter.from}, ${quarter.until}, ${instant}) as report`
  return row?.report ?? null
} // prettier-ignore

/** A person without a name: the number on the list, for the reason of the figure is all there is to tell. */
export interface UnnamedUwvRow {
  line: number
}
/** The same for whoever works with the person, with since when, and what UWV said of the person; null where that is not known. */
export interface NamedUwvRow extends NameRow {
  /** Null where the reader may no longer see the trajectory; then there is no name either. */
  number: string | null
  since: string | null
  theyCount: boolean | null
  confirmedOn: string | null
  answerReason: UwvAnswerReason | null
}

/** The reason whose rows were asked for, where its figure may be shown. */
function openedOf(shown: Record<string, Shown>, name: string | undefined) {
  const asked = name === undefined ? null : uwvFigureOf(name)
  const figure = name === undefined ? undefined : shown[name]
  if (!asked || !name || figure?.kind !== 'number') return null
  return { ...asked, name, label: uwvReasons[asked.why], total: figure.value }
}

/** UWV's figure of a quarter beside that of Schakel, with what may explain the difference, as known on a day; rows without a name. */
export const uwvReportScreen = query({
  permission: 'report.read',
  run: async (context, filter: UwvFilter) => {
    const asked = askedOf(context.actor, context.today, filter)
    if (!asked) return null
    const { municipality, indicator, quarter, known } = asked
    const instant = instantOf(known)
    const answer = await uwvReport(context, { municipalityId: municipality.id, indicator, quarter }, instant)
    if (!answer) return null
    const shown = shownUwv(answer.rows, answer.threshold)
    const figure = openedOf(shown, filter.soort)
    const rows = figure
      ? await context.sql<UnnamedUwvRow[]>`
          select line::int from app.uwv_report_rows(${municipality.id}, ${indicator}, ${quarter.from}, ${quarter.until}, ${instant},
            ${figure.why}, ${figure.counts}, ${(filter.pagina - 1) * uwvPageSize})`
      : []
    const kept = await keptOf(context, asked, instant)
    const drafts = known === null ? await keptDrafts(context, 'uwv ') : {}
    return { ...asked, ...answer, shown, figure, rows: [...rows], counted: answer.rows, kept, drafts }
  },
}) // prettier-ignore
export type UwvReport = NonNullable<Awaited<ReturnType<typeof uwvReportScreen.run>>>

interface Counted {
  counted: UwvAnswered[]
  rows: NamedUwvRow[]
}

/** How many persons of each reason there are, and a page of those of one; one statement. */
async function peopleOf({ sql }: Context, { municipality, indicator, quarter }: UwvQuestion, instant: string, { soort, pagina }: UwvFilter) {
  const opened = soort === undefined ? null : uwvFigureOf(soort)
  const [row] = await sql<Counted[]>`
    with found as materialized (select r.* from app.uwv_answered(${municipality.id}, ${indicator}, ${quarter.from}, ${quarter.until}, ${instant}) r),
    page as (select f.* from found f where f.why = ${opened?.why ?? null} and f.counts = ${opened?.counts ?? null}
      order by f.since, f.trajectory_id limit ${uwvPageSize} offset ${(pagina - 1) * uwvPageSize})
    select (select coalesce(jsonb_agg(jsonb_build_object('why', c.why, 'counts', c.counts, 'count', c.n, 'theyCount', c.they_count, 'theyDoNot', c.they_do_not)), '[]')
        from (select f.why, f.counts, count(*) as n, count(*) filter (where f.they_count) as they_count, count(*) filter (where not f.they_count) as they_do_not
          from found f group by f.why, f.counts) c) as counted,
      coalesce((select jsonb_agg(jsonb_build_object('number', l.number, 'since', p.since, 'initials', l.initials, 'givenName', l.given_name, 'prefix', l.prefix,
          'surname', coalesce(l.surname, ''), 'nameUse', coalesce(l.name_use, 'E'), 'partnerPrefix', l.partner_prefix, 'partnerSurname', l.partner_surname,
          'theyCount', a.counts, 'confirmedOn', a.confirmed_on, 'answerReason', a.reason) order by p.since, p.trajectory_id)
        from page p left join trajectory_line l on l.id = p.trajectory_id left join uwv_answer a on a.id = p.answer_id), '[]') as rows`
  return row ?? null
} // prettier-ignore

/** The same as who works with these people reads it: exact, and of one reason who they are. */
export const uwvPeopleScreen = query({
  permission: 'reconciliation.read',
  run: async (context, filter: UwvPeopleFilter) => {
    const asked = askedOf(context.actor, context.today, filter)
    if (!asked) return null
    const instant = instantOf(asked.known)
    const found = await peopleOf(context, asked, instant, filter)
    if (!found) return null
    const shown = shownUwv(found.counted, 0)
    const kept = await keptOf(context, asked, instant)
    const person = filter.persoon === undefined ? null : await uwvPerson(context, asked, filter.persoon)
    const drafts = person && asked.known === null ? await keptDrafts(context, `uwv antwoord ${person.number} `) : {}
    return { ...asked, ...found, threshold: 0, shown, figure: openedOf(shown, filter.soort), kept, person, drafts }
  },
}) // prettier-ignore
export type UwvPeople = NonNullable<Awaited<ReturnType<typeof uwvPeopleScreen.run>>>
