import 'server-only'
import { addDays } from '@/lib/domain/calendar'
import { formatDateLong } from '@/lib/domain/dutch-date'
import { lastDay, ruleInForce, type DeadlineAudience } from '@/lib/domain/deadlines'
import { rulesOf, type TrajectoryFacts } from '@/lib/domain/facts'
import { closeLetterLine, decisionLetterAgain, openLetterLine } from '@/lib/domain/letter-lines'
import {
  answeredEffects,
  letterRefusal,
  nothingElse,
  sendingRefusal,
  sentEffects,
  termRefusal,
} from '@/lib/domain/letter-rules'
import { isDecision } from '@/lib/domain/letter-terms'
import { reasons, type ReasonCode } from '@/lib/domain/reasons'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { factContext } from '@/lib/trajectory/record'
import { tell } from './commands'
import { announcedDay } from './compose'
import { fileOf, keepWordOf, refuseOtherAddressee, refuseUnreachable, wholeLetter } from './finish'
import { keepLetter, lockLetter, roundOfLetter, type KeptLetter, type OfLetter } from './lock-letter'
import * as schemas from './schemas'

/** Who wrote a letter that a besluitnemer, or otherwise a caseworker, reads: the other of the two. */
const writerOf = ({ deadlines }: TrajectoryFacts, { deadlineId }: KeptLetter): DeadlineAudience =>
  deadlines.find(({ id }) => id === deadlineId)?.audience === 'caseworker' ? 'decisionMaker' : 'caseworker'

/** The second reader is done with it, and it is the turn of the writer: to send it, or to mend it. */
function toWriter(context: Context, { facts, kept }: OfLetter, key: 'letterSend' | 'letterBack') {
  const filled = factContext(context, facts, {})
  const line = openLetterLine(filled, key, kept, writerOf(facts, kept))
  return {
    effects: [...closeLetterLine(filled, kept.deadlineId), ...(line?.effects ?? [])],
    keep: (set: Parameters<typeof keepLetter>[2]) =>
      keepLetter(context, kept, { ...set, deadlineId: line?.id ?? null }),
  }
}

async function agree(context: Context, subject: OfLetter) {
  const { facts, kept } = subject
  const ground = await wholeLetter(context, subject)
  const pdf = await fileOf(context, facts, kept, ground)
  await keepWordOf(context, subject, ground)
  const { effects, keep } = toWriter(context, subject, 'letterSend')
  const told = await tell(context, subject, 'letterChecked', { effects })
  await keep({ state: 'checked', finalOn: context.today, checkedBy: context.actor.accountId, pdf })
  return told
}

/**
 * The second reader agrees, and the file is made; or sends the letter back with what has to be otherwise. A letter of a
 * round that still runs is refused: whoever sends the round reads its letters, and one that went back would hold up the rest.
 */
export const checkLetter = command({
  permission: 'letter.check',
  input: schemas.checkLetterSchema,
  subject: lockLetter,
  run: async ({ subject, input: { verdict, note }, ...context }) => {
    const { kept } = subject
    if (kept.state !== 'toCheck') refuse('letter_not_now')
    if (await roundOfLetter(context, kept)) refuse('letter_in_round')
    if (kept.writers.includes(context.actor.accountId)) refuse('letter_own_check')
    if (verdict === 'agreed') return agree(context, subject)
    const { effects, keep } = toWriter(context, subject, 'letterBack')
    const told = await tell(context, subject, 'letterSentBack', { effects, reason: note })
    await keep({ state: 'draft', checkNote: note })
    return told
  },
})

const announcedOn = ({ decision }: TrajectoryFacts) => (decision?.announced_on as string | undefined) ?? null

interface Leaving {
  sentOn: string
  /** How it is known that it was posted outside Schakel; null when it leaves from here. */
  postedBefore: string | null
}

function refuseDay({ facts, kept }: OfLetter, { sentOn, postedBefore }: Leaving) {
  const { datedOn, finalOn } = kept
  const days = { datedOn, finalOn, sentOn, announcedOn: announcedOn(facts), elsewhere: postedBefore !== null }
  const refused = sendingRefusal(kept.kind, days)
  const final = refused === 'letter_before_final' && finalOn !== null
  if (refused) refuse(refused, undefined, final ? formatDateLong(finalOn) : announcedDay(facts))
}

/** What the timeline says of a letter that was posted before, and of a term that it could not move any more. */
const whyEarlier = ({ postedBefore }: Leaving, untouched: ReasonCode | null): string | undefined =>
  postedBefore === null
    ? undefined
    : `Ging eerder al buiten Schakel op de post: ${postedBefore}${untouched ? ` (De termijn is niet veranderd. ${reasons[untouched][0]})` : ''}`

/** What was kept is what left: in Word only of a letter that was made in Word. */
async function refuseWithoutWord({ sql }: Context, { id }: KeptLetter): Promise<void> {
  const [row] = await sql`select from letter_word where letter_id = ${id}`
  if (!row) refuse('letter_no_word')
}

