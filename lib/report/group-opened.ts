import 'server-only'
import { formatNumber, roundHalfUp } from '@/lib/domain/dutch-number'
import type { HoursBand } from '@/lib/domain/hours-band'
import { measureWords } from '@/lib/domain/term-measure'
import { whyDeviation } from '@/lib/match/why-deviation'
import type { Context } from '@/lib/pipeline/context'
import { figureBySlug } from './figures'
import type { GroupRow, MunicipalReport, Group } from './group-figures'
import type { GroupFilter, GroupPart } from './group-filter'
import type { GroupFigure } from './group-matrix'
import type { GroupTerms } from './group-terms'
import { groupRows, type GroupedRow, type OpenedFigure } from './group-rows'
import type { ReportFigures, Subject } from './report-subject'
import { whyThroughput } from './throughput-words'
import { whyCounted } from './why-counted'
import { whySwitch } from './why-switch'
import { whyNotTerm, whyTerm } from './why-term'

/** A row of the gemeenten together, as it is read. */
export interface GroupLine {
  municipality: string
  /** Contract hours per week, where they make the figure: as of the rows that show the same. */
  hours: HoursBand | null
  why: string
}

/** The figure whose rows are shown: its words, how many rows there are, and what these are together where that is no number of them. */
export interface GroupOpened {
  name: string
  label: string
  /** Whose rows these are: of all gemeenten together, or of one at a company. */
  whose: string
  total: number
  /** "samen 240 uur per week", of hours and of places. */
  together: string | null
  /** Of terms against what they are measured, and what does not count and why. */
  about: readonly (readonly [label: string, words: string])[]
  rows: GroupLine[]
}

type Sizes = { placeHours: number | null; placeLimit: number | null }

const sizeOf = (value: unknown) => (value === null || value === undefined ? null : Number(value))

/** Words as a sentence of their own behind another; none without words. */
const sentence = (words: string | null) =>
  words === null ? '' : ` ${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`

/** Why a row of a part counts for a figure, by the words of the page of one gemeente. */
function whyOf(
  part: GroupPart,
  figure: { name: string; label: string },
  { kind, hours, age }: Omit<GroupedRow, 'municipality'>,
  { day, today, ...sizes }: Pick<Subject, 'day' | 'today'> & Sizes,
): string {
  const { name, label } = figure
  switch (part) {
    case 'stand':
      return whyCounted('working', { hours, why: null }, { day, ...sizes })
    case 'termijnen':
      return `${whyTerm(name, label, day)}${sentence(age)}`
    case 'switches':
      return whySwitch(name, label, day)
    case 'volgorde':
      return whyDeviation(name, { kind }, day < today ? day : today)
    case 'kwaliteit':
      return `${label}; zo lang al: ${age ?? 'onbekend'}.`
    default:
      return whyThroughput(name, day)
  }
}

/** The figures of number and realised that open together: who works, as people, hours and places. */
export const standFigures = ['personen', 'uren', 'plekken-van-31-uur'] as const
type StandFigure = (typeof standFigures)[number]

type Working = Pick<GroupRow, 'hours' | 'places'>
const togetherOf: Readonly<Record<StandFigure, (working: Working) => string | null>> = {
  personen: () => null,
  uren: ({ hours }) => (hours === null ? null : `samen ${formatNumber(hours)} uur per week`),
  'plekken-van-31-uur': ({ places }) =>
    places === null ? null : `samen ${formatNumber(roundHalfUp(places, 2))} plekken van 31 uur`,
}

type Found = OpenedFigure & Omit<GroupOpened, 'rows'>

const allTogether = 'alle gemeenten samen'

function ofStand({ rows, total }: Group, cijfer: string): Found | null {
  const name = standFigures.find((one) => one === cijfer)
  if (!name || total.persons.kind !== 'number') return null
  const cells = rows.map(({ id, name: municipality, persons }: GroupRow) => ({ id, name: municipality, shown: persons }))
  const label = figureBySlug(name)?.label ?? name
  return { part: 'stand', name, label, whose: allTogether, cells, total: total.persons.value, together: togetherOf[name](total), about: [] }
} // prettier-ignore

interface Beside {
  part: Exclude<GroupPart, 'stand'>
  municipalities: readonly { id: string; name: string }[]
  figures: readonly GroupFigure[]
  terms: GroupTerms | null
}

/** What holds for all rows of a figure of terms. */
function aboutTerms({ every }: GroupTerms, name: string): GroupOpened['about'] {
  const key = name.slice(name.indexOf('.') + 1)
  const measured = every.work.find((rule) => rule.key === key)?.measured ?? null
  return [
    ['Gemeten aan', measureWords(key, measured)],
    ['Telt niet mee', whyNotTerm(name)],
  ]
}

function ofPart({ part, municipalities, figures, terms }: Beside, cijfer: string): Found | null {
  const figure = figures.find(({ name }) => name === cijfer)
  if (figure?.total.kind !== 'number') return null
  const { name, label, total } = figure
  const cells = municipalities.map((one, at) => ({ ...one, shown: figure.cells[at] ?? { kind: 'kept' as const } }))
  const about = terms ? aboutTerms(terms, name) : []
  return { part, name, label, whose: allTogether, cells, total: total.value, together: null, about }
} // prettier-ignore

type Asked = Pick<GroupFilter, 'cijfer' | 'pagina'>

/** What is found with a page of its rows, each with its words. */
async function withRows(
  context: Context,
  found: Found,
  { subject, page, report }: { subject: Subject; page: number; report: Partial<ReportFigures> | undefined },
): Promise<GroupOpened> {
  const rows = await groupRows(context, found, subject, page)
  const sizes = { placeHours: sizeOf(report?.placeHours), placeLimit: sizeOf(report?.placeLimit) }
  const lines = rows.map(({ municipality, ...row }) => ({
    municipality,
    hours: row.hours,
    why: whyOf(found.part, found, row, { ...subject, ...sizes }),
  }))
  const { name, label, whose, total, together, about } = found
  return { name, label, whose, total, together, about, rows: lines }
}

/**
 * The figure of all own gemeenten together that was asked for, with a page of its rows; null where none was asked, or where it is
 * not shown because one of the gemeenten does not show hers.
 */
export async function groupOpened(
  context: Context,
  { cijfer, pagina }: Asked,
  subject: Subject,
  { group, beside, reports }: { group: Group; beside: Beside | null; reports: readonly MunicipalReport[] },
): Promise<GroupOpened | null> {
  if (cijfer === undefined) return null
  const found = beside ? ofPart(beside, cijfer) : ofStand(group, cijfer)
  return found && withRows(context, found, { subject, page: pagina, report: reports[0]?.report })
}

/** The jobs of the own company that are of one gemeente, with a page of their rows; null where none were asked, or they are not shown. */
export async function companyOpened(
  context: Context,
  { cijfer, gemeente, pagina }: Asked & Pick<GroupFilter, 'gemeente'>,
  subject: Subject,
  group: Group & Pick<ReportFigures, 'placeHours' | 'placeLimit'>,
): Promise<GroupOpened | null> {
  const name = standFigures.find((one) => one === cijfer)
  const part = group.rows.find(({ id }) => id === gemeente)
  if (!name || part?.persons.kind !== 'number') return null
  const found: Found = {
    part: 'stand',
    ofCompany: true,
    name,
    label: figureBySlug(name)?.label ?? name,
    whose: part.name,
    cells: [{ id: part.id, name: part.name, shown: part.persons }],
    total: part.persons.value,
    together: togetherOf[name](part),
    about: [],
  }
  return withRows(context, found, { subject, page: pagina, report: group })
}
