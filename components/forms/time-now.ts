const clock = new Intl.DateTimeFormat('nl-NL', {
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
})

/** An instant (milliseconds) as people write the time: "10.42". */
export const timeAt = (instant: number) => clock.format(instant).replace(':', '.')

/** The time on the wall. */
export const timeNow = () => timeAt(Date.now())
