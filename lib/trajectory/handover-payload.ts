import 'server-only'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { Context } from '@/lib/pipeline/context'

/** The minimum that another municipality needs to go on (Pw art. 67): who, the advice, the decision, the position, the job. */
export interface HandoverPayload {
  person: Record<string, unknown>
  bsn: Record<string, unknown> | null
  benefit: string | null
  advice: Record<string, unknown> | null
  determination: Record<string, unknown> | null
  positionOn: string | null
  term: Record<string, unknown> | null
  /** First day of the job, from which its terms count; null without a job. */
  startedOn: string | null
  /** What the old municipality subsidises; the new one pays from the day of the handover (T44). */
  subsidy: Record<string, unknown> | null
}

/** The fields that go along, as text for the handover row; only sender and receiver can read that row. */
export async function handoverPayload({ sql }: Context, facts: TrajectoryFacts): Promise<string> {
  const [row] = await sql<{ person: Record<string, unknown>; bsn: Record<string, unknown> | null }[]>`
    select (select to_jsonb(x) from (select p.initials, p.given_name, p.prefix, p.surname, p.partner_prefix, p.partner_surname, p.name_use,
        p.gender, p.birth_date, p.birth_year, p.phone, p.email) x) as person,
      (select jsonb_build_object('cipher', b.cipher, 'search_hash', b.search_hash, 'last_digits', b.last_digits)
        from person_bsn b where b.person_id = p.id) as bsn
    from person p where p.id = ${facts.personId}`
  const payload: HandoverPayload = {
    person: row?.person ?? {},
    bsn: row?.bsn ?? null,
    benefit: facts.benefit,
    advice: pick(facts.advice, ['outcome', 'ground', 'advised_on', 'received_on']),
    determination: pick(facts.determination, ['decided_on', 'announced_on']),
    positionOn: (facts.entry ?? facts.lastEntry)?.position_on as string | null,
    term: pick(facts.term, [
      'hours_per_week',
      'form',
      'employer_name',
      'cao',
      'scale',
      'contract_ends_on',
      'company_id',
      'weekday_hours',
      'support_hours',
      'support_reason',
      'workplace_id',
    ]),
    startedOn: facts.term === null ? null : ((facts.placement?.started_on as string | undefined) ?? null),
    subsidy: pick(facts.subsidy, [
      'regime',
      'wage_value',
      'wage_value_set_on',
      'full_week_hours',
      'exclusion',
    ]),
  }
  return JSON.stringify(payload)
}

const pick = (row: Record<string, unknown> | null, names: string[]) =>
  row && Object.fromEntries(names.map((name) => [name, row[name] ?? null]))
