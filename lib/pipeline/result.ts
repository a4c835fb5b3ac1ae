import type { ReasonCode } from '@/lib/domain/reasons'

/** What a colleague changed meanwhile: who, when, and both values per field. */
export interface Collision {
  by: string
  at: string
  fields: { label: string; yours: string; theirs: string }[]
  /** False when the same press can no longer be made: the page stays as it is, with what was typed. */
  mayRepeat: boolean
}

/** The closed answer of a command. `field` is the one that a refusal is about. Refusals are values; only bugs and a failing database are thrown. */
export type Result<T> =
  | { status: 'done'; value: T; repeated?: boolean }
  | { status: 'invalid'; fields: Record<string, string[]> }
  | { status: 'refused'; reason: ReasonCode; about?: string; collision?: Collision; field?: string }
  | { status: 'signedOut' }

/** Leaves a command and rolls its transaction back; only the pipeline catches it. */
export class Refusal extends Error {
  constructor(
    readonly reason: ReasonCode,
    readonly collision?: Collision,
    /** What the sentence of the reason is about: a weekday, and who works then. */
    readonly about?: string,
  ) {
    super(reason)
  }
}

/** Ends a command with a reason people can read; nothing of it is kept. */
export function refuse(reason: ReasonCode, collision?: Collision, about?: string): never {
  throw new Refusal(reason, collision, about)
}
