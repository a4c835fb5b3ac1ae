import 'server-only'
import { quartersBefore, type Quarter } from '@/lib/domain/quarter'
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
import type { Actor } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { uwvPerson } from './person-query'
import type { UwvFilter, UwvPeopleFilter } from './schemas'

/** Persons on one page. */
export const uwvPageSize = 50

/** A figure of UWV, or what was agreed, as it was recorded. */
export interface UwvKept {
  kind: 'theirs' | 'agreed'
  value: number
  ours: number | null
  note: string
  recordedOn: string
  by: string
}

/** What a page asks: a figure of a quarter of a gemeente. */
export interface UwvQuestion {
  municipality: { id: string; name: string }
  quarter: Quarter
  quarters: Quarter[]
  indicator: UwvIndicator
}

/** Which quarter of which municipality; null where there is none to choose. */
function askedOf(actor: Actor, today: string, { gemeente, kwartaal, cijfer }: UwvFilter): UwvQuestion | null {
  const municipality = actor.municipalities.find(({ id }) => id === gemeente) ?? actor.municipalities[0]
  const quarters = quartersBefore(today, 12)
  const quarter = quarters.find(({ name }) => name === kwartaal) ?? quarters[0]
  return municipality && quarter ? { municipality, quarter, quarters, indicator: cijfer } : null
}

/** What was recorded of this figure and quarter, the newest first. */
async function keptOf({ sql }: Context, { municipality, quarter, indicator }: UwvQuestion) {
  const rows = await sql<UwvKept[]>`
    select kind, value, ours, note, recorded_on as "recordedOn", recorded_by_name as by from uwv_figure
    where municipality_id = ${municipality.id} and day = ${quarter.until} and indicator = ${indicator} order by recorded_at desc limit 20`
  return [...rows]
}

/** What app.uwv_report answers: how many persons of each reason. */
export interface UwvAnswer {
  rows: UwvAnswered[]
  threshold: number
}

/** How many persons of each reason there are, for whoever steers the municipality. */
export async function uwvReport({ sql }: Context, municipalityId: string, indicator: UwvIndicator, quarter: Quarter) {
  const [row] = await sql<{ report: UwvAnswer | null }[]>`
    select app.uwv_report(${municipalityId}, ${indicator}, ${quarter.from}, ${quarter.until}) as report`
  return row?.report ?? null
} // prettier-ignore

/** A person without a name: the number on the list, for the reason of the figure is all there is to tell. */
export interface UnnamedUwvRow {
  line: number
}
/** The same for whoever works with the person, with since when, and what UWV said of the person; null where that is not known. */
export interface NamedUwvRow extends NameRow {
  number: string
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

/** UWV's figure of a quarter beside that of Schakel, with what may explain the difference; rows without a name. */
export const uwvReportScreen = query({
  permission: 'report.read',
  run: async (context, filter: UwvFilter) => {
    const asked = askedOf(context.actor, context.today, filter)
    const answer = asked && (await uwvReport(context, asked.municipality.id, asked.indicator, asked.quarter))
    if (!asked || !answer) return null
    const shown = shownUwv(answer.rows, answer.threshold)
    const figure = openedOf(shown, filter.soort)
    const { municipality, indicator, quarter } = asked
    const rows = figure
      ? await context.sql<UnnamedUwvRow[]>`
          select line::int from app.uwv_report_rows(${municipality.id}, ${indicator}, ${quarter.from}, ${quarter.until},
            ${figure.why}, ${figure.counts}, ${(filter.pagina - 1) * uwvPageSize})`
      : []
    const kept = await keptOf(context, asked)
    const drafts = await keptDrafts(context, 'uwv ')
    return { ...asked, ...answer, shown, figure, rows: [...rows], counted: answer.rows, kept, drafts }
  },
})
export type UwvReport = NonNullable<Awaited<ReturnType<typeof uwvReportScreen.run>>>

/** The same for who works with these people: by name, so that each difference can be looked up with UWV; one statement, what was recorded, and the person who is opened. */
export const uwvPeopleScreen = query({
  permission: 'reconciliation.read',
  run: async (context, filter: UwvPeopleFilter) => {
    const asked = askedOf(context.actor, context.today, filter)
    if (!asked) return null
    const { municipality, indicator, quarter } = asked
    const opened = filter.soort === undefined ? null : uwvFigureOf(filter.soort)
    const [row] = await context.sql<{ counted: UwvAnswered[]; rows: NamedUwvRow[] }[]>`
      with found as materialized (select r.* from app.uwv_answered(${municipality.id}, ${indicator}, ${quarter.from}, ${quarter.until}) r),
      page as (select f.* from found f where f.why = ${opened?.why ?? null} and f.counts = ${opened?.counts ?? null}
        order by f.since, f.trajectory_id limit ${uwvPageSize} offset ${(filter.pagina - 1) * uwvPageSize})
      select (select coalesce(jsonb_agg(jsonb_build_object('why', c.why, 'counts', c.counts, 'count', c.n, 'theyCount', c.they_count, 'theyDoNot', c.they_do_not)), '[]')
          from (select f.why, f.counts, count(*) as n, count(*) filter (where f.they_count) as they_count, count(*) filter (where not f.they_count) as they_do_not
            from found f group by f.why, f.counts) c) as counted,
        coalesce((select jsonb_agg(jsonb_build_object('number', l.number, 'since', p.since, 'initials', l.initials, 'givenName', l.given_name, 'prefix', l.prefix,
            'surname', l.surname, 'nameUse', l.name_use, 'partnerPrefix', l.partner_prefix, 'partnerSurname', l.partner_surname,
            'theyCount', a.counts, 'confirmedOn', a.confirmed_on, 'answerReason', a.reason) order by p.since, p.trajectory_id)
          from page p join trajectory_line l on l.id = p.trajectory_id left join uwv_answer a on a.id = p.answer_id), '[]') as rows`
    if (!row) return null
    const shown = shownUwv(row.counted, 0)
    const kept = await keptOf(context, asked)
    const person = filter.persoon === undefined ? null : await uwvPerson(context, asked, filter.persoon)
    const drafts = person ? await keptDrafts(context, `uwv antwoord ${person.number} `) : {}
    return { ...asked, ...row, threshold: 0, shown, figure: openedOf(shown, filter.soort), kept, person, drafts }
  },
}) // prettier-ignore
export type UwvPeople = NonNullable<Awaited<ReturnType<typeof uwvPeopleScreen.run>>>
