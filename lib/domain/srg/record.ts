import { isIsoDate } from '../calendar'
import { passesElfproef } from '../bsn'
import { codeFor, type SrgField, type SrgFills, type SrgGuideline } from './guideline'
import type { Provision } from './provision'

/** What is the same in every record of a delivery. */
export interface SrgHead {
  /** The first day of the month. */
  month: string
  release: string
  municipalityCode: string
  /** Four digits that CBS gave; empty while nobody said it. */
  reporter: string
}

export interface SrgPerson {
  bsn: string | null
  birthDate: string | null
  gender: string | null
  /** Why the job ended, in a word of Schakel. */
  endReason: string | null
}

export type SrgFinding = { field: string; problem: 'missing' | 'noCode' | 'shape' | 'elfproef' | 'order' }

/** A record as it is delivered: its values in the order of the fields, and what does not fit. */
export interface SrgRecord {
  values: string[]
  findings: SrgFinding[]
}

const eightDigits = (day: string | null) => (day ?? '').replaceAll('-', '')

type Filled = { head: SrgHead; person: SrgPerson; provision: Provision; guideline: SrgGuideline }

/** The word of Schakel behind a coded field; null where there is nothing to code. */
function wordOf(fills: SrgFills, { person, provision }: Filled): string | null {
  if (fills === 'gender') return person.gender
  if (fills === 'provision') return provision.kind
  if (fills !== 'endReason' || provision.endedOn === null) return null
  // A subsidy that ends while the job runs on has no reason of its own in Schakel.
  return person.endReason ?? (provision.kind === 'wageSubsidy' ? 'wageSubsidyEnded' : null)
}

const ofHead: Partial<Record<SrgFills, (head: SrgHead) => string>> = {
  year: ({ month }) => month.slice(0, 4),
  month: ({ month }) => month.slice(5, 7),
  release: ({ release }) => release.slice(0, 12),
  municipality: ({ municipalityCode }) => municipalityCode,
  reporter: ({ reporter }) => reporter,
}

/** The value of a field that is the same in every record of a delivery. */
export const headValue = ({ fills, fixed }: SrgField, head: SrgHead) =>
  fills === 'fixed' ? (fixed ?? '') : (ofHead[fills]?.(head) ?? '')

const plain: Partial<Record<SrgFills, (filled: Filled) => string>> = {
  bsn: ({ person }) => person.bsn ?? '',
  birthDate: ({ person }) => eightDigits(person.birthDate),
  registration: ({ provision }) => provision.registration,
  startedOn: ({ provision }) => eightDigits(provision.startedOn),
  endedOn: ({ provision }) => eightDigits(provision.endedOn),
  wageValue: ({ provision }) =>
    provision.wageValue === null ? '' : String(provision.wageValue).padStart(3, '0'),
}

const coded: readonly SrgFills[] = ['gender', 'provision', 'endReason']

function valueOf(field: SrgField, filled: Filled): string {
  if (field.section === 'administrative') return headValue(field, filled.head)
  const make = plain[field.fills]
  if (make) return make(filled)
  const word = coded.includes(field.fills) ? wordOf(field.fills, filled) : null
  return word === null ? '' : (codeFor(filled.guideline, field.fills, word)?.code ?? '')
}

const isNeeded = ({ needed }: SrgField, { provision }: Filled) =>
  needed === 'always' ||
  (needed === 'ended' && provision.endedOn !== null) ||
  (needed === 'wageSubsidy' && provision.kind === 'wageSubsidy')

/** What is wrong with one value: the checks of `srg_codes.md`, so far as they are about one field. */
function problemOf(field: SrgField, value: string, filled: Filled): SrgFinding['problem'] | null {
  if (value === '') {
    if (!isNeeded(field, filled)) return null
    return coded.includes(field.fills) && wordOf(field.fills, filled) !== null ? 'noCode' : 'missing'
  }
  if (!new RegExp(`^(?:${field.pattern})$`).test(value)) return 'shape'
  if (field.fills === 'bsn') return passesElfproef(value) ? null : 'elfproef'
  if (field.fills === 'wageValue') return Number(value) <= 100 ? null : 'shape'
  return dayProblem(field.fills, value, filled)
}

const dayFields: readonly SrgFills[] = ['birthDate', 'startedOn', 'endedOn']

function dayProblem(fills: SrgFills, value: string, { provision }: Filled): SrgFinding['problem'] | null {
  if (!dayFields.includes(fills)) return null
  const day = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`
  if (!isIsoDate(day)) return 'shape'
  return fills === 'endedOn' && day < provision.startedOn ? 'order' : null
}

/** The record of one provision of one person by a guideline, with what does not fit; nothing is made up. */
export function recordOf(filled: Filled): SrgRecord {
  const values = filled.guideline.fields.map((field) => valueOf(field, filled))
  const findings = filled.guideline.fields.flatMap((field, at) => {
    const problem = problemOf(field, values[at] ?? '', filled)
    return problem ? [{ field: field.label, problem }] : []
  })
  return { values, findings }
}

const words: Record<SrgFinding['problem'], (field: string) => string> = {
  missing: (field) => `${field} ontbreekt`,
  noCode: (field) => `${field}: voor deze waarde heeft de richtlijn geen code`,
  shape: (field) => `${field} past niet in het veld`,
  elfproef: (field) => `${field} voldoet niet aan de elfproef`,
  order: (field) => `${field} ligt vóór de begindatum`,
}

/** What is wrong with a field of a record, in Dutch. */
export const findingWords = ({ field, problem }: SrgFinding) => words[problem](field)
