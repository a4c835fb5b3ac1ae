import 'server-only'
import { runsOn } from '@/lib/domain/effects/track-days'
import { rulesOf, type Row, type TrajectoryFacts } from '@/lib/domain/facts'
import { situationOf } from '@/lib/domain/situation-of'
import { ruleInForce } from '@/lib/domain/deadlines'
import { ageOn, wageRowOn, type MinimumWageRow } from '@/lib/domain/minimum-wage'
import { switchComparison } from '@/lib/domain/switch-comparison'
import { isPaid, type SwitchPair, type SwitchRule } from '@/lib/domain/switch-rules'
import { circumstancesFor } from '@/lib/domain/switch-tasks'
import { triedSteps } from '@/lib/domain/tried-steps'
import { trackOf, tracksOn } from '@/lib/domain/week-picture'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { loadFacts } from '@/lib/trajectory/apply-move'
import type { SwitchPageInput } from './page-filter'
import { pairOf, startOf } from './queries'

interface SheetRow extends NameRow {
  id: string
  number: string
  municipality: string
  caseworker: string | null
  phone: string | null
  email: string | null
  birthDate: string | null
  wages: (MinimumWageRow & { source: string })[]
  norms: Norm[]
}

/** A figure of the day with its source; the amount in euros per month. */
export interface Norm {
  key: 'benefit.single' | 'benefit.couple'
  value: number
  source: string
  from: string
}

const normKeys = ['benefit.single', 'benefit.couple']

/** Who it is about, whom to call, and the figures of the day; one statement. */
async function loadRow({ sql, today }: Context, number: string): Promise<SheetRow | undefined> {
  const [row] = await sql<SheetRow[]>`
    select t.id, t.number, p.initials, p.given_name as "givenName", p.prefix, p.surname, p.name_use as "nameUse",
      p.partner_prefix as "partnerPrefix", p.partner_surname as "partnerSurname", p.birth_date as "birthDate",
      o.name as municipality, (select a.name from account a where a.id = t.owner_id) as caseworker, s.phone, s.email,
      (select coalesce(jsonb_agg(jsonb_build_object('scale', w.scale, 'age', w.age, 'percentage', w.percentage, 'hourly', w.hourly,
        'monthly', w.monthly, 'source', w.source, 'validFrom', w.valid_from, 'validTo', w.valid_to)), '[]') from minimum_wage w
        where w.superseded_at is null and w.scale = 'regular' and w.valid_from <= ${today} and (w.valid_to is null or w.valid_to >= ${today})) as wages,
      (select coalesce(jsonb_agg(jsonb_build_object('key', q.key, 'value', q.value, 'source', q.source, 'from', q.valid_from) order by q.key desc), '[]')
        from parameter q where q.key = any (${normKeys}) and not q.is_plan and q.superseded_at is null
        and q.valid_from <= ${today} and (q.valid_to is null or q.valid_to >= ${today})) as norms
    from trajectory t join person p on p.id = t.person_id join organisation o on o.id = t.municipality_id
    left join lateral (select x.phone, x.email from letter_setting x where x.municipality_id = t.municipality_id and x.superseded_at is null
      and x.valid_from <= ${today} and (x.valid_to is null or x.valid_to >= ${today}) order by x.valid_from desc limit 1) s on true
    where t.number = ${number}`
  return row
}

/** What is said of both tracks, and of going from one to the other. */
const sheetRules = ({ sql }: Context, { from, to }: SwitchPair) => sql<SwitchRule[]>`
  select key, from_track as "fromTrack", to_track as "toTrack", kind, subject, position, words, when_advice as "whenAdvice",
    when_number as "whenNumber", when_benefit as "whenBenefit", term, ask, source, certainty, valid_from as "validFrom", valid_to as "validTo"
  from switch_rule where superseded_at is null and ((kind = 'is' and from_track = any (${[from, to]}))
    or (kind in ('stays', 'stops', 'starts', 'back') and from_track = ${from} and to_track = ${to}))`

/** The minimum wage of the day at the age of this person (euros per hour); null where either is not known. */
function wageOf({ wages, birthDate }: SheetRow, today: string) {
  if (birthDate === null) return null
  const row = wageRowOn(wages, { on: today, age: ageOn(birthDate, today) })
  return row === null || row.hourly === null
    ? null
    : { hourly: Number(row.hourly), source: row.source, from: row.validFrom }
}

/** Hours per week on a track today; of sheltered work those of the contract. Trying out is no new week yet. */
function hoursOn(facts: TrajectoryFacts, track: string, today: string): number | null {
  const runs = (row: Row) => row.kind !== 'trial' && runsOn(row, today)
  const row =
    track === 'sheltered' ? facts.term : facts.tracks.find((one) => one.track === track && runs(one))
  return row?.hours_per_week == null ? null : Number(row.hours_per_week)
}

/** How long the guarantee of the cao lasts for who leaves today, as its dated rule says. */
function guaranteeOf(facts: TrajectoryFacts, today: string) {
  const rule = ruleInForce(rulesOf(facts), 'returnGuarantee', today)
  return rule && { months: rule.length, basis: rule.basis, source: rule.source }
}

/** What stands in the week now, by the employer of the job, and the days of trying out that were agreed for this switch. */
function agreedOf(facts: TrajectoryFacts, today: string) {
  const { jobSwitch, term } = facts
  const tracks = [...facts.endedTracks, ...facts.tracks].map(trackOf)
  const about = jobSwitch && { toTrack: String(jobSwitch.to_track), startedOn: String(jobSwitch.started_on) }
  return {
    week: tracksOn(tracks, today).filter(({ kind }) => kind !== 'trial'),
    employer: term ? String(term.employer_name) : '',
    tried: about ? triedSteps(tracks, about, today).filter(({ when }) => when !== 'past') : [],
    talkOn: (jobSwitch?.try_evaluate_on ?? null) as string | null,
  }
}

async function sheetOf(context: Context, row: SheetRow, facts: TrajectoryFacts, pair: SwitchPair) {
  const { actor, today } = context
  const known = circumstancesFor(situationOf(facts, actor.accountId, today), pair)
  const paid = isPaid(pair.to)
  return {
    pair,
    comparison: switchComparison(await sheetRules(context, pair), pair, known, today),
    benefit: known.benefit,
    hours: { before: hoursOn(facts, pair.from, today), after: hoursOn(facts, pair.to, today) },
    paid,
    wage: paid ? wageOf(row, today) : null,
    norms: !paid && known.benefit === 'pw' ? row.norms : null,
    guarantee: guaranteeOf(facts, today),
    agreed: agreedOf(facts, today),
  }
}

/**
 * `/trajecten/[number]/switch/vergelijking`: before and after for the person and the family. For the municipality alone:
 * what happens to an income is not a company's to know. What somebody earns is filled in on the screen and kept nowhere.
 */
export const switchComparisonScreen = query({
  permission: 'switching.plan',
  run: async (context, { number, naar }: SwitchPageInput) => {
    const row = await loadRow(context, number)
    const facts = row && (await loadFacts(context, row.id))
    if (!row || !facts || facts.state === 'none') return null
    const current = facts.jobSwitch ?? undefined
    const start = startOf(current, facts.state)
    const pair = pairOf(current, facts.state, naar)
    const { wages: _wages, norms: _norms, birthDate: _born, ...shown } = row
    return {
      ...shown,
      today: context.today,
      start,
      sheet: pair && (await sheetOf(context, row, facts, pair)),
    }
  },
})

export type SwitchComparisonScreen = NonNullable<Awaited<ReturnType<typeof switchComparisonScreen.run>>>