/**
 * The letter left: the term stands still or gets longer where the letter says so (Awb 4:5, 4:14, 4:15). The day is on or
 * after the one on which the letter became final, unless it was posted outside Schakel before that and it is said how that
 * is known. One that is still here goes to whom it would be made for now. A term that was over by then does not come back: a letter that is still here is refused, one that is gone is
 * recorded without an effect on the term.
 */
export const sendLetter = command({
  permission: 'letter.write',
  input: schemas.sendLetterSchema,
  subject: lockLetter,
  run: async ({ subject, input: { sentOn, sentForm, elsewhere, postedBefore: typed }, ...context }) => {
    const { facts, kept } = subject
    const leaving = { sentOn, postedBefore: elsewhere ? typed : null }
    if (kept.state !== 'checked') refuse('letter_not_now')
    const filled = factContext(context, facts, {}, sentOn)
    await refuseUnreachable(context, subject, sentOn)
    refuseDay(subject, leaving)
    if (!elsewhere) await refuseOtherAddressee(context, subject, sentOn)
    if (sentForm === 'word') await refuseWithoutWord(context, kept)
    const untouched = termRefusal(kept.kind, facts, filled)
    if (untouched && !elsewhere) refuse(untouched)
    const sent = {
      state: 'sent',
      ...leaving,
      sentForm,
      termUntouched: untouched,
      sentBy: context.actor.accountId,
    } as const
    await keepLetter(context, kept, sent)
    const { effects, also } = untouched ? nothingElse : sentEffects(kept.kind, filled)
    const line = closeLetterLine(filled, kept.deadlineId)
    const reason = whyEarlier(leaving, untouched)
    return tell(context, subject, 'letterSent', {
      effects: [...effects, ...line],
      also,
      validOn: sentOn,
      reason,
    })
  },
})

/** Whether the decision in force has no letter that is ready or left, now that this one does not go. */
async function leavesDecisionWithout({ sql }: Context, { facts, kept }: OfLetter): Promise<boolean> {
  if (kept.state === 'draft' || !isDecision(kept.kind)) return false
  if (letterRefusal(kept.kind, facts, null) !== null) return false
  const others = await sql`
    select from letter where trajectory_id = ${facts.id} and kind = ${kept.kind} and id <> ${kept.id}
      and state in ('toCheck', 'checked', 'sent') and dated_on >= ${String(facts.decision?.decided_on)} limit 1`
  return others.length === 0
}

/** The letter does not go; the letter of a decision is then to be made again. */
export const withdrawLetter = command({
  permission: 'letter.write',
  input: schemas.withdrawLetterSchema,
  subject: lockLetter,
  run: async ({ subject, input: { reason }, ...context }) => {
    const { facts, kept } = subject
    await keepLetter(context, kept, { state: 'withdrawn' })
    const filled = factContext(context, facts, {})
    const again = (await leavesDecisionWithout(context, subject)) ? decisionLetterAgain(filled) : []
    const effects = [...closeLetterLine(filled, kept.deadlineId), ...again]
    return tell(context, subject, 'letterWithdrawn', { effects, reason })
  },
})

/** The day after the time that the letter set: from then on the term runs, whatever comes later (Awb 4:15 lid 1 onder a). */
function timeIsOverOn(facts: TrajectoryFacts, { sentOn }: KeptLetter): string {
  const rule = ruleInForce(rulesOf(facts), 'completionAnswer', String(sentOn))
  if (!rule) refuse('parameter_unknown')
  return addDays(lastDay(rule, String(sentOn), facts.equatedDays), 1)
}

/** The day an answer came, or on which the time for it was over without one. */
function answerDay({ today }: Context, answer: string, completedOn: unknown, overOn: string): string {
  if (answer !== 'lapsed') return String(completedOn)
  if (overOn > today) refuse('letter_time_runs')
  return overOn
}

/** What came of a request to complete: the term runs again. */
export const answerLetter = command({
  permission: 'letter.write',
  input: schemas.answerLetterSchema,
  subject: lockLetter,
  run: async ({ subject, input: { answer, completedOn }, ...context }) => {
    const { facts, kept } = subject
    if (kept.kind !== 'supplement' || kept.state !== 'sent' || kept.termUntouched) refuse('letter_not_now')
    if (kept.answer !== null) refuse('letter_answered')
    const overOn = timeIsOverOn(facts, kept)
    const answeredOn = answerDay(context, answer, completedOn, overOn)
    if (answeredOn < String(kept.sentOn)) refuse('letter_answer_too_early')
    const filled = factContext(context, facts, {}, answeredOn < overOn ? answeredOn : overOn)
    await keepLetter(context, kept, { answer, answeredOn })
    return tell(context, subject, 'letterAnswered', { ...answeredEffects(filled), validOn: answeredOn })
  },
})
