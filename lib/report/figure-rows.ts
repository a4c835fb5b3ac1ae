import { formatNumber, roundHalfUp } from '@/lib/domain/dutch-number'
import { shownWords, type Shown } from '@/lib/domain/small-numbers'
import { figureSpecs, type FigureSpec } from './figures'
import type { ReportFigures, Subject } from './report-subject'

type Report = Pick<ReportFigures, 'hours' | 'countedHours' | 'placeHours' | 'threshold'> &
  Pick<Subject, 'municipality'> & { shown: Readonly<Record<string, Shown>> }

/** One figure of a day, with its unit and as it is shown. */
export interface FigureOfDay {
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

function rowOf(spec: FigureSpec, report: Report): FigureOfDay {
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

const isOfMunicipality = (counted: string) =>
  counted.startsWith('state.') || ['clean', 'gross', 'stale'].includes(counted)

/** All figures of a municipality, or those of a company, in the order of the list. */
export const figureRows = (report: Report): FigureOfDay[] =>
  figureSpecs
    .filter(({ counted }) => report.municipality !== null || !isOfMunicipality(counted))
    .map((spec) => rowOf(spec, report))
