/** Three in the morning in the Netherlands on a day, in winter and in summer time. */
export function threeAt(day: string): Date {
  const winter = new Date(`${day}T02:00:00Z`)
  const hour = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit' }).format(
    winter,
  )
  return hour.startsWith('03') ? winter : new Date(`${day}T01:00:00Z`)
}
