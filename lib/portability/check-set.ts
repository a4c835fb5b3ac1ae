import 'server-only'
import { z } from 'zod'
import {
  describedType,
  formatVersion,
  packagePath,
  packageSchema,
  type PackageDescription,
  type Resource,
} from './data-package'
import { fileBytes, fileLines, type Seen } from './file-lines'
import { fileList, tablePath, type PackedTable } from './packed-table'
import { at, PortabilityProblem } from './problem'
import { sameRows, setRows, type Form } from './set-rows'

/** The description of a set; refuses one that is not whole or not of Schakel. */
export async function readDescription(folder: string): Promise<PackageDescription> {
  const lines: string[] = []
  for await (const { text } of fileLines(folder, packagePath, () => {})) lines.push(text)
  let given: unknown
  try {
    given = JSON.parse(lines.join('\n'))
  } catch {
    throw new PortabilityProblem(`${packagePath} is geen JSON.`)
  }
  const { data, error } = packageSchema.safeParse(given)
  if (data) return data
  throw new PortabilityProblem(
    `${packagePath} is niet de beschrijving van een set: ${whereIn(error)} klopt niet.`,
  )
}

const whereIn = (error: z.ZodError) => error.issues[0]?.path.join('.') || 'de inhoud'

const otherVersion =
  'Deze set is gemaakt met een andere versie van Schakel. Zet terug met dezelfde versie als waarmee de set gemaakt is, en werk daarna bij.'

function checkFields(table: PackedTable, { path, schema: { fields } }: Resource) {
  const described = new Map(fields.map(({ name, type }) => [name, type]))
  const fits = table.columns.every((column) => described.get(column.name) === describedType(column))
  if (!fits || fields.length !== table.columns.length)
    throw new PortabilityProblem(
      `${packagePath} beschrijft ${path} met andere kolommen of soorten dan Schakel heeft.`,
    )
}

/** What the set has of one table, by form. */
export type Given = Partial<Record<Form, Resource>>

/** By table what the set has of it. Refuses another version, another place, a table that is not known, double or missing. */
export function resourcesOf(
  description: PackageDescription,
  tables: PackedTable[],
  schema: string,
  form: Form,
) {
  const { schakel, resources } = description
  if (schakel.format !== formatVersion || schakel.schema !== schema)
    throw new PortabilityProblem(otherVersion)
  const given = new Map<string, Given>()
  for (const resource of resources) {
    const table = tables.find(({ name }) => tablePath(name, resource.format) === resource.path)
    if (!table)
      throw new PortabilityProblem(
        `${packagePath} noemt een bestand dat Schakel niet kent of dat ergens anders hoort te staan.`,
      )
    const known = given.get(table.name) ?? {}
    if (known[resource.format])
      throw new PortabilityProblem(`${packagePath} noemt ${resource.path} twee keer.`)
    checkFields(table, resource)
    given.set(table.name, { ...known, [resource.format]: resource })
  }
  const missing = tables.find(({ name }) => !given.get(name)?.[form])
  if (missing) throw new PortabilityProblem(`${tablePath(missing.name, form)} ontbreekt in ${packagePath}.`)
  return given
}

/** Refuses a file that is not the one that was described. */
export function checkSeen({ path, bytes, hash, rowCount }: Resource, seen: Seen | undefined, rows: number) {
  if (seen?.bytes !== bytes || `sha256:${seen.sha256}` !== hash)
    throw new PortabilityProblem(
      `${path} is niet het bestand dat ${packagePath} beschrijft: grootte of hash verschilt.`,
    )
  if (rows !== rowCount)
    throw new PortabilityProblem(
      `${path} heeft ${rows} regels en volgens ${packagePath} zijn het er ${rowCount}.`,
    )
}

/** Reads a table of the set to its end in every form it has. */
async function checkTable(
  folder: string,
  table: PackedTable,
  given: Given,
  each: (values: (string | null)[], line: number) => void,
) {
  const seen: Partial<Record<Form, Seen>> = {}
  const note = { jsonl: (all: Seen) => void (seen.jsonl = all), csv: (all: Seen) => void (seen.csv = all) }
  const only: Form = given.jsonl ? 'jsonl' : 'csv'
  const rows =
    given.jsonl && given.csv ? sameRows(folder, table, note) : setRows(folder, table, only, note[only])
  let count = 0
  for await (const { line, values } of rows) {
    count += 1
    each(values, line)
  }
  for (const resource of Object.values(given)) checkSeen(resource, seen[resource.format], count)
}

/** Of each file beside the tables its hash, by its place. */
export type ListedFiles = Map<string, string>

const ownPath = (path: string, table: string, id: string) =>
  path.startsWith(`documents/${table}/${id}.`) && /^[a-z_]+\/[a-z_]+\/[0-9a-f-]+\.[a-z0-9]{1,8}$/.test(path)

/** Reads every file beside the tables and compares it with the list. */
async function checkFiles(folder: string, given: Given): Promise<ListedFiles> {
  const listed: ListedFiles = new Map()
  const wanted: { path: string; bytes: string; line: number }[] = []
  await checkTable(folder, fileList, given, ([path, table, id, bytes, sha256], line) => {
    const place = tablePath(fileList.name, given.jsonl ? 'jsonl' : 'csv')
    if (!ownPath(String(path), String(table), String(id)) || listed.has(String(path)))
      throw new PortabilityProblem(
        `${at(place, line)} noemt een bestand op een plaats waar het niet hoort, of twee keer.`,
      )
    listed.set(String(path), String(sha256))
    wanted.push({ path: String(path), bytes: String(bytes), line })
  })
  for (const { path, bytes } of wanted) {
    let seen: Seen | undefined
    for await (const _ of fileBytes(folder, path, (all) => void (seen = all)));
    if (seen?.sha256 !== listed.get(path) || String(seen?.bytes) !== bytes)
      throw new PortabilityProblem(
        `${path} is niet het bestand dat in de lijst staat: grootte of hash verschilt.`,
      )
  }
  return listed
}

/** Reads all of a set without writing anything; refuses the first thing that does not fit. */
export async function checkSet(
  folder: string,
  tables: PackedTable[],
  given: Map<string, Given>,
): Promise<ListedFiles> {
  for (const table of tables)
    if (table !== fileList) await checkTable(folder, table, given.get(table.name) ?? {}, () => {})
  return checkFiles(folder, given.get(fileList.name) ?? {})
}
