import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { lstat, open } from 'node:fs/promises'
import { join } from 'node:path'
import { LineProblem } from './json-line'
import { at, PortabilityProblem } from './problem'

/** Bytes that one line of a set may have. */
export const longestLine = 32 * 1024 * 1024

const linkProblem = (path: string) =>
  new PortabilityProblem(
    `${path} is geen gewoon bestand (misschien een koppeling). Zo'n bestand leest Schakel niet.`,
  )

/** Opens a plain file of the set; refuses a link, here and in the folders between. */
async function openPlain(folder: string, path: string) {
  const parts = path.split('/')
  for (let depth = 1; depth < parts.length; depth += 1) {
    const between = await lstat(join(folder, ...parts.slice(0, depth))).catch(() => null)
    if (between && !between.isDirectory()) throw linkProblem(path)
  }
  const found = await lstat(join(folder, path)).catch(() => null)
  if (!found) throw new PortabilityProblem(`${path} ontbreekt in de set.`)
  if (!found.isFile()) throw linkProblem(path)
  return open(join(folder, path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
}

/** What of a file was seen when it was read to its end. */
export interface Seen {
  bytes: number
  sha256: string
}

/** The bytes of a file of the set; tells at the end how many there were and their hash. */
export async function* fileBytes(folder: string, path: string, seen: (all: Seen) => void) {
  const file = await openPlain(folder, path)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length
      hash.update(chunk)
      yield chunk
    }
    seen({ bytes, sha256: hash.digest('hex') })
  } finally {
    await file.close()
  }
}

const strict = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decoded(path: string, number: number, pieces: Buffer[]): string {
  try {
    return strict().decode(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces))
  } catch {
    throw new PortabilityProblem(`${at(path, number)} is geen goede UTF-8.`)
  }
}

/** The lines of a file of the set with their numbers, without their line feed. Refuses a line that is too long and bytes that are no UTF-8. */
export async function* fileLines(
  folder: string,
  path: string,
  seen: (all: Seen) => void,
  longest = longestLine,
) {
  let number = 1
  let held: Buffer[] = []
  let length = 0
  for await (const chunk of fileBytes(folder, path, seen)) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield { number, text: decoded(path, number, [...held, chunk.subarray(from, end)]) }
      number += 1
      held = []
      length = 0
      from = end + 1
    }
    if (from < chunk.length) held.push(chunk.subarray(from))
    length += chunk.length - from
    if (length > longest) throw new PortabilityProblem(`${at(path, number)} is te lang.`)
  }
  if (held.length > 0) yield { number, text: decoded(path, number, held) }
}

/** Runs work on one line; what does not fit in it is said of that line. */
export function onLine<T>(path: string, number: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof LineProblem) throw new PortabilityProblem(`${at(path, number)} ${error.message}.`)
    throw error
  }
}
