import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this clone, absolute. */
export const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A path inside the clone. */
export const inProject = (...parts) => join(project, ...parts)

/** The contents of a JSON file, or null when it is absent or cut off. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
