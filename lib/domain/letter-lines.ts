import { lastDay, ruleInForce, type DeadlineAudience } from './deadlines'
import { amend, closeDeadlines, openDeadline, type Effect, type FactContext } from './effects/effect'
import { countsFromDay, isDecision, letterKindLabel, type LetterKind } from './letter-terms'

/** Whose turn it is with a letter: a second reader, its writer again, or whoever sends it. */
type LetterRule = 'letterCheck' | 'letterBack' | 'letterSend'

/** Of letters that the law asks for, its article; of the others sending is an agreement at work. */
const lawOf: Partial<Record<LetterKind, string>> = {
  granted: 'Awb 3:41',
  refused: 'Awb 3:41',
  supplement: 'Awb 4:5',
  extension: 'Awb 4:14',
}

interface About {
  kind: LetterKind
  datedOn: string
}

const nameOf = (kind: LetterKind) => letterKindLabel[kind].toLowerCase().replace(': ', ' ')

const later = (one: string, other: string) => (one > other ? one : other)

const sooner = (one: string, other: string) => (one < other ? one : other)

/** A letter with days that are counted from the day on it is read and mended before that day is over, as far as it still is. */
const beforeItsDay = ({ today }: FactContext, { kind, datedOn }: About, usual: string) =>
  countsFromDay.includes(kind) ? sooner(usual, later(datedOn, today)) : usual

/** A letter with days that are counted from the day on it leaves on that day; one of a passed day is for today. */
function sendOn(context: FactContext, { kind, datedOn }: About, usual: string) {
  return later(datedOn, countsFromDay.includes(kind) ? context.today : usual)
}

/**
 * The line that a letter has on /vandaag from now on, with its id; null where no rule for it is in force. `audience`: who
 * it is for, where that is not who the rule names.
 */
export function openLetterLine(
  context: FactContext,
  key: LetterRule,
  about: About,
  audience?: DeadlineAudience,
): { id: string; effects: Effect[] } | null {
  const { today, rules, facts } = context
  const rule = ruleInForce(rules, key, today)
  if (rule === null) return null
  const law = key === 'letterSend' ? lawOf[about.kind] : undefined
  const usual = lastDay(rule, today, facts.equatedDays)
  const row = {
    id: context.newId(),
    kind: law ? 'term' : 'task',
    rule: key,
    label: `${rule.label}: ${nameOf(about.kind)}`,
    basis: law ?? rule.basis,
    audience: audience ?? rule.audience,
    started_on: today,
    due_on: key === 'letterSend' ? sendOn(context, about, usual) : beforeItsDay(context, about, usual),
  }
  return { id: row.id, effects: [{ kind: 'insert', table: 'deadline', row }] }
}

/** Ends the line that a letter had; nothing where it has none that still runs. */
export const closeLetterLine = ({ facts, today }: FactContext, lineId: string | null): Effect[] =>
  facts.deadlines
    .filter(({ id }) => id === lineId)
    .flatMap((row) => amend('deadline', row, { closed_on: today }))

/** A decision takes effect when it is made known: its letter is due on that day (Awb 3:40, 3:41). */
export const openDecisionLetter = (
  context: FactContext,
  { decidedOn, announcedOn }: { decidedOn: string; announcedOn: string },
): Effect[] => openDeadline(context, 'decisionLetter', decidedOn, { dueOn: announcedOn })

/** The letter of a decision is ready: nobody has to make it any more. */
export const decisionLetterMade = (context: FactContext, kind: LetterKind): Effect[] =>
  isDecision(kind) ? closeDeadlines({ ...context, validOn: context.today }, ['decisionLetter']) : []

/** The letter of the decision in force will not leave after all, so it is to be made again. */
export function decisionLetterAgain(context: FactContext): Effect[] {
  const { decision } = context.facts
  if (typeof decision?.decided_on !== 'string') return []
  const { decided_on, announced_on } = decision
  return openDecisionLetter(context, {
    decidedOn: decided_on,
    announcedOn: typeof announced_on === 'string' ? announced_on : decided_on,
  })
}

/** A letter came back: whose address is then to be looked up, the person's or the representative's. */
const returnRule = (to: string) => (to === 'person' ? 'addressReturned' : 'representativeReturned')

/** Lines that say of an address that it is uncertain. */
export const uncertainAddress: readonly string[] = [
  'addressReturned',
  'addressSought',
  'representativeReturned',
]

/** From the day on which a letter to this reader ('person', or a kind of representative) came back. */
export const addressReturned = (context: FactContext, to: string): Effect[] =>
  openDeadline(context, returnRule(to), context.validOn)

/** From the day on which somebody heard that the person lives there no longer, and nobody knows where. */
export const addressSought = (context: FactContext): Effect[] =>
  openDeadline(context, 'addressSought', context.validOn)

/** The address of this reader was looked up, or is another one now; a check from before the return does not count. */
export const addressKnown = (context: FactContext, to: string): Effect[] =>
  context.facts.deadlines
    .filter(({ rule }) => rule === returnRule(to) || (to === 'person' && rule === 'addressSought'))
    .filter(({ started_on }) => String(started_on) <= context.validOn)
    .flatMap((row) => amend('deadline', row, { closed_on: context.today }))

/**
 * A letter of a contact round asks for an answer by a day ('yyyy-mm-dd'): that is when somebody looks again, in place of
 * the check that was planned. A talk, a rest or leaving the list ends it as it ends every check.
 */
export const answerAwaited = (context: FactContext, respondBy: string): Effect[] =>
  openDeadline(context, 'contactRound', context.today, {
    dueOn: respondBy,
    label: 'Antwoord op de contactronde',
  })
