import type { IsoDate } from './calendar'
import { suspensionGrounds } from './act-fields'
import { lastDay, ruleInForce } from './deadlines'
import { closeDeadlines, openDeadline, type Effect, type FactContext } from './effects/effect'
import {
  extendable,
  extendTerm,
  extensionOf,
  openSuspension,
  resumeTerm,
  suspendable,
  suspendTerm,
} from './effects/running-terms'
import type { Row, TrajectoryFacts } from './facts'
import { formatDate } from './dutch-date'
import { countsFromDay, isDecision, type LetterKind } from './letter-terms'
import type { ReasonCode } from './reasons'
import type { RecordKind } from './record-policy'

/** Letters that still go to somebody whose trajectory is closed. */
const afterClosing: readonly LetterKind[] = ['refused', 'handover', 'renounce']

type Facts = Pick<
  TrajectoryFacts,
  | 'state'
  | 'application'
  | 'decision'
  | 'offer'
  | 'entry'
  | 'lastEntry'
  | 'handover'
  | 'deadlines'
  | 'suspensions'
>

const termOf = ({ deadlines }: Facts) => deadlines.find(({ rule }) => rule === 'municipalDecision') ?? null

const isSuspended = ({ suspensions }: Facts, term: Row) =>
  suspensions.some((pause) => pause.deadline_id === term.id && pause.suspended_until == null)

function aboutTerm(facts: Facts, kind: 'supplement' | 'extension'): ReasonCode | null {
  const term = termOf(facts)
  if (!term) return 'letter_no_term'
  if (isSuspended(facts, term)) return 'deadline_suspended'
  return kind === 'extension' && term.extended_on != null ? 'deadline_extended' : null
}

const onList = ({ entry }: Facts) => entry !== null && entry.queue !== 'resting'
const wasDecided = ({ decision }: Facts, ...kinds: string[]) => kinds.includes(String(decision?.kind))

const needs: Partial<Record<LetterKind, (facts: Facts) => ReasonCode | null>> = {
  receipt: ({ application }) => (application ? null : 'letter_no_application'),
  supplement: (facts) => aboutTerm(facts, 'supplement'),
  extension: (facts) => aboutTerm(facts, 'extension'),
  granted: (facts) => (wasDecided(facts, 'grant') ? null : 'letter_no_grant'),
  refused: (facts) => (wasDecided(facts, 'reject', 'revoke', 'dismiss') ? null : 'letter_no_rejection'),
  offer: ({ offer }) => (offer ? null : 'letter_no_offer'),
  contactRound: (facts) => (onList(facts) ? null : 'not_on_list'),
  rest: ({ entry }) => (entry?.queue === 'resting' ? null : 'letter_not_resting'),
  restReturn: (facts) => (onList(facts) ? null : 'not_on_list'),
  handover: ({ handover }) => (handover ? null : 'letter_no_handover'),
}

/** Why a letter of this kind does not fit what is known now; null when it does. Nobody writes to who died. */
export function letterRefusal(
  kind: LetterKind,
  facts: Facts,
  closedReason: string | null,
): ReasonCode | null {
  if (closedReason === 'deceased') return 'letter_deceased'
  if (facts.state === 'closed' && !afterClosing.includes(kind)) return 'trajectory_is_closed'
  return needs[kind]?.(facts) ?? null
}

interface SendingDays {
  datedOn: IsoDate
  /** The day on which its text and file stood fast; null of a letter from before that was kept. */
  finalOn: IsoDate | null
  sentOn: IsoDate
  announcedOn: string | null
  /** It was posted outside Schakel, and somebody says how that is known. */
  elsewhere: boolean
}

/**
 * Why a letter with this day on it does not leave on that day; null when it does. A paper that was not there yet cannot
 * have left: an earlier day than the one on which it became final is only of a letter that was posted outside Schakel.
 */
export function sendingRefusal(
  kind: LetterKind,
  { datedOn, finalOn, sentOn, announcedOn, elsewhere }: SendingDays,
): ReasonCode | null {
  if (sentOn < datedOn) return 'letter_before_its_day'
  if (!elsewhere && finalOn !== null && sentOn < finalOn) return 'letter_before_final'
  if (countsFromDay.includes(kind) && sentOn !== datedOn) return 'letter_other_day'
  return isDecision(kind) && announcedOn !== sentOn ? 'letter_announced_otherwise' : null
}

