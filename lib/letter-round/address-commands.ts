import 'server-only'
import { addressKey, type AddressSource } from '@/lib/domain/address-check'
import type { Addressee } from '@/lib/domain/letter-address'
import { addressKnown, addressReturned } from '@/lib/domain/letter-lines'
import { addressToCheck } from '@/lib/domain/letter-round'
import type { LetterKind } from '@/lib/domain/letter-terms'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { lockTrajectory, writePlans } from '@/lib/trajectory/apply-move'
import { factContext, record, recordPlan, type RecordLine } from '@/lib/trajectory/record'
import { storeChecks } from '@/lib/letter/address-state'
import { loadCandidates } from './load-people'
import { expectState, lockRound, lookAgain, roundLogged, trajectoriesOf } from './rounds'
import { checkAddressSchema, confirmAddressesSchema, returnedSchema } from './schemas'

/** The ticked addresses of a round that nobody looked at yet, or not since the last letter, are right: looked up in the BRP on a day. */
export const confirmAddresses = command({
  permission: 'letterRound.run',
  input: confirmAddressesSchema,
  subject: lockRound,
  run: async ({ subject: round, input: { checkedOn, lineIds }, ...context }) => {
    expectState(round, ['choosing'])
    const on = checkedOn ?? context.today
    if (on > context.today) refuse('day_in_future')
    const trajectoryIds = await trajectoriesOf(context, round.id, lineIds)
    const stale = (await loadCandidates(context, round.kind, { roundId: round.id, trajectoryIds })).filter(
      ({ leftOut }) => addressToCheck.includes(leftOut),
    )
    if (stale.length === 0) refuse('nothing_changed')
    const checks = stale.map(({ personId, addressLines }) => ({
      person: personId,
      address: addressKey(addressLines),
    }))
    await storeChecks(context, round.municipalityId, checks, { outcome: 'right', source: 'register', on })
    await tellChecked(context, stale.map(({ trajectoryId }) => trajectoryId), on) // prettier-ignore
    await lookAgain(context, round)
    return roundLogged(
      context,
      'letterRoundChanged',
      round.id,
      { addresses: stale.length },
      { roundId: round.id },
    )
  },
})

async function tellChecked(context: Context, ids: string[], on: string) {
  const rows = await context.sql<{ situation: TrajectoryFacts }[]>`
    select situation from app.lock_situations(${ids}::uuid[], ${context.today})`
  const line: RecordLine = { kind: 'addressChecked', effects: [], validOn: on }
  await writePlans(context, rows.map(({ situation }) => recordPlan({ ...context, submissionId: null }, situation, line))) // prettier-ignore
}

interface Sent {
  id: string
  kind: LetterKind
  state: string
  sentOn: string | null
  personId: string
  addressee: Addressee
}

async function ofLetter(context: Context, { letterId }: { letterId: string }) {
  const [letter] = await context.sql<(Sent & { trajectoryId: string })[]>`
    select id, kind, state, sent_on as "sentOn", person_id as "personId", trajectory_id as "trajectoryId", addressee from letter where id = ${letterId}`
  const facts = letter && (await lockTrajectory(context, letter))
  return facts ? { letter, facts } : null
}

/** A letter came back: the address it went to is wrong from that day, the next letter says so, and somebody looks it up. */
export const recordReturned = command({
  permission: 'letterRound.run',
  input: returnedSchema,
  subject: ofLetter,
  run: async ({ subject: { letter, facts }, input: { returnedOn }, ...context }) => {
    const on = returnedOn ?? context.today
    if (letter.state !== 'sent' || letter.sentOn === null) refuse('letter_not_now')
    if (on > context.today) refuse('day_in_future')
    if (on < letter.sentOn) refuse('ends_before_start')
    const [known] = await context.sql`select from address_check where letter_id = ${letter.id}`
    if (known) refuse('already_done')
    const check = { person: letter.personId, address: addressKey(letter.addressee.lines) }
    const how = { outcome: 'wrong', source: 'returned', on, letterId: letter.id } as const
    await storeChecks(context, facts.municipalityId, [check], how)
    return record(context, facts, {
      kind: 'letterReturned',
      effects: addressReturned(factContext(context, facts, {}, on), letter.addressee.as),
      validOn: on,
      details: { letterId: letter.id },
    })
  },
})

/** Somebody looked up where a letter goes to, and it is right on that day. */
export const checkAddress = command({
  permission: 'letterRound.run',
  input: checkAddressSchema,
  subject: ofLetter,
  run: async ({ subject: { letter, facts }, input: { source, checkedOn }, ...context }) => {
    const on = checkedOn ?? context.today
    if (on > context.today) refuse('day_in_future')
    if (letter.addressee.lines.length === 0) refuse('letter_address_missing')
    const check = { person: letter.personId, address: addressKey(letter.addressee.lines) }
    await storeChecks(context, facts.municipalityId, [check], {
      outcome: 'right',
      source: source as AddressSource,
      on,
    })
    const effects = addressKnown(factContext(context, facts, {}, on), letter.addressee.as)
    return record(context, facts, { kind: 'addressChecked', effects, validOn: on })
  },
})
