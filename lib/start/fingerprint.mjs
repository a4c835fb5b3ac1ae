import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The files below a list of files and folders, sorted; what does not exist is left out.
 * @param {string} root folder the entries are relative to
 * @param {string[]} entries relative paths
 * @param {string[]} except relative paths to leave out
 * @returns {string[]} relative paths with forward slashes
 */
export function filesBelow(root, entries, except = []) {
  return entries.flatMap((entry) => {
    if (except.includes(entry)) return []
    const stats = statSync(join(root, entry), { throwIfNoEntry: false })
    if (stats?.isFile()) return [entry]
    if (!stats?.isDirectory()) return []
    const inside = readdirSync(join(root, entry)).sort()
    return filesBelow(root, inside.map((name) => `${entry}/${name}`), except) // prettier-ignore
  })
}

/** sha256 over the names and contents of the files below the entries, plus any further texts. */
export function fingerprint(root, entries, { except = [], texts = [] } = {}) {
  const hash = createHash('sha256')
  for (const file of filesBelow(root, entries, except)) {
    const contents = readFileSync(join(root, file))
    hash.update(`${file}\0${contents.length}\0`).update(contents)
  }
  for (const text of texts) hash.update(`\0${text}`)
  return hash.digest('hex')
}
