import 'server-only'
import { randomUUID } from 'node:crypto'
import { letter } from '@/db/schema/letter'
import { addDays } from '@/lib/domain/calendar'
import { blocksText, parseBlocks } from '@/lib/domain/letter-blocks'
import { insert, type Effect, type FactContext } from '@/lib/domain/effects/effect'
import { lastDay, ruleInForce } from '@/lib/domain/deadlines'
import { letterKindLabel } from '@/lib/domain/letter-terms'
import type { RecordKind } from '@/lib/domain/record-policy'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { lockTrajectory } from '@/lib/trajectory/apply-move'
import { factContext, record, type RecordLine } from '@/lib/trajectory/record'
import { composeLetter, needsCheck } from './compose'
import { fileOf, wholeLetter } from './finish'
import { keepLetter, lockLetter, type KeptLetter, type OfLetter } from './lock-letter'
import * as schemas from './schemas'

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

/** A line for who reads letters: the besluitnemer, or the caseworker when a besluitnemer wrote it. */
function checkTask(
  context: FactContext,
  kept: KeptLetter,
  writtenBy: string,
): { id: string; effect: Effect } {
  const rule = ruleInForce(context.rules, 'letterCheck', context.today)
  if (!rule) refuse('parameter_unknown')
  const effect = insert(context, 'deadline', {
    kind: 'task',
    rule: rule.key,
    label: `${rule.label}: ${letterKindLabel[kept.kind].toLowerCase()}`,
    basis: rule.basis,
    audience: writtenBy === 'decisionMaker' ? 'caseworker' : rule.audience,
    started_on: context.today,
    due_on: lastDay(rule, context.today, context.facts.equatedDays),
  })
  return { id: effect.kind === 'insert' ? String(effect.row.id) : '', effect }
}

/** A whole draft goes to a second reader, who finds it on /vandaag. */
export const askLetterCheck = command({
  permission: 'letter.write',
  input: schemas.letterSchema,
  subject: lockLetter,
  run: async ({ subject, input: _input, ...context }) => {
    const { facts, kept } = subject
    if (kept.state !== 'draft') refuse('letter_not_now')
    await wholeLetter(context, subject)
    const { id, effect } = checkTask(factContext(context, facts, {}), kept, context.actor.role)
    const told = await tell(context, subject, 'letterCheckAsked', { effects: [effect] })
    await keepLetter(context, kept, { state: 'toCheck', checkDeadlineId: id, checkNote: null })
    return told
  },
})

/** Without a second reader, where the municipality asks none: the file is made and stays as it is. */
export const finishLetter = command({
  permission: 'letter.write',
  input: schemas.letterSchema,
  subject: lockLetter,
  run: async ({ subject, input: _input, ...context }) => {
    const { facts, kept } = subject
    if (kept.state !== 'draft') refuse('letter_not_now')
    const ground = await wholeLetter(context, subject)
    if (needsCheck(ground.checkedKinds, kept.kind)) refuse('letter_check_needed')
    await keepLetter(context, kept, { state: 'checked', pdf: await fileOf(context, facts, kept, ground) })
    return tell(context, subject, 'letterFinished')
  },
})
