import { formatNumber, roundHalfUp } from '@/lib/domain/dutch-number'
import { shownWords, type Shown } from '@/lib/domain/small-numbers'
import { dutyOf } from '@/lib/domain/duty-state'
import type { DutyFacts } from '@/lib/domain/facts'
import { figureSpecs, isCountedOf, partOfTarget, type FigureSpec } from './figures'
import type { ReportFigures, Subject } from './report-subject'

type Report = Pick<ReportFigures, 'hours' | 'countedHours' | 'placeHours' | 'threshold' | 'duty'> &
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
  if (slug === partOfTarget) return 'procent van het aantal'
  if (slug === 'plekken-van-31-uur') return `plekken van ${formatNumber(Number(placeHours ?? 31))} uur`
  return 'personen'
}

/** How much of the number is realised, in percents; null while either is not known. */
export function percentOf(duty: DutyFacts | null): number | null {
  const { target, realised } = duty ? dutyOf(duty) : { target: null, realised: 0 }
  return target === null || target === 0 ? null : roundHalfUp((realised / target) * 100, 1)
}

function valueOf({ slug, counted }: FigureSpec, report: Report): number | null {
  const shown = report.shown[counted]
  if (shown !== undefined && shown.kind !== 'number') return null
  if (slug === 'uren') return Number(report.hours)
  if (slug === partOfTarget) return percentOf(report.duty)
  if (slug === 'plekken-van-31-uur')
    return report.placeHours === null
      ? null
      : roundHalfUp(Number(report.countedHours) / Number(report.placeHours), 2)
  return shown?.value ?? 0
}

/** Where the size of a place is not known: nothing to say of nobody, and else that it is not known. */
const unknownWords = ({ slug }: FigureSpec, shown: Shown | undefined) =>
  slug === 'plekken-van-31-uur' && shown?.kind === 'number' && shown.value === 0 ? '–' : 'onbekend'

function rowOf(spec: FigureSpec, report: Report): FigureOfDay {
  const value = valueOf(spec, report)
  const shown = report.shown[spec.counted]
  const known = value === null ? unknownWords(spec, shown) : formatNumber(value)
  return {
    name: spec.slug,
    label: spec.label,
    unit: unitOf(spec, report),
    value,
    words:
      shown !== undefined && shown.kind !== 'number' ? shownWords(shown, report.threshold, String) : known,
  }
}

/** What the people of a figure are together, where its unit is hours or places; null where it counts people. */
export const sumOf = (spec: FigureSpec, report: Report): FigureOfDay | null =>
  ['uren', 'plekken-van-31-uur'].includes(spec.slug) ? rowOf(spec, report) : null

const dutyWords = { owed: 'er is een verplichting', reached: 'het aantal is bereikt', unknown: 'onbekend' }

/** What the realised figures are held against: the number, extra places by a decision, and what follows from them. */
export function dutyRows({ duty, shown, threshold }: Report): FigureOfDay[] {
  if (!duty) return []
  const { target, basis, state } = dutyOf(duty)
  const unit = basis === 'persons' ? 'personen' : 'plekken'
  const count = (name: string, label: string, value: number | null): FigureOfDay => ({
    ...{ name, label, unit, value },
    words: value === null ? 'onbekend' : formatNumber(value),
  })
  const { working } = shown
  const words =
    working && working.kind !== 'number' ? shownWords(working, threshold, String) : dutyWords[state]
  return [
    count('aantal', 'Aantal te realiseren', target),
    count('extra-plekken', 'Extra plekken door een besluit', Number(duty.extra)),
    { name: 'verplichting', label: 'Verplichting van de gemeente', unit: 'stand', value: null, words },
  ]
}

/** All figures of a municipality, or those of a company, in the order of the list. */
export const figureRows = (report: Report): FigureOfDay[] =>
  figureSpecs
    .filter((spec) => isCountedOf(spec, report.municipality ? 'municipality' : 'company'))
    .map((spec) => rowOf(spec, report))
