import 'server-only'
import { createHash } from 'node:crypto'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import {
  documentsToSend,
  fieldsToSend,
  type HandedDocument,
  type HandoverPayload,
  type HandoverRule,
} from '@/lib/domain/handover-fields'
import { handoverLines } from '@/lib/domain/handover-words'
import type { Context } from '@/lib/pipeline/context'

interface PersonParts {
  person: Record<string, unknown>
  bsn: Record<string, unknown> | null
  profile: Record<string, unknown>[]
  representatives: Record<string, unknown>[]
  documents: HandedDocument[]
}

/** The parts that do not stand among the facts: of the person, and the documents that the sender may read; one statement. */
async function personParts(
  { sql, today }: Context,
  { personId, id }: TrajectoryFacts,
): Promise<PersonParts | undefined> {
  const [row] = await sql<PersonParts[]>`
    select (select to_jsonb(x) from (select p.initials, p.given_name, p.prefix, p.surname, p.partner_prefix, p.partner_surname, p.name_use,
        p.gender, p.birth_date, p.birth_year, p.phone, p.email) x) as person,
      (select jsonb_build_object('cipher', b.cipher, 'search_hash', b.search_hash, 'last_digits', b.last_digits)
        from person_bsn b where b.person_id = p.id) as bsn,
      (select coalesce(jsonb_agg(jsonb_build_object('aspect', w.aspect, 'value', w.value, 'source', w.source, 'known_on', w.known_on, 'note', w.note)
        order by w.aspect), '[]') from work_profile w where w.person_id = p.id and w.superseded_at is null and w.valid_to is null) as profile,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'name', r.name, 'phone', r.phone, 'email', r.email) order by r.valid_from, r.id), '[]')
        from representative r where r.person_id = p.id and r.superseded_at is null and r.valid_from <= ${today}
          and (r.valid_to is null or r.valid_to >= ${today})) as representatives,
      (select coalesce(jsonb_agg(jsonb_build_object('version_id', v.id, 'class', d.class, 'title', d.title, 'size', v.size,
        'made_on', (v.made_at at time zone 'Europe/Amsterdam')::date) order by d.made_at desc, d.id), '[]')
        from document d join document_version v on v.document_id = d.id and v.superseded_at is null
        where d.trajectory_id = ${id} and d.withdrawn_at is null) as documents
    from person p where p.id = ${personId}`
  return row
}

const jobColumns = [
  'hours_per_week', 'form', 'employer_name', 'cao', 'scale', 'contract_ends_on', 'company_id', 'weekday_hours', 'support_hours',
  'support_reason', 'workplace_id',
] // prettier-ignore
const subsidyColumns = ['regime', 'wage_value', 'wage_value_set_on', 'full_week_hours', 'exclusion']

const jobOf = ({ term, placement }: TrajectoryFacts) => ({
  term: pick(term, jobColumns),
  startedOn: term === null ? null : ((placement?.started_on as string | undefined) ?? null),
})

/** Terms and tasks with a day; one that stands still has none. */
const runningOf = ({ deadlines }: TrajectoryFacts) =>
  deadlines.flatMap((row) => (typeof row.due_on === 'string' ? [columnsOf(row, ['label', 'due_on'])] : []))

const nobody: PersonParts = { person: {}, bsn: null, profile: [], representatives: [], documents: [] }

/** Everything that could go along with this trajectory; what really goes is chosen from it (`onlyChosen`). */
export async function wholePayload(context: Context, facts: TrajectoryFacts): Promise<HandoverPayload> {
  const parts = (await personParts(context, facts)) ?? nobody
  return {
    ...parts,
    ...jobOf(facts),
    benefit: facts.benefit,
    advice: pick(facts.advice, ['outcome', 'ground', 'advised_on', 'received_on']),
    determination: pick(facts.determination, ['decided_on', 'announced_on']),
    positionOn: ((facts.entry ?? facts.lastEntry)?.position_on as string | undefined) ?? null,
    subsidy: pick(facts.subsidy, subsidyColumns),
    state: facts.state,
    deadlines: runningOf(facts),
  }
}

/** Of all that is known what a ground covers at most: documents only of the classes that it names. */
export const coveredBy = (
  whole: HandoverPayload,
  ground: Pick<HandoverRule, 'documents'>,
): HandoverPayload => ({
  ...whole,
  documents: documentsToSend(whole.documents ?? [], ground),
})

/** A mark of all that the sender saw for this ground: another value or another field gives another mark. */
export const markOf = (
  whole: HandoverPayload,
  { needed, optional, documents }: Pick<HandoverRule, 'needed' | 'optional' | 'documents'>,
) =>
  createHash('sha256')
    .update(
      JSON.stringify([
        needed,
        handoverLines(coveredBy(whole, { documents }), fieldsToSend({ needed, optional }, optional)),
        whole.bsn?.search_hash ?? null,
      ]),
    )
    .digest('base64url')
    .slice(0, 22)

const columnsOf = (row: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]))
const pick = (row: Record<string, unknown> | null, names: readonly string[]) => row && columnsOf(row, names)
