import 'server-only'
import type { FieldOption, FieldSpec } from '@/lib/domain/field-spec'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { PlaceDay } from '@/lib/domain/place-days'
import { formatDate } from '@/lib/domain/dutch-date'
import { weekText } from '@/lib/domain/week-hours'
import { openDraft, type KeptDraft } from '@/lib/draft/open-draft'
import type { Context } from '@/lib/pipeline/context'
import { positionRule, type PositionRule } from '@/lib/switching/position-rule'
import { freeSeatWords } from '@/lib/workplace/free-words'
import { fullFromDays, fullLater } from '@/lib/workplace/full-later'
import { mostFreeSeats, placeDays } from '@/lib/workplace/queries'

interface FormRow {
  facts: TrajectoryFacts | null
  workplaces: {
    id: string
    name: string
    employer: string
    company: string
    from: string | null
    until: string | null
    days: PlaceDay[]
    fullFrom: Record<string, string>
  }[]
  municipalities: Named[]
  companies: Named[]
  colleagues: Named[]
  draft: { sealed: string; keptAt: string } | null
  othersFirst: boolean
  positionRule: PositionRule | null
  placeStops: string | null
}
type Named = { id: string; name: string }

export interface FormData {
  /** With the number of the municipality, so that what is drawn is what the guard will say. */
  facts: TrajectoryFacts | null
  /** Choices by the name of the field. */
  options: Record<string, FieldOption[]>
  /** The hours per weekday of each place that can be chosen, as a form holds them. */
  weeks: Record<string, string>
  draft: KeptDraft | null
  /** Somebody else of the same queue stands higher, also where the reader may not see who: an offer asks why (T15). */
  othersFirst: boolean
  /** Of coming back to the list: what the municipality laid down about the day that counts. */
  positionRule: PositionRule | null
  /** The first last day of the places that the form is about, or of what their company does for the gemeente; null: none. */
  placeStops: string | null
}

const asks = (fields: readonly FieldSpec[], name: string) =>
  fields.some((field) => field.name === name && 'options' in field && field.options.length === 0)

const optionOf = ({ id, name }: Named): FieldOption => ({ value: id, label: name })

/** What an open form needs, in one statement: the facts with the number, the choices it offers, and a kept draft. */
export async function loadForm(
  context: Context,
  { id, municipalityId }: { id: string; municipalityId: string },
  fields: readonly FieldSpec[],
  formKey: string,
): Promise<FormData> {
  const { sql, actor, today } = context
  const none = sql`'[]'::jsonb`
  const serving = sql`select s.company_id from service_area s where s.municipality_id = ${municipalityId}
    and s.valid_from <= ${today} and (s.valid_to is null or s.valid_to >= ${today})`
  const workplaces = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'employer', w.employer_name,
      'company', c.name, 'from', nullif(greatest(w.valid_from, ${today}), ${today}), 'until', ${stopsOn(context, municipalityId)}, 'days', k.days, 'fullFrom', coalesce(f.days, '{}')) order by k.free > 0 desc, w.name), '[]') from workplace w
      join organisation c on c.id = w.company_id
      join (select c.workplace_id, ${mostFreeSeats(context)} as free, ${placeDays(context)} as days
        from app.capacity_on((select array_agg(id) from workplace where company_id in (${serving})), ${today}) c group by c.workplace_id) k on k.workplace_id = w.id
      left join (with mine as (select id, company_id from workplace where company_id in (${serving})) select l.workplace_id, ${fullFromDays(context)} as days
        from (${fullLater(context, today)}) l group by l.workplace_id) f on f.workplace_id = w.id
      where w.company_id in (${serving}) and (w.valid_to is null or w.valid_to >= ${today}))`
  const named = (from: ReturnType<typeof sql>) =>
    sql`(select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name) order by x.name), '[]') from ${from})`
  const [row] = await sql<FormRow[]>`
    select (select situation from app.situations(array[${id}]::uuid[], ${today})) as facts,
      ${asks(fields, 'workplaceId') ? workplaces : none} as workplaces,
      ${asks(fields, 'toMunicipalityId') ? named(sql`organisation x where x.kind = 'municipality' and x.active and x.id <> ${municipalityId}`) : none} as municipalities,
      ${asks(fields, 'companyId') ? named(sql`organisation x where x.id in (${serving})`) : none} as companies,
      ${
        asks(fields, 'accountId')
          ? named(sql`account x where x.active and x.role = 'caseworker' and x.id in (
        select m.account_id from account_municipality m where m.municipality_id = ${municipalityId}
          and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today}))`)
          : none
      } as colleagues,
      ${fields.some(({ name }) => name === 'positionKept') ? positionRule(context, municipalityId, today) : sql`null::jsonb`} as "positionRule",
      ${fields.some(({ name }) => name === 'orderReason') ? sql`app.people_before(${id}) > 0` : sql`false`} as "othersFirst",
      ${fields.some(({ name }) => name === 'afterPlace') ? keptPlaceStops(context, id, municipalityId) : sql`null::date`} as "placeStops",
      (select jsonb_build_object('sealed', d.content->>'sealed', 'keptAt', d.saved_at) from form_draft d where d.account_id = ${actor.accountId} and d.form_key = ${formKey}) as draft`
  if (!row) throw new Error('a select without from gives one row')
  return formOf(row)
}

/** The last day of a place `w`, or the earlier one of what its company does for a gemeente; null: neither is known. */
const stopsOn = (
  { sql }: Context,
  municipalityId: string,
) => sql`nullif(least(coalesce(w.valid_to, 'infinity'),
  (select max(coalesce(s.valid_to, 'infinity')) from service_area s where s.company_id = w.company_id and s.municipality_id = ${municipalityId})), 'infinity')`

/** The same of the place that somebody has or gets already. */
const keptPlaceStops = (context: Context, id: string, municipalityId: string) =>
  context.sql`(select ${stopsOn(context, municipalityId)} from workplace w where w.id = coalesce(
    (select x.workplace_id from trial_placement x where x.trajectory_id = ${id} and x.outcome is null limit 1),
    (select o.workplace_id from offer o where o.trajectory_id = ${id} and o.closed_on is null limit 1),
    (select t.workplace_id from placement_term t where t.trajectory_id = ${id} and t.superseded_at is null order by t.valid_from desc limit 1)))`

const hoursOn = (days: readonly PlaceDay[], at: number) =>
  days.find(({ weekday }) => weekday === at)?.hours ?? 0

const formOf = (row: FormRow): FormData => ({
  placeStops: row.placeStops ?? row.workplaces.flatMap(({ until }) => until ?? []).sort()[0] ?? null,
  othersFirst: row.othersFirst,
  positionRule: row.positionRule,
  facts: row.facts,
  options: {
    workplaceId: row.workplaces.map(({ id, name, employer, company, days, fullFrom, from, until }) => ({
      value: id,
      label: `${[...new Set([name, employer, company])].join(' · ')} (${freeSeatWords(days, fullFrom)}${from ? ` vanaf ${formatDate(from)}` : ''}${until ? `, t/m ${formatDate(until)}` : ''})`,
    })),
    toMunicipalityId: row.municipalities.map(optionOf),
    companyId: row.companies.map(optionOf),
    accountId: row.colleagues.map(optionOf),
  },
  weeks: Object.fromEntries(
    row.workplaces.map(({ id, days }) => [
      id,
      weekText([1, 2, 3, 4, 5, 6, 7].map((at) => hoursOn(days, at))),
    ]),
  ),
  draft: row.draft && openDraft(row.draft),
})
