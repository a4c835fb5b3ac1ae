import 'server-only'
import { addDays } from '@/lib/domain/calendar'
import { lastDay, ruleInForce } from '@/lib/domain/deadlines'
import type { Effect } from '@/lib/domain/effects/effect'
import { rulesOf, type TrajectoryFacts } from '@/lib/domain/facts'
import { answeredEffects, sendingRefusal, sentEffects, termRefusal } from '@/lib/domain/letter-rules'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { factContext } from '@/lib/trajectory/record'
import { tell } from './commands'
import { fileOf, wholeLetter } from './finish'
import { keepLetter, lockLetter, type KeptLetter, type OfLetter } from './lock-letter'
import * as schemas from './schemas'

/** The line of the second reader is done. */
const readBy = ({ today }: Context, { checkDeadlineId }: KeptLetter): Effect[] =>
  checkDeadlineId === null
    ? []
    : [{ kind: 'amend', table: 'deadline', id: checkDeadlineId, set: { closed_on: today } }]

async function agree(context: Context, subject: OfLetter) {
  const { facts, kept } = subject
  const ground = await wholeLetter(context, subject)
  const pdf = await fileOf(context, facts, kept, ground)
  await keepLetter(context, kept, { state: 'checked', checkedBy: context.actor.accountId, pdf })
  return tell(context, subject, 'letterChecked', { effects: readBy(context, kept) })
}

/** The second reader agrees, and the file is made; or sends the letter back with what has to be otherwise. */
export const checkLetter = command({
  permission: 'letter.check',
  input: schemas.checkLetterSchema,
  subject: lockLetter,
  run: async ({ subject, input: { verdict, note }, ...context }) => {
    const { kept } = subject
    if (kept.state !== 'toCheck') refuse('letter_not_now')
    if (kept.writers.includes(context.actor.accountId)) refuse('letter_own_check')
    if (verdict === 'agreed') return agree(context, subject)
    await keepLetter(context, kept, { state: 'draft', checkNote: note })
    return tell(context, subject, 'letterSentBack', { effects: readBy(context, kept), reason: note })
  },
})

const announcedOn = ({ decision }: TrajectoryFacts) => (decision?.announced_on as string | undefined) ?? null

/** The letter left: the term stands still or gets longer where the letter says so (Awb 4:5, 4:14, 4:15). */
export const sendLetter = command({
  permission: 'letter.write',
  input: schemas.sendLetterSchema,
  subject: lockLetter,
  run: async ({ subject, input: { sentOn }, ...context }) => {
    const { facts, kept } = subject
    if (kept.state !== 'checked') refuse('letter_not_now')
    const filled = factContext(context, facts, {}, sentOn)
    const days = { datedOn: kept.datedOn, sentOn, announcedOn: announcedOn(facts) }
    const refused = sendingRefusal(kept.kind, days) ?? termRefusal(kept.kind, facts, filled)
    if (refused) refuse(refused)
    await keepLetter(context, kept, { state: 'sent', sentOn, sentBy: context.actor.accountId })
    return tell(context, subject, 'letterSent', { ...sentEffects(kept.kind, filled), validOn: sentOn })
  },
})

export const withdrawLetter = command({
  permission: 'letter.write',
  input: schemas.withdrawLetterSchema,
  subject: lockLetter,
  run: async ({ subject, input: { reason }, ...context }) => {
    const { kept } = subject
    await keepLetter(context, kept, { state: 'withdrawn' })
    const effects = kept.state === 'toCheck' ? readBy(context, kept) : []
    return tell(context, subject, 'letterWithdrawn', { effects, reason })
  },
})

/** The first day that runs when nothing came: the day after the time that the letter set (Awb 4:15 lid 1 onder b). */
function lapsedOn({ today }: Context, facts: TrajectoryFacts, { sentOn }: KeptLetter): string {
  const rule = ruleInForce(rulesOf(facts), 'completionAnswer', String(sentOn))
  if (!rule) refuse('parameter_unknown')
  const day = addDays(lastDay(rule, String(sentOn), facts.equatedDays), 1)
  if (day > today) refuse('letter_time_runs')
  return day
}

/** What came of a request to complete: the term runs again. */
export const answerLetter = command({
  permission: 'letter.write',
  input: schemas.answerLetterSchema,
  subject: lockLetter,
  run: async ({ subject, input: { answer, completedOn }, ...context }) => {
    const { facts, kept } = subject
    if (kept.kind !== 'supplement' || kept.state !== 'sent') refuse('letter_not_now')
    if (kept.answer !== null) refuse('letter_answered')
    const answeredOn = answer === 'lapsed' ? lapsedOn(context, facts, kept) : String(completedOn)
    if (answeredOn <= String(kept.sentOn)) refuse('letter_answer_too_early')
    const filled = factContext(context, facts, {}, answeredOn)
    await keepLetter(context, kept, { answer, answeredOn })
    return tell(context, subject, 'letterAnswered', { ...answeredEffects(filled), validOn: answeredOn })
  },
})
