import type { WorkProblem } from '@/lib/domain/work-problems'

interface Failure {
  code?: unknown
  /** What was said to the mail server when it refused. */
  command?: unknown
  responseCode?: unknown
  constraint_name?: unknown
  cause?: unknown
}

const unreachable = [
  'ECONNECTION',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ENOTFOUND',
  'ETLS',
  'EPIPE',
]

/** What is refused when the mail server says no to an envelope; only the recipient's address is of the recipient. */
const refusedAt: Partial<Record<string, WorkProblem>> = {
  'MAIL FROM': 'senderRefused',
  'RCPT TO': 'addressRefused',
}

/** Why a mail server did not take a message; `unexpected` when it was not the mail server. Never its words: they may quote an address. */
export function mailProblemOf(error: unknown): WorkProblem {
  const { code, command, responseCode } = (error ?? {}) as Failure
  if (code === 'EAUTH') return 'signInRefused'
  if (typeof responseCode === 'number')
    return responseCode < 500 ? 'postponed' : (refusedAt[String(command)] ?? 'refused')
  return unreachable.includes(String(code)) ? 'unreachable' : 'unexpected'
}

/** What can be said of any failure without saying what it was about: its code and constraint, also when it is wrapped. */
export function markOf(error: unknown): string {
  const { code, constraint_name: constraint, cause } = (error ?? {}) as Failure
  const words = [code, constraint].filter((word) => typeof word === 'string')
  if (words.length === 0 && cause) return markOf(cause)
  return words.length > 0 ? words.join(' ') : error instanceof Error ? error.name : 'onbekend'
}
