import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  path: string
  text: string
}

/** The TypeScript files of folders or single files of the repository; the start scripts are not among them. */
export function sourceFiles(...places: string[]): SourceFile[] {
  return places.flatMap((place) => {
    if (/\.tsx?$/.test(place)) return [read(join(root, place))]
    return readdirSync(join(root, place), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => read(join(entry.parentPath, entry.name)))
  })
}

const read = (file: string): SourceFile => ({
  path: relative(root, file).replaceAll('\\', '/'),
  text: readFileSync(file, 'utf8'),
})
