import 'server-only'
import type { z } from 'zod'
import type { MessageKind, MessageState } from '@/lib/domain/message-terms'
import type { Actor } from '@/lib/pipeline/actor'
import { isPractice } from '@/lib/pipeline/clock'
import { query } from '@/lib/pipeline/query'
import { nightlyWork } from '@/lib/reminder/nightly'
import { openFindings } from '@/lib/reminder/open-findings'
import { messageTabs, type messageFilter } from './schemas'

const pageSize = 50
const countedTo = 1000
const shownFailing = 50

const ownOf = ({ organisationKind, organisationId }: Actor) =>
  organisationKind === 'installation' ? null : organisationId

export interface JobSummary {
  name: string
  label: string
  /** Organisations for which it exists, and of which the last try failed. */
  organisations: number
  failing: number
  lastDoneAt: string | null
}

export interface FailingJob {
  id: string
  label: string
  organisation: string
  problem: string
  attempts: number
  triedAt: string | null
  nextTryAt: string
}

export interface Pulse {
  /** When the worker last looked for work, and whether that is longer ago than five minutes; null when it never did. */
  lookedAt: string | null
  silent: boolean
  problem: string | null
  /** Counted up to 1,000. */
  waiting: number
  failed: number
}

const labelOf = (name: string) => nightlyWork.find((work) => work.name === name)?.label ?? name

/** What Schakel does by itself: whether the worker lives, when each piece of work was last done, and what fails and why. */
export const backgroundScreen = query({
  permission: 'background.manage',
  run: async (context) => {
    const { sql, actor } = context
    const own = ownOf(actor)
    const [pulse] = await sql<Pulse[]>`
      select max(j.tried_at) as "lookedAt", coalesce(max(j.tried_at) < now() - interval '5 minutes', true) as silent, max(j.last_problem) as problem,
        (select count(*)::int from (select from outbox o where o.channel = 'mail' and o.state in ('made', 'sending')
          and (${own}::uuid is null or ${own}::uuid in (o.municipality_id, o.company_id)) limit ${countedTo}) x) as waiting,
        (select count(*)::int from (select from outbox o where o.state = 'failed'
          and (${own}::uuid is null or ${own}::uuid in (o.municipality_id, o.company_id)) limit ${countedTo}) x) as failed
      from job_run j where j.name = 'messages'`
    const rows = await sql<Omit<JobSummary, 'label'>[]>`
      select j.name, count(*)::int as organisations, count(*) filter (where j.last_problem is not null)::int as failing,
        max(j.done_at) as "lastDoneAt" from job_run j where j.name <> 'messages' group by j.name`
    const failing = await sql<(Omit<FailingJob, 'label'> & { name: string })[]>`
      select j.id, j.name, o.name as organisation, j.last_problem as problem, j.attempts, j.tried_at as "triedAt", j.next_try_at as "nextTryAt"
      from job_run j join organisation o on o.id = j.organisation_id
      where j.name <> 'messages' and j.last_problem is not null order by j.tried_at desc, j.id limit ${shownFailing}`
    const none = { organisations: 0, failing: 0, lastDoneAt: null }
    return {
      // Whether the worker lives is a matter of the installation; an organisation sees its own work.
      pulse: pulse && { ...pulse, known: own === null },
      jobs: nightlyWork.map(({ name, label }): JobSummary => {
        const found = rows.find((row) => row.name === name)
        return { ...none, ...found, name, label }
      }),
      failing: failing.map(({ name, ...row }): FailingJob => ({ ...row, label: labelOf(name) })),
      findings: await openFindings(context),
    }
  },
})

export interface MessageRow {
  id: string
  kind: MessageKind
  state: MessageState
  channel: 'mail' | 'post'
  /** The account, when the reader may see it; an address without one is never shown. */
  recipient: string | null
  hasAccount: boolean
  organisation: string
  problem: string | null
  attempts: number
  madeAt: string
  sentAt: string | null
  nextTryAt: string
  /** Kept to be read: only in practice. */
  readable: boolean
}

/** What left or has to leave, newest first; never about whom it was. */
export const messagesScreen = query({
  permission: 'background.manage',
  run: async ({ sql, actor }, filter: z.infer<typeof messageFilter>) => {
    const own = ownOf(actor)
    const state = filter.toon ? messageTabs[filter.toon] : null
    const states = state === 'made' ? ['made', 'sending'] : state && [state]
    const rows = await sql<(MessageRow & { total: number })[]>`
      with chosen as materialized (
        select o.id, o.made_at from outbox o where (${own}::uuid is null or ${own}::uuid in (o.municipality_id, o.company_id))
          and (${states}::text[] is null or o.state = any (${states}::text[]))
        order by o.made_at desc, o.id limit ${Math.max(countedTo + 1, filter.pagina * pageSize)}),
      page as (select id from chosen order by made_at desc, id limit ${pageSize} offset ${(filter.pagina - 1) * pageSize})
      select o.id, o.kind, o.channel, o.state, a.name as recipient, o.recipient_account_id is not null as "hasAccount", g.name as organisation, o.last_problem as problem, o.attempts, o.made_at as "madeAt",
        o.sent_at as "sentAt", o.next_try_at as "nextTryAt", m.outbox_id is not null as readable, (select count(*)::int from chosen) as total
      from page p join outbox o on o.id = p.id left join account a on a.id = o.recipient_account_id
        join organisation g on g.id = coalesce(o.municipality_id, o.company_id) left join practice_mail m on m.outbox_id = o.id
      order by o.made_at desc, o.id`
    const total = rows[0]?.total ?? 0
    return {
      rows,
      total: Math.min(total, countedTo),
      capped: total > countedTo,
      pageSize,
      practice: isPractice(),
    }
  },
})

export interface PracticeMail {
  toAddress: string
  subject: string
  body: string
  attachmentName: string | null
  attachment: string | null
  keptAt: string
}

/** One mail of the practice environment, as it would have left. */
export const messageScreen = query({
  permission: 'background.manage',
  run: async ({ sql }, { id }: { id: string }) => {
    const [mail] = await sql<PracticeMail[]>`
      select to_address as "toAddress", subject, body, attachment_name as "attachmentName", attachment, kept_at as "keptAt"
      from practice_mail where outbox_id = ${id}`
    return mail ?? null
  },
})
