import 'server-only'
import pino, { type DestinationStream } from 'pino'

/** What never reaches a technical log, wherever it stands in a line (BIO2 8.15.02). */
const secretNames = new Set(
  'password wachtwoord token sid cookie authorization bsn name surname givenname initials partnersurname birthdate email phone address street raw values body'.split(
    ' ',
  ),
)

const nineDigits = /\d(?:[ .-]?\d){8}/g
const mailAddress = /[^\s@<>"']+@[^\s@<>"']+/g

const cleanText = (text: string) => text.replace(nineDigits, '[nummer]').replace(mailAddress, '[e-mail]')

/** A copy without secrets and personal data; of an error its kind and code, for its message may quote a row. */
export function cleaned(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (value instanceof Error) return cleanedError(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > 4) return '[…]'
  if (Array.isArray(value)) return value.map((item) => cleaned(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, cleanedField(name, item, depth)]),
  )
}

function cleanedField(name: string, item: unknown, depth: number): unknown {
  if (secretNames.has(name.toLowerCase().replaceAll('_', ''))) return '[verborgen]'
  // The code that a person reads out from the page; it is a number of nine digits or more.
  return name === 'digest' ? item : cleaned(item, depth + 1)
}

const frames = (stack: string | undefined) =>
  (stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .map((line) => line.trim())

function cleanedError(error: Error & { code?: unknown; digest?: unknown; constraint_name?: unknown }) {
  return {
    type: error.name,
    code: error.code,
    constraint: error.constraint_name,
    digest: error.digest,
    at: frames(error.stack).slice(0, 8),
  }
}

/** The arguments of a log call without secrets; always with words of our own, for pino would take an error's. */
function cleanedCall([first, ...rest]: unknown[]): [Record<string, unknown>, string] {
  const words = [first, ...rest].filter((part) => typeof part === 'string').map(cleanText)
  if (first instanceof Error) return [{ err: cleaned(first) }, words.join(' ') || 'error']
  const line = typeof first === 'object' && first !== null ? (cleaned(first) as Record<string, unknown>) : {}
  return [line, words.join(' ')]
}

/** The technical log: JSON lines on standard output. What people do belongs in the audit log, not here. */
export const makeLog = (to?: DestinationStream) =>
  pino(
    {
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['headers', 'req.headers'],
      serializers: { err: (error: unknown) => error },
      hooks: {
        logMethod(call, write) {
          write.apply(this, cleanedCall(call))
        },
      },
    },
    to ?? pino.destination(1),
  )

export const log = makeLog()
