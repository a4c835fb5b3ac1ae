import { dutyOf } from '@/lib/domain/duty-state'
import type { TargetBasis } from '@/lib/domain/obligation'
import { showable, type Shown } from '@/lib/domain/small-numbers'
import { shownFigures } from './figures'
import type { ReportFigures } from './report-subject'

/** The figures of one gemeente among those that are steered together. */
export interface MunicipalReport {
  id: string
  name: string
  report: ReportFigures
}

/** One gemeente of the group; hours and places only where its persons may be shown. */
export interface GroupRow {
  id: string
  name: string
  persons: Shown
  /** Contract hours per week. */
  hours: number | null
  /** Places of the number (31 hours); null where not shown or the size is not known. */
  places: number | null
  /** The number to realise, in `unit`; null where not known, and together where the units differ. */
  target: number | null
  /** What the number counts; null for a company, and together where it differs between the gemeenten. */
  unit: TargetBasis | null
  state: 'owed' | 'reached' | 'unknown' | null
}

/** The gemeenten beside each other, and their sum as far as it may be shown. */
export interface Group {
  rows: GroupRow[]
  total: Omit<GroupRow, 'id' | 'name' | 'state'>
}

const placesOf = ({ countedHours, placeHours }: Pick<ReportFigures, 'countedHours' | 'placeHours'>) =>
  placeHours === null || Number(placeHours) === 0 ? null : Number(countedHours) / Number(placeHours)

/** Below which number no figure of these gemeenten is shown: the greatest of theirs. */
export const thresholdOf = (reports: readonly MunicipalReport[]) =>
  Math.max(...reports.map(({ report }) => report.threshold))

/** The persons of each gemeente as its own page shows them; the sum only when it gives none of them away. */
function shownPersons(reports: readonly MunicipalReport[]): Record<string, Shown> {
  const own = Object.fromEntries(
    reports.map(({ id, report }) => [id, shownFigures(report.counts, report.threshold).working]),
  )
  const threshold = thresholdOf(reports)
  const parts = reports.map(({ id }) => id)
  const figures = Object.fromEntries(reports.map(({ id, report }) => [id, report.counts.working ?? 0]))
  const total = Object.values(figures).reduce((sum, value) => sum + value, 0)
  const shown = showable({ figures: { ...figures, total }, threshold, sums: [{ total: 'total', parts }] })
  const safe = reports.every(({ id }) => own[id]?.kind === 'number' && shown[id]?.kind === 'number')
  const kept: Shown = { kind: 'kept' }
  return {
    ...Object.fromEntries(
      parts.map((id) => [id, own[id]?.kind === 'number' ? (shown[id] ?? kept) : (own[id] ?? kept)]),
    ),
    total: safe ? (shown.total ?? kept) : kept,
  }
}

const sumOf = (values: readonly (number | null)[]) =>
  values.some((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0)

const noDuty = { target: null, state: null, basis: null }

/** The unit of all numbers; null where one counts persons and another places, which are never added together. */
const sameUnit = (rows: readonly GroupRow[]): TargetBasis | null =>
  rows.every(({ unit }) => unit === rows[0]?.unit) ? (rows[0]?.unit ?? null) : null

/**
 * Gemeenten that share an SO-bedrijf beside each other, in three units that are never added together. The duty stays of
 * each gemeente: a place above the number of one does not count for another (Participatiewet art. 10b).
 */
export function groupOf(reports: readonly MunicipalReport[]): Group {
  const shown = shownPersons(reports)
  const rows = reports.map(({ id, name, report }): GroupRow => {
    const persons = shown[id] ?? { kind: 'kept' }
    const visible = persons.kind === 'number'
    const { target, state, basis } = report.duty ? dutyOf(report.duty) : noDuty
    return {
      id,
      name,
      persons,
      hours: visible ? Number(report.hours) : null,
      places: visible ? placesOf(report) : null,
      target,
      unit: basis,
      state: visible ? state : null,
    }
  })
  const persons = shown.total ?? { kind: 'kept' }
  const unit = sameUnit(rows)
  const column = (name: 'hours' | 'places') =>
    persons.kind === 'number' ? sumOf(rows.map((row) => row[name])) : null
  return {
    rows,
    total: {
      persons,
      hours: column('hours'),
      places: column('places'),
      target: unit === null ? null : sumOf(rows.map(({ target }) => target)),
      unit,
    },
  }
}

/** What a company has of one gemeente. */
export interface CompanyPart {
  id: string
  name: string
  persons: number
  /** Contract hours per week, and what of them counts for places. */
  hours: number
  countedHours: number
}

/**
 * The jobs of a company by gemeente. How many work there in all is shown elsewhere, so a small gemeente is hidden with
 * another one; where that does not do, none is shown.
 */
export function partsOf(
  parts: readonly CompanyPart[],
  { threshold, placeHours }: Pick<ReportFigures, 'threshold' | 'placeHours'>,
): Group {
  const total = parts.reduce((sum, { persons }) => sum + persons, 0)
  const figures = { ...Object.fromEntries(parts.map(({ id, persons }) => [id, persons])), total }
  const shown = showable({ figures, threshold, sums: [{ total: 'total', parts: parts.map(({ id }) => id) }] })
  const kept: Shown = { kind: 'kept' }
  const whole = shown.total ?? kept
  const rowOf = (part: CompanyPart, persons: Shown): GroupRow => {
    const visible = persons.kind === 'number'
    return {
      id: part.id,
      name: part.name,
      persons,
      hours: visible ? Number(part.hours) : null,
      places: visible ? placesOf({ countedHours: Number(part.countedHours), placeHours }) : null,
      target: null,
      unit: null,
      state: null,
    }
  }
  const rows = parts.map((part) => rowOf(part, whole.kind === 'number' ? (shown[part.id] ?? kept) : kept))
  const sum = (name: 'hours' | 'countedHours') => parts.reduce((all, part) => all + Number(part[name]), 0)
  const all = rowOf(
    { id: '', name: '', persons: total, hours: sum('hours'), countedHours: sum('countedHours') },
    whole,
  )
  return { rows, total: all }
}
