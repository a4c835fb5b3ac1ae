import { connect, createServer } from 'node:net'
import { Problem } from './say.mjs'

const listens = (port, host) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)))
  })

/** Whether something accepts connections on a port of this machine. */
export const answers = (port, host = '127.0.0.1', patience = 1000) =>
  new Promise((resolve) => {
    const socket = connect({ port, host, timeout: patience })
    const tell = (answer) => () => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', tell(true)).once('error', tell(false)).once('timeout', tell(false))
  })

/** Why a port cannot be used: 'EADDRINUSE', 'EACCES', or null when it is free on IPv4 and IPv6. */
export async function takenBy(port) {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0']) {
    const code = await listens(port, host)
    if (code === 'EADDRINUSE' || code === 'EACCES') return code
  }
  return null
}

/** The first free port from a number upward. */
export async function freePort(from) {
  for (let port = from; port < from + 200 && port < 65536; port++) if (!(await takenBy(port))) return port
  throw new Problem(
    `Er is geen vrije poort tussen ${from} en ${from + 200}. Noem er zelf een: PORT=8080 npm start`,
  )
}

/**
 * The port to serve on: the one that was named, or the first free one from 3000 upward.
 * @param {string | undefined} named the PORT variable
 */
export async function choosePort(named) {
  if (!named) return freePort(3000)
  const port = Number(named)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Problem(`PORT=${named} is geen poortnummer. Kies een getal van 1 tot en met 65535.`)
  const code = await takenBy(port)
  if (code === 'EACCES')
    throw new Problem(
      `Poort ${port} mag alleen de beheerder van deze computer openen. Kies een poort boven 1024.`,
    )
  if (code)
    throw new Problem(
      `Poort ${port} is bezet door een ander programma. Stop dat programma, noem een andere poort ` +
        `(PORT=${port + 1} npm start), of laat PORT weg: dan zoekt Schakel zelf een vrije poort.`,
    )
  return port
}