/**
 * Why the letter of a decision may not have this day on it; null when it may, and for every other letter. The term to
 * object is counted from the day on which the decision was made known, so that is the day on the letter (Awb 6:8).
 */
export function decisionDayRefusal(
  kind: LetterKind,
  datedOn: IsoDate,
  { decision }: Pick<TrajectoryFacts, 'decision'>,
): ReasonCode | null {
  if (!isDecision(kind) || decision === null) return null
  const { announced_on, decided_on } = decision
  if (typeof announced_on === 'string' && announced_on < String(decided_on)) return 'announced_before_decided'
  return announced_on === datedOn ? null : 'letter_announced_otherwise'
}

/** What else a letter does, with the lines that tell it. */
export interface LetterEffects {
  effects: Effect[]
  also: { kind: RecordKind; details: Record<string, unknown> }[]
}
/** A letter that does nothing but say what it says. */
export const nothingElse: LetterEffects = { effects: [], also: [] }

const about = (term: Row, basis: string) => ({
  rule: term.rule,
  label: term.label,
  before: term.due_on ?? null,
  basis,
})

/** From the day after the letter the term stands still; the time that the letter sets is watched (Awb 4:5, 4:15). */
function supplementSent(context: FactContext, term: Row): LetterEffects {
  const reason = `${suspensionGrounds.completion}: brief van ${formatDate(context.validOn)}`
  const basis = suspendable[String(term.rule)] ?? ''
  const rule = ruleInForce(context.rules, 'completionAnswer', context.validOn)
  const answerBy = rule && lastDay(rule, context.validOn, context.facts.equatedDays)
  return {
    effects: [
      ...suspendTerm(context, term, reason, answerBy),
      ...openDeadline(context, 'completionAnswer', context.validOn),
    ],
    also: [{ kind: 'deadlineSuspended', details: { ...about(term, basis), ground: 'completion' } }],
  }
}

function extensionSent(context: FactContext, term: Row): LetterEffects {
  const basis = extensionOf(context, term, context.validOn)?.basis ?? ''
  return {
    effects: extendTerm(context, term, `Uitstelbericht: brief van ${formatDate(context.validOn)}`),
    also: [{ kind: 'deadlineExtended', details: about(term, basis) }],
  }
}

/** A term stands still from the day after the letter, so on its last day there is nothing left; it may still be lengthened. */
const isOver = (kind: 'supplement' | 'extension', leftOn: string, dueOn: string) =>
  kind === 'supplement' ? leftOn >= dueOn : leftOn > dueOn

/** Why sending this letter cannot do what it says about the term; null when it can. */
export function termRefusal(
  kind: LetterKind,
  facts: TrajectoryFacts,
  context: FactContext,
): ReasonCode | null {
  if (kind !== 'supplement' && kind !== 'extension') return null
  const refused = aboutTerm(facts, kind)
  const term = termOf(facts)
  if (refused || !term) return refused
  if (isOver(kind, context.validOn, String(term.due_on))) return 'letter_term_over'
  const known =
    kind === 'supplement' || (extendable[String(term.rule)] && extensionOf(context, term, context.validOn))
  return known ? null : 'deadline_not_extendable'
}

/** What sending a letter does to the terms; the day of the context is the day it left. */
export function sentEffects(kind: LetterKind, context: FactContext): LetterEffects {
  const term = termOf(context.facts)
  if (kind === 'supplement' && term) return supplementSent(context, term)
  return kind === 'extension' && term ? extensionSent(context, term) : nothingElse
}

/**
 * The answer to a request to complete: the term runs again from the day of completion, which counts; without an answer
 * from the day after the time that was set (Awb 4:15 lid 1). The day of the context is the first day that runs. An answer
 * on the day of the letter itself came before the term stood still: then it stands still for no day at all.
 */
export function answeredEffects(context: FactContext): LetterEffects {
  const term = termOf(context.facts)
  const pause = term && openSuspension(context, term)
  const watched = closeDeadlines(context, ['completionAnswer', 'suspensionReview'])
  if (!term || !pause) return { effects: watched, also: [] }
  const from = String(pause.suspended_from)
  const runs = context.validOn < from ? { ...context, validOn: from } : context
  return {
    effects: [...resumeTerm(runs, term, pause), ...watched],
    also: [{ kind: 'deadlineResumed', details: about(term, suspendable[String(term.rule)] ?? '') }],
  }
}
