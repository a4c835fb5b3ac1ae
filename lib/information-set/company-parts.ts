import { formatNumber, roundHalfUp } from '@/lib/domain/dutch-number'
import type { SetCell, SetPart } from '@/lib/domain/information-set'
import { shownWords, type Shown } from '@/lib/domain/small-numbers'
import { figureRows } from '@/lib/report/figure-rows'
import type { Group } from '@/lib/report/group-figures'
import { kindFigures, missingLabel, sourceFigures } from '@/lib/report/missing-figures'
import type { Missing } from '@/lib/report/missing-queries'
import type { ReportFigures, Subject } from '@/lib/report/report-subject'
import { cellOf } from './parts'

type Report = ReportFigures & Subject & { shown: Record<string, Shown> }

/** Who works at the company, and who began and stopped: every figure of its page, each in its own unit. */
export const workPart = (report: Report): SetPart => ({
  title: 'Wie er werkt',
  about:
    'Stand op de laatste dag van het kwartaal. Personen, contracturen en plekken zijn drie eenheden en worden nooit bij elkaar opgeteld. Begonnen en gestopt tellen vanaf 1 januari.',
  columns: ['Cijfer', 'Eenheid', 'Waarde'],
  rows: figureRows(report).map(({ label, unit, value, words }) => [label, unit, value ?? words]),
})

const size = (value: number | null, persons: Shown): SetCell => {
  if (value !== null) return roundHalfUp(value, 2)
  return persons.kind === 'number' ? 'onbekend' : 'niet getoond'
}

/** Of which gemeente the people are who work at the company on the last day. */
export const municipalityPart = ({ rows, total }: Group, threshold: number): SetPart => ({
  title: 'Per gemeente',
  about: 'Wie op de laatste dag van het kwartaal werkt, naar gemeente; drie eenheden naast elkaar.',
  columns: ['Gemeente', 'Personen', 'Contracturen per week', 'Plekken van 31 uur'],
  rows: [...rows, { ...total, name: 'Samen' }].map(({ name, persons, hours, places }) => [
    name,
    persons.kind === 'number' ? persons.value : shownWords(persons, threshold, formatNumber),
    size(hours, persons),
    size(places, persons),
  ]),
})

/** On what offers and trials came to nothing in the whole year, as recorded until the day of which the knowledge is asked. */
export const missingPart = (data: Missing): SetPart => ({
  title: 'Wat ontbreekt',
  about: `Waar aanbod en proefplaatsen op vastliepen in ${data.period.label}, zoals bekend op de dag die deze set noemt.`,
  columns: ['Cijfer', 'Aantal'],
  rows: ['all', ...sourceFigures, ...kindFigures].map((name) => [
    missingLabel(name) ?? name,
    cellOf(data, name),
  ]),
})
