import 'server-only'
import {
  fieldsToSend,
  isSubsidised,
  type HandoverField,
  type HandoverPayload,
  type HandoverRule,
  type Receiver,
} from '@/lib/domain/handover-fields'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { handoverLines, type HandoverLine } from '@/lib/domain/handover-words'
import { mayEver } from '@/lib/domain/policy'
import type { State } from '@/lib/domain/states'
import { openDraft } from '@/lib/draft/open-draft'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { loadFacts } from './apply-move'
import { coveredBy, markOf, wholePayload } from './handover-payload'
import type { HandoverFilter } from './handover-filter'

/** A handover as it was sent, with what was asked about it. */
export interface Receipt {
  id: string
  kind: Receiver
  toName: string
  groundWords: string | null
  groundSource: string | null
  fields: HandoverField[]
  message: string | null
  sentOn: string
  sentByName: string | null
  answerBy: string | null
  outcome: 'accepted' | 'refused' | 'withdrawn' | null
  answeredOn: string | null
  answer: string | null
  subsidyPayer: string | null
  questions: HandoverQuestion[]
}

export interface HandoverQuestion {
  id: string
  question: string
  askedOn: string
  askedBy: string
  answer: string | null
  answeredOn: string | null
  answeredBy: string | null
}

/** The columns of a receipt, of a handover that stands in the statement as `h`. */
export const receiptOf = ({ sql }: Pick<Context, 'sql'>) => sql`
  'id', h.id, 'kind', h.kind, 'toName', h.to_name, 'groundWords', h.ground_words, 'groundSource', h.ground_source, 'fields', h.fields,
  'message', h.message, 'sentOn', h.sent_on, 'sentByName', h.sent_by_name, 'answerBy', h.answer_by, 'outcome', h.outcome,
  'answeredOn', h.answered_on, 'answer', h.answer, 'subsidyPayer', h.subsidy_payer, 'payload', h.payload,
  'questions', (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'question', q.question, 'askedOn', q.asked_on, 'askedBy', q.asked_by_name,
    'answer', q.answer, 'answeredOn', q.answered_on, 'answeredBy', q.answered_by_name) order by q.asked_on, q.id), '[]')
    from handover_question q where q.handover_id = h.id)`

export type SentRow = Receipt & { payload: string | null }

/** The lines of a receipt as they were frozen, never what the trajectory says today. */
export function shownReceipt({ payload, ...receipt }: SentRow): Receipt & { lines: HandoverLine[] } {
  const frozen = payload === null ? null : (JSON.parse(payload) as HandoverPayload)
  return { ...receipt, lines: frozen ? handoverLines(frozen, receipt.fields) : [] }
}

interface Head extends NameRow {
  id: string
  number: string
  version: number
  state: State
  municipality: string
  municipalityId: string
  sent: SentRow[]
  drafts: Record<string, { sealed: string; keptAt: string }>
}

async function loadHead(context: Context, number: string): Promise<Head | undefined> {
  const { sql, actor } = context
  const [row] = await sql<Head[]>`
    select t.id, t.number, t.version, t.state, o.name as municipality, t.municipality_id as "municipalityId",
      p.initials, p.given_name as "givenName", p.prefix, p.surname, p.name_use as "nameUse", p.partner_prefix as "partnerPrefix",
      p.partner_surname as "partnerSurname",
      (select coalesce(jsonb_agg(jsonb_build_object(${receiptOf(context)}) order by h.sent_at desc), '[]')
        from handover h where h.trajectory_id = t.id and h.municipality_id = t.municipality_id) as sent,
      (select coalesce(jsonb_object_agg(d.form_key, jsonb_build_object('sealed', d.content->>'sealed', 'keptAt', d.saved_at)), '{}') from form_draft d
        where d.account_id = ${actor.accountId} and starts_with(d.form_key, 'overdracht ' || t.number || ' ')) as drafts
    from trajectory t join person p on p.id = t.person_id join organisation o on o.id = t.municipality_id where t.number = ${number}`
  return row
}

interface Choices {
  rules: HandoverRule[]
  options: { value: string; label: string }[]
}

