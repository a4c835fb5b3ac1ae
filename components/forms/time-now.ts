const clock = new Intl.DateTimeFormat('nl-NL', {
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
})

/** The time on the wall as people write it: "10.42". */
export const timeNow = () => clock.format(new Date()).replace(':', '.')
