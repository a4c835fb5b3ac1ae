import { searchKey } from '../name-search'
import { fault, type Fault } from './faults'
import type { RowChoice, RowValues } from './row-values'

/** A person who is already in Schakel: how the user knows them ('T-2026-0113'), and whether a BSN is known. */
export type ExistingPerson = { label: string; bsn: string | null }

/** What tells two rows are about one person: the BSN, and surname with birth date and first letter. */
export function identityKeys(values: RowValues): { bsn: string | null; name: string | null } {
  const letter = searchKey(values.initials ?? values.givenName ?? '').slice(0, 1)
  const name =
    values.surname !== null && values.birthDate !== null
      ? `${searchKey(values.surname)}|${values.birthDate}|${letter}`
      : null
  return { bsn: values.bsn, name }
}

/** A row as the check for doubles sees it; `out` when it stays out for a reason of its own or by choice. */
export type Contender = { number: number; values: RowValues; out: boolean; choice: RowChoice }

/**
 * Finds rows about one person, in the list and with who is already there. Of rows that say the same the first goes
 * in; rows that say different things stay out until the user has chosen. Faults by row number.
 */
export function checkDoubles(
  rows: readonly Contender[],
  existing: ReadonlyMap<string, ExistingPerson>,
): Map<number, Fault[]> {
  const faults = new Map<number, Fault[]>(rows.map(({ number }) => [number, []]))
  const groups = groupBy(rows)
  for (const row of rows) {
    const rivals = row.choice.skip ? [] : rivalsOf(row, groups)
    faults
      .get(row.number)
      ?.push(...checkExisting(row, existing), ...rivals.map((rival) => compare(row, rival)))
  }
  return faults
}

type Groups = Map<string, Contender[]>

function groupBy(rows: readonly Contender[]): Groups {
  const groups: Groups = new Map()
  for (const row of rows)
    for (const key of keysOf(row.values)) groups.set(key, [...(groups.get(key) ?? []), row])
  return groups
}

const keysOf = (values: RowValues) => {
  const { bsn, name } = identityKeys(values)
  return [bsn && `bsn:${bsn}`, name && `name:${name}`].filter(
    (key): key is string => key !== null && key !== '',
  )
}

// A hand-made list has two or three rows about one person; beyond this many comparing adds nothing.
const mostRivals = 20

function rivalsOf(row: Contender, groups: Groups): Contender[] {
  const others = keysOf(row.values).flatMap((key) => (groups.get(key) ?? []).slice(0, mostRivals))
  return [...new Set(others)].filter(
    (other) => other !== row && !row.choice.otherPerson && !other.choice.otherPerson,
  )
}

function compare(row: Contender, rival: Contender): Fault {
  const [own, other] = [row.values.bsn, rival.values.bsn]
  if (own !== null && other !== null && own !== other) return fault('namesake', null, rival.number)
  if (rival.out || row.out) return fault('doubleStaysOut', null, rival.number)
  if (!saysTheSame(row.values, rival.values)) return fault('otherRow', null, rival.number)
  return isFuller(row, rival)
    ? fault('doubleStaysOut', null, rival.number)
    : fault('sameRow', null, rival.number)
}

// Of rows that say the same the one that says most goes in; of equals the first.
function isFuller(row: Contender, rival: Contender): boolean {
  const said = ({ values }: Contender) => Object.values(values).filter((value) => value !== null).length
  return said(row) === said(rival) ? row.number < rival.number : said(row) > said(rival)
}

/** Whether two rows contradict each other nowhere: an empty cell says nothing, the own number of a list neither. */
function saysTheSame(first: RowValues, second: RowValues): boolean {
  return (Object.keys(first) as (keyof RowValues)[])
    .filter((field) => field !== 'externalNumber' && first[field] !== null && second[field] !== null)
    .every((field) => JSON.stringify(first[field]) === JSON.stringify(second[field]))
}

function checkExisting(
  { values, choice }: Contender,
  existing: ReadonlyMap<string, ExistingPerson>,
): Fault[] {
  const { bsn, name } = identityKeys(values)
  const byBsn = bsn === null ? undefined : existing.get(`bsn:${bsn}`)
  if (byBsn) return [fault('alreadyThere', null, byBsn.label)]
  const byName = name === null || choice.otherPerson ? undefined : existing.get(`name:${name}`)
  const other = byName !== undefined && byName.bsn !== null && bsn !== null && byName.bsn !== bsn
  return byName && !other ? [fault('looksKnown', null, byName.label)] : []
}
