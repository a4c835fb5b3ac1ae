const words = new Intl.DateTimeFormat('nl-NL', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
})

const partsOf = (instant: string | number) =>
  Object.fromEntries(words.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))

/** The time of an instant (ISO text or milliseconds) as people write it: "08.42". */
export function timeWords(instant: string | number): string {
  const { hour, minute } = partsOf(instant)
  return `${hour}.${minute}`
}

/** An instant as people write it: "21-11-2026 08.42". */
export function instantWords(instant: string): string {
  const { day, month, year } = partsOf(instant)
  return `${day}-${month}-${year} ${timeWords(instant)}`
}
