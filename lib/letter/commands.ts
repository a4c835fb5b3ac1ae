import 'server-only'
import { randomUUID } from 'node:crypto'
import { letter } from '@/db/schema/letter'
import { addDays } from '@/lib/domain/calendar'
import { blocksText, parseBlocks } from '@/lib/domain/letter-blocks'
import type { Effect, FactContext } from '@/lib/domain/effects/effect'
import { closeLetterLine, decisionLetterMade, openLetterLine } from '@/lib/domain/letter-lines'
import { letterKindLabel } from '@/lib/domain/letter-terms'
import type { RecordKind } from '@/lib/domain/record-policy'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { lockTrajectory } from '@/lib/trajectory/apply-move'
import { factContext, record, type RecordLine } from '@/lib/trajectory/record'
import { composeLetter, needsCheck } from './compose'
import { addressLookedUp } from './address-state'
import { fileOf, keepWordOf, wholeLetter } from './finish'
import { keepLetter, lockLetter, type KeptLetter, type OfLetter } from './lock-letter'
import * as schemas from './schemas'
import { hasSecondReader } from './second-readers'

/** A letter is dated at most this many days ahead: time for a second reader and the post. */
const furthestAhead = 14

function dayOfLetter({ today }: Context, datedOn: string) {
  if (datedOn > addDays(today, furthestAhead)) refuse('letter_too_far_ahead')
  return datedOn
}

/** The line that tells of a letter, and the letter as the answer. */
export async function tell(
  context: Context,
  { facts, kept }: { facts: OfLetter['facts']; kept: Pick<KeptLetter, 'id' | 'kind'> },
  kind: RecordKind,
  more: Partial<RecordLine> = {},
) {
  const details = { label: letterKindLabel[kept.kind], letterId: kept.id }
  const result = { letterId: kept.id }
  const done = await record(context, facts, { kind, effects: [], ...more, details, result })
  return { ...done, value: { ...done.value, ...result } }
}

/** A draft from the template of its kind, filled with what is known now. */
export const writeLetter = command({
  permission: 'letter.write',
  input: schemas.writeLetterSchema,
  subject: lockTrajectory,
  run: async ({ subject: facts, input: { kind, datedOn }, ...context }) => {
    const about = { kind, datedOn: dayOfLetter(context, datedOn) }
    const made = await composeLetter(context, facts, about)
    const id = randomUUID()
    const { accountId } = context.actor
    await context.tx.insert(letter).values({
      id,
      municipalityId: facts.municipalityId,
      trajectoryId: facts.id,
      personId: facts.personId,
      ...about,
      ...made,
      writers: [accountId],
      recordedBy: accountId,
      recordedAt: context.now.toISOString(),
      changedAt: context.now.toISOString(),
    })
    return tell(context, { facts, kept: { id, kind } }, 'letterWritten')
  },
})

const withWriter = ({ writers }: KeptLetter, { actor }: Context) => [
  ...new Set([...writers, actor.accountId]),
]

/** The text of a draft, as somebody made it better. */
export const changeLetter = command({
  permission: 'letter.write',
  input: schemas.changeLetterSchema,
  subject: lockLetter,
  run: async ({ subject, input: { subject: about, text }, ...context }) => {
    const { kept } = subject
    if (kept.state !== 'draft') refuse('letter_not_now')
    const body = parseBlocks(text)
    if (blocksText(body) === blocksText(kept.body) && about === kept.subject) refuse('nothing_changed')
    await keepLetter(context, kept, { subject: about, body, writers: withWriter(kept, context) })
    return tell(context, subject, 'letterChanged')
  },
})

/** The draft anew from its template, with the facts and the day of now; what was typed in it goes. */
export const refillLetter = command({
  permission: 'letter.write',
  input: schemas.refillLetterSchema,
  subject: lockLetter,
  run: async ({ subject, input: { datedOn }, ...context }) => {
    const { facts, kept } = subject
    if (kept.state !== 'draft') refuse('letter_not_now')
    const about = { kind: kept.kind, datedOn: dayOfLetter(context, datedOn) }
    const made = await composeLetter(context, facts, about)
    await keepLetter(context, kept, {
      datedOn: about.datedOn,
      ...made,
      writers: withWriter(kept, context),
    })
    return tell(context, subject, 'letterChanged')
  },
})

/** A whole draft goes to a second reader, who finds it on /vandaag: the besluitnemer, or the caseworker when a besluitnemer wrote it. Refused where nobody else may read it. */
export const askLetterCheck = command({
  permission: 'letter.write',
  input: schemas.readyLetterSchema,
  subject: lockLetter,
  run: async ({ subject, input, ...context }) => {
    const { facts, kept } = subject
    if (kept.state !== 'draft') refuse('letter_not_now')
    const also = await addressLookedUp(context, subject, input)
    await wholeLetter(context, subject)
    const { writers } = kept
    if (!(await hasSecondReader(context, facts.municipalityId, { writers, to: 'letter.check' })))
      refuse('letter_no_second_reader')
    const filled = factContext(context, facts, {})
    const reader = context.actor.role === 'decisionMaker' ? 'caseworker' : undefined
    const line = openLetterLine(filled, 'letterCheck', kept, reader)
    if (line === null) refuse('parameter_unknown')
    const told = await tell(context, subject, 'letterCheckAsked', {
      also,
      effects: [...made(filled, kept), ...line.effects],
    })
    await keepLetter(context, kept, { state: 'toCheck', deadlineId: line.id, checkNote: null })
    return told
  },
})

/** Nobody has to write this letter any more: its own line ends, and that of a decision without its letter. */
const made = (filled: FactContext, { kind, deadlineId }: KeptLetter): Effect[] => [
  ...closeLetterLine(filled, deadlineId),
  ...decisionLetterMade(filled, kind),
]

/** Without a second reader, where the municipality asks none: the file is made and stays as it is; it is to be sent. */
export const finishLetter = command({
  permission: 'letter.write',
  input: schemas.readyLetterSchema,
  subject: lockLetter,
  run: async ({ subject, input, ...context }) => {
    const { facts, kept } = subject
    if (kept.state !== 'draft') refuse('letter_not_now')
    const also = await addressLookedUp(context, subject, input)
    const ground = await wholeLetter(context, subject)
    if (needsCheck(ground.checkedKinds, kept.kind)) refuse('letter_check_needed')
    const filled = factContext(context, facts, {})
    const writer = context.actor.role === 'decisionMaker' ? 'decisionMaker' : undefined
    const line = openLetterLine(filled, 'letterSend', kept, writer)
    const pdf = await fileOf(context, facts, kept, ground)
    await keepWordOf(context, subject, ground)
    const told = await tell(context, subject, 'letterFinished', {
      also,
      effects: [...made(filled, kept), ...(line?.effects ?? [])],
    })
    await keepLetter(context, kept, {
      state: 'checked',
      finalOn: context.today,
      deadlineId: line?.id ?? null,
      pdf,
    })
    return told
  },
})
