import 'server-only'
import { restTooLong } from '@/lib/domain/days-in-order'
import { needsBridging } from '@/lib/domain/determination'
import { bridgingEffects, confirming, urgencyEffects } from '@/lib/domain/effects/recording'
import { restAgreed } from '@/lib/domain/effects/waiting'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { longestRest } from '@/lib/domain/situation-of'
import { queueMessage } from '@/lib/outbox/queue-message'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import {
  agreeRestSchema,
  assignOwnerSchema,
  confirmOnListSchema,
  recordBridgingSchema,
  recordUrgencySchema,
} from './act-schemas'
import { factContext, lockOpen, record } from './record'

async function isColleague({ sql, today }: Context, accountId: string, municipalityId: string) {
  const [row] = await sql`
    select 1 from account a join account_municipality m on m.account_id = a.id
    where a.id = ${accountId} and a.active and a.role = 'caseworker' and m.municipality_id = ${municipalityId}
      and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today})`
  return row !== undefined
}

const tellNewOwner = (context: Context, { id, municipalityId }: TrajectoryFacts, accountId: string) =>
  queueMessage(context, {
    municipalityId,
    trajectoryId: id,
    channel: 'mail',
    kind: 'assigned',
    to: { accountId },
    subject: { kind: 'trajectory', id },
  })

/** Another caseworker of the same municipality takes the trajectory over. */
export const assignOwner = command({
  permission: 'trajectory.assign',
  input: assignOwnerSchema,
  subject: lockOpen,
  run: async ({ subject: facts, input: { version, input }, ...context }) => {
    const accountId = String(input.accountId)
    if (accountId === facts.ownerId) refuse('nothing_changed')
    if (!(await isColleague(context, accountId, facts.municipalityId))) refuse('no_colleague')
    if (accountId !== context.actor.accountId) await tellNewOwner(context, facts, accountId)
    return record(context, facts, {
      kind: 'ownerAssigned',
      effects: [{ kind: 'assign', accountId }],
      reason: input.reason,
      details: { before: facts.ownerId, after: accountId },
      seen: version,
    })
  },
})

/** "Laatst bevestigd": somebody talked with the person, who still wants to be on the list. The position stays. */
export const confirmOnList = command({
  permission: 'waitingList.confirm',
  input: confirmOnListSchema,
  subject: lockOpen,
  run: async ({ subject: facts, input: { version, input }, ...context }) => {
    if (!facts.entry) refuse('not_on_list')
    const filled = factContext(context, facts, input, input.talkOn)
    return record(context, facts, {
      kind: 'positionConfirmed',
      effects: confirming(filled, facts.entry),
      validOn: filled.validOn,
      reason: input.reason,
      details: { before: facts.entry.confirmed_on ?? null, after: filled.validOn },
      seen: version,
    })
  },
})

/** Until when somebody rests is agreed anew: a day to talk, or a day on which the place on the list comes back by itself. */
export const agreeRest = command({
  permission: 'waitingList.confirm',
  input: agreeRestSchema,
  subject: lockOpen,
  run: async ({ subject: facts, input: { version, input }, ...context }) => {
    if (facts.state !== 'resting' || !facts.entry) refuse('wrong_state')
    if (String(input.reviewOn) <= context.today) refuse('review_in_past')
    const tooFar = restTooLong(String(input.reviewOn), context.today, longestRest(facts, context.today))
    if (tooFar) refuse(tooFar)
    return record(context, facts, {
      kind: 'restAgreed',
      effects: restAgreed(factContext(context, facts, input), facts.entry),
      reason: input.reason,
      details: {
        before: facts.entry.returns_on ?? facts.entry.review_on ?? null,
        after: input.reviewOn,
        returnAgreed: input.returnAgreed === true,
      },
      seen: version,
    })
  },
})

/** That somebody goes sooner by the ordinance, with the reason; the list moves with it where its rule counts urgency. */
export const recordUrgency = command({
  permission: 'urgency.record',
  input: recordUrgencySchema,
  subject: lockOpen,
  run: async ({ subject: facts, input: { version, input }, ...context }) => {
    if (!facts.entry) refuse('not_on_list')
    const before = facts.urgency?.level ?? 'none'
    if (before === input.urgency) refuse('nothing_changed')
    const filled = factContext(context, facts, input, input.validOn)
    return record(context, facts, {
      kind: 'urgencyRecorded',
      effects: urgencyEffects(filled),
      validOn: filled.validOn,
      reason: input.reason,
      details: { before, after: input.urgency },
      seen: version,
    })
  },
})

/** What someone does until the place starts, or that they do not want anything (Pw art. 10b lid 7). */
export const recordBridging = command({
  permission: 'bridging.record',
  input: recordBridgingSchema,
  subject: lockOpen,
  run: async ({ subject: facts, input: { version, input }, ...context }) => {
    if (!facts.determination) refuse('no_positive_decision')
    // Who is back on the list works until the end of the last day, and may be bridged from that day on.
    if (facts.term && !needsBridging({ state: facts.state, bridged: false })) refuse('contract_runs')
    const filled = factContext(context, facts, input, input.validOn)
    return record(context, facts, {
      kind: 'bridgingRecorded',
      effects: bridgingEffects(filled),
      validOn: filled.validOn,
      reason: input.reason,
      details: { before: facts.bridging?.kind ?? null, after: input.bridgingKind },
      seen: version,
    })
  },
})
