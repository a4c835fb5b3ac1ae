import 'server-only'

/** True in the practice environment, where accounts and people are invented. */
export const isPractice = () => process.env.SCHAKEL_PRACTICE === '1'

/** The instant of now. A fixed one (SCHAKEL_NOW) is honoured only in the practice environment. */
export function currentInstant(): Date {
  const fixed = isPractice() ? process.env.SCHAKEL_NOW : undefined
  return fixed ? new Date(fixed) : new Date()
}

const amsterdamDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** The day ('yyyy-mm-dd') in Europe/Amsterdam at an instant. */
export const dayAt = (instant: Date) => amsterdamDay.format(instant)
