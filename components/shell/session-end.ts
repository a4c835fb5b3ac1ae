const minute = 60_000
/** How long before the end someone is told (WCAG 2.2.1). */
const notice = 2 * minute
/** Without an act a session ends after thirty minutes; the server notes an act at most once a minute. */
const quietFor = 29 * minute

export interface SessionEnd {
  /** The instant, in milliseconds, at which to tell. */
  tellAt: number
  endsAt: number
  /** False when the session ends whatever one does. */
  extendable: boolean
}

/** When the session of this page ends, counted from its last act; `limit` is the end that nothing moves (ISO instant). */
export function sessionEnd(lastActAt: number, limit: string): SessionEnd {
  const last = Date.parse(limit)
  const quiet = lastActAt + quietFor
  const endsAt = Math.min(last, quiet)
  return { tellAt: endsAt - notice, endsAt, extendable: quiet < last }
}
