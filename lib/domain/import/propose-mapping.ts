import { foldAccents } from '../name-search'
import { importFields, type ColumnTarget, type ImportField } from './fields'
import { headerWords } from './header-words'

/** A header as mappings compare it: without accents, capitals and punctuation: 'Geb.datum ' → 'geb datum'. */
export function foldHeader(header: string): string {
  return foldAccents(header.replace(/([a-z])([A-Z])/g, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

type Claim = { column: number; field: ImportField; rank: number }

/**
 * The field each column most likely holds, by its header; `kept` holds choices made before, by folded header.
 * Every field is given to at most one column, and what no pattern knows is `ignore`, so that nothing is taken
 * over that nobody asked for.
 */
export function proposeMapping(
  headers: readonly string[],
  kept: Readonly<Record<string, ColumnTarget>> = {},
): ColumnTarget[] {
  const folded = headers.map(foldHeader)
  const targets: (ColumnTarget | null)[] = folded.map((header) => kept[header] ?? null)
  const used = new Set<ColumnTarget>(targets.filter((target) => target !== null))
  for (const claim of claims(folded)) {
    if (targets[claim.column] !== null || used.has(claim.field)) continue
    targets[claim.column] = claim.field
    used.add(claim.field)
  }
  return nameParts(
    folded,
    targets.map((target) => target ?? 'ignore'),
  )
}

// Surest first; between equals the order of the fields, so that the order of the columns changes nothing.
function claims(folded: string[]): Claim[] {
  const all = folded.flatMap((header, column) =>
    importFields.flatMap((field) => claim(header, column, field)),
  )
  return all.sort((a, b) => a.rank - b.rank || importFields.indexOf(a.field) - importFields.indexOf(b.field))
}

function claim(header: string, column: number, field: ImportField): Claim[] {
  const rank = headerWords[field].findIndex((pattern) => pattern.test(header))
  return header === '' || rank < 0 ? [] : [{ column, field, rank }]
}

// 'Naam' beside 'Voorletters' or 'Tussenvoegsel' means the surname, not the whole name.
function nameParts(folded: string[], targets: ColumnTarget[]): ColumnTarget[] {
  const has = (field: ColumnTarget) => targets.includes(field)
  const apart = !has('surname') && (has('prefix') || has('initials') || has('givenName'))
  return apart
    ? targets.map((target, index) => (target === 'fullName' && folded[index] === 'naam' ? 'surname' : target))
    : targets
}

/** How many headers of a row are known: tells the header row from a title above it. */
export function knownHeaders(row: readonly string[]): number {
  const headers = row.map(foldHeader)
  return headers.filter((header) => importFields.some((field) => claim(header, 0, field).length > 0)).length
}
