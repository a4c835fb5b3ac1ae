import { lastDay, ruleInForce } from '../deadlines'
import type { Row } from '../facts'
import { amend, closeDeadlines, insert, openDeadline, text, type Effect, type FactContext } from './effect'

/** The last day of a term that would start on this day; null where no rule is known. */
function lastDayOf({ rules, facts }: FactContext, key: string, startedOn: string): string | null {
  const rule = ruleInForce(rules, key, startedOn)
  return rule && lastDay(rule, startedOn, facts.equatedDays)
}

/** What every handover writes: to whom, on what ground, what went along as it was, and the term of the answer. */
export function sent(context: FactContext, whom: Record<string, unknown>): Effect[] {
  const { input, validOn } = context
  const answerBy = lastDayOf(context, 'handoverAnswer', validOn)
  return [
    insert(context, 'handover', {
      ...whom,
      ground: text(input, 'ground'),
      ground_words: text(input, 'groundWords'),
      ground_source: text(input, 'groundSource'),
      fields: (text(input, 'fields') ?? '').split(',').filter(Boolean),
      payload: text(input, 'payload'),
      message: text(input, 'message'),
      sent_by_name: text(input, 'sentByName'),
      sent_on: validOn,
      answer_by: answerBy,
    }),
    ...openDeadline(context, 'handoverAnswer', validOn),
    ...(typeof whom.to_company_id === 'string'
      ? openDeadline(context, 'handoverReceive', validOn, { companyId: whom.to_company_id, dueOn: answerBy ?? undefined })
      : []),
  ]
} // prettier-ignore

/** A handover that was not answered ends with this outcome. */
export const withdrawn = (context: FactContext, row: Row | null, outcome: string): Effect[] =>
  row !== null && row.outcome == null
    ? amend('handover', row, {
        outcome,
        answered_on: context.validOn,
        answer: text(context.input, 'reason'),
      })
    : []

/** Taken back by the sender before an answer came. */
export const takenBack = (context: FactContext, row: Row): Effect[] => [
  ...withdrawn(context, row, 'withdrawn'),
  ...closeDeadlines(context, ['handoverAnswer', 'handoverReceive', 'handoverQuestion']),
]

/**
 * The sender answers what was asked. The term of the receiver runs on; where too little of it is left, it is set anew by
 * the dated rule `handoverReply`.
 */
export function questionAnswered(
  context: FactContext,
  { row, question, answeredBy }: { row: Row; question: Row; answeredBy: string },
): Effect[] {
  const { today, validOn } = context
  const anew = lastDayOf(context, 'handoverReply', today)
  const before = typeof row.answer_by === 'string' ? row.answer_by : null
  const answerBy = anew !== null && (before === null || anew > before) ? anew : before
  const running = (key: string) => context.facts.deadlines.filter(({ rule }) => rule === key)
  return [
    ...amend('handover_question', question, {
      answer: text(context.input, 'answer'),
      answered_on: validOn,
      answered_by_name: answeredBy,
    }),
    ...closeDeadlines(context, ['handoverQuestion']),
    ...(answerBy === before ? [] : amend('handover', row, { answer_by: answerBy })),
    ...(answerBy === before || answerBy === null
      ? []
      : [...running('handoverAnswer'), ...running('handoverReceive')].flatMap((term) =>
          amend('deadline', term, { due_on: answerBy }),
        )),
  ]
}
