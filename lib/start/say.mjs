/** A reason to stop that the person at the keyboard can act on: shown as it is, without a stack. */
export class Problem extends Error {}

// Whoever read along may be gone (a closed terminal, a pipe to head): that must not end the guard over the server.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

/** Prints one line on standard output. */
export const say = (text = '') => void process.stdout.write(`${text}\n`)

/** How long something took, for people: "0,4 s" or "2 min 5 s". Takes milliseconds. */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000
  if (seconds < 10) return `${seconds.toFixed(1).replace('.', ',')} s`
  if (seconds < 60) return `${Math.round(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/**
 * A numbered list of steps. Each call of the returned function prints "[2/6] label …", runs the work, and
 * prints how long it took. The work gets a function to add a line of its own under the same number.
 * @param {number} total how many steps there will be
 */
export function numberedSteps(total) {
  let count = 0
  return async function step(label, work) {
    const prefix = `[${++count}/${total}]`
    const began = Date.now()
    say(`${prefix} ${label} …`)
    const heartbeat = setInterval(() => say(`${prefix} nog bezig (${duration(Date.now() - began)})`), 15_000)
    try {
      const result = await work((line) => say(`${prefix} ${line}`))
      say(`${prefix} klaar na ${duration(Date.now() - began)}`)
      return result
    } finally {
      clearInterval(heartbeat)
    }
  }
}

/** Prints why it stopped: a Problem as its own text, anything else with its stack. */
export function report(error) {
  const text = error instanceof Problem ? error.message : (error?.stack ?? String(error))
  process.stderr.write(`\nSchakel kan niet verder.\n${text}\n`)
}