/** The grounds of today for this receiver, and to whom it may go; one statement. */
async function loadChoices({ sql, today }: Context, head: Head, receiver: Receiver): Promise<Choices> {
  const [row] = await sql<Choices[]>`
    select (select coalesce(jsonb_agg(jsonb_build_object('key', r.key, 'kind', r.kind, 'receiver', r.receiver, 'label', r.label, 'words', r.words,
        'needed', r.needed, 'optional', r.optional, 'documents', r.documents, 'ask', r.ask, 'source', r.source, 'certainty', r.certainty) order by r.position, r.key), '[]')
        from handover_rule r where r.receiver = ${receiver} and r.superseded_at is null and r.valid_from <= ${today} and (r.valid_to is null or r.valid_to >= ${today})) as rules,
      (select coalesce(jsonb_agg(jsonb_build_object('value', c.id, 'label', c.name) order by c.name), '[]') from (
        select o.id, o.name from organisation o where ${receiver} = 'municipality' and o.kind = 'municipality' and o.active and o.id <> ${head.municipalityId}
        union all select a.id, a.name from account a join account_municipality m on m.account_id = a.id where ${receiver} = 'colleague' and a.active
          and a.role = 'caseworker' and m.municipality_id = ${head.municipalityId} and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today})
          and a.id is distinct from (select t.owner_id from trajectory t where t.id = ${head.id})
        union all select o.id, o.name from access x join organisation o on o.id = x.organisation_id where ${receiver} = 'company'
          and x.trajectory_id = ${head.id} and x.ended_at is null) c) as options`
  return row ?? { rules: [], options: [] }
}

/** What would go along on a ground: what it needs, and what may be added, with the values of now. */
async function preview(context: Context, facts: TrajectoryFacts, ground: HandoverRule) {
  const whole = await wholePayload(context, facts)
  const covered = coveredBy(whole, ground)
  const lines = handoverLines(covered, fieldsToSend(ground, ground.optional))
  return {
    needed: lines.filter(({ field }) => ground.needed.includes(field)),
    optional: lines.filter(({ field }) => ground.optional.includes(field)),
    documents: covered.documents ?? [],
    /** How many documents of the trajectory this ground does not cover. */
    documentsLeft: (whole.documents?.length ?? 0) - (covered.documents?.length ?? 0),
    seen: markOf(whole, ground),
    asksPayer: isSubsidised(whole),
  }
}

async function sendingForm(context: Context, head: Head, filter: HandoverFilter) {
  const facts = await loadFacts(context, head.id)
  if (!facts) return null
  const receiver = filter.aan
  const { rules, options } = await loadChoices(context, head, receiver)
  const grounds = rules.filter(({ kind }) => kind === 'ground')
  const ground = grounds.find(({ key }) => key === filter.grond) ?? grounds[0]
  return {
    receiver,
    options,
    grounds,
    payers: rules.filter(({ kind }) => kind === 'subsidyPayer'),
    ground: ground ?? null,
    preview: ground ? await preview(context, facts, ground) : null,
  }
}

/**
 * `/trajecten/[number]/overdracht`: before it is sent exactly what the receiver will get and on what ground; afterwards the
 * receipt as it was frozen, what was asked, and how it was answered.
 */
export const handoverScreen = query({
  permission: 'handover.read',
  run: async (context, { number, filter }: { number: string; filter: HandoverFilter }) => {
    const head = await loadHead(context, number)
    if (!head) return null
    const { sent, drafts, ...shown } = head
    const receipts = sent.map(shownReceipt)
    const open = receipts.find(({ outcome }) => outcome === null) ?? null
    const maySend = mayEver(context.actor.role, 'handover.send')
    const asks = open === null && maySend && head.state !== 'closed' && head.state !== 'handover'
    return {
      head: shown,
      open,
      earlier: receipts.filter((receipt) => receipt !== open),
      maySend,
      form: asks ? await sendingForm(context, head, filter) : null,
      drafts: Object.fromEntries(Object.entries(drafts).map(([key, kept]) => [key, openDraft(kept)])),
      today: context.today,
    }
  },
})

export type HandoverScreen = NonNullable<Awaited<ReturnType<typeof handoverScreen.run>>>
