const words = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
})

/** An instant as people write it: "21-11-2026 10.42". */
export function instantWords(instant: string): string {
  const parts = Object.fromEntries(
    words.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  )
  return `${parts.day}-${parts.month}-${parts.year} ${parts.hour}.${parts.minute}`
}
