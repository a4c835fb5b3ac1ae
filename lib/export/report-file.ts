import 'server-only'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber, roundHalfUp } from '@/lib/domain/dutch-number'
import { shownWords } from '@/lib/domain/small-numbers'
import { figureSpecs, type FigureSpec } from '@/lib/report/figures'
import { reportFilter, type ReportFilter } from '@/lib/report/filter'
import { reportScreen } from '@/lib/report/queries'
import { municipalityChosen } from './choices'
import type { ListFile } from './list-file'

type Report = NonNullable<Awaited<ReturnType<typeof reportScreen.run>>>

interface ReportRow {
  name: string
  label: string
  unit: string
  /** Null where the figure may not be shown, or is not known. */
  value: number | null
  words: string
}

const unitOf = ({ slug }: FigureSpec, { placeHours }: Report) => {
  if (slug === 'uren') return 'uur per week'
  if (slug === 'plekken-van-31-uur') return `plekken van ${formatNumber(Number(placeHours ?? 31))} uur`
  return 'personen'
}

function valueOf({ slug, counted }: FigureSpec, report: Report): number | null {
  const shown = report.shown[counted]
  if (shown !== undefined && shown.kind !== 'number') return null
  if (slug === 'uren') return Number(report.hours)
  if (slug === 'plekken-van-31-uur')
    return report.placeHours === null
      ? null
      : roundHalfUp(Number(report.countedHours) / Number(report.placeHours), 2)
  return shown?.value ?? 0
}

function rowOf(spec: FigureSpec, report: Report): ReportRow {
  const value = valueOf(spec, report)
  const shown = report.shown[spec.counted]
  const known = value === null ? 'onbekend' : formatNumber(value)
  return {
    name: spec.slug,
    label: spec.label,
    unit: unitOf(spec, report),
    value,
    words:
      shown !== undefined && shown.kind !== 'number' ? shownWords(shown, report.threshold, String) : known,
  }
}

/**
 * All figures of Sturing on a day, each with its unit, exactly as the page shows them. As known on an earlier day it is
 * the same each time it is taken along, whatever was corrected since.
 */
export const reportFile: ListFile<ReportFilter, ReportRow> = {
  permission: 'report.read',
  name: 'sturing-cijfers',
  title: 'Cijfers van Sturing',
  filter: reportFilter,
  page: async (context, filter) => {
    const report = await reportScreen.run(context, filter)
    if (!report) return null
    const specs = figureSpecs.filter(
      ({ counted }) => report.municipality !== null || !isOfMunicipality(counted),
    )
    return { rows: specs.map((spec) => rowOf(spec, report)), next: null, day: report.day }
  },
  columns: () => [
    { label: 'Naam', kind: 'text', value: ({ name }) => name },
    { label: 'Cijfer', kind: 'text', width: 40, value: ({ label }) => label },
    { label: 'Eenheid', kind: 'text', value: ({ unit }) => unit },
    { label: 'Waarde', kind: 'number', value: ({ value }) => value },
    { label: 'Zoals getoond', kind: 'text', value: ({ words }) => words },
  ],
  chosen: (actor, { gemeente, bekend }) => [
    ...municipalityChosen(actor, gemeente),
    ...(bekend ? [['Zoals bekend op', formatDate(bekend)] as const] : []),
  ],
}

const isOfMunicipality = (counted: string) =>
  counted.startsWith('state.') || ['clean', 'gross'].includes(counted)
