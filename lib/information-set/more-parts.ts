import { formatNumber } from '@/lib/domain/dutch-number'
import type { SetPart } from '@/lib/domain/information-set'
import { qualityRules } from '@/lib/domain/quality-rules'
import { pairWords } from '@/lib/domain/switch-terms'
import { endWords } from '@/lib/domain/term-lanes'
import { deviationFigures, deviationKinds } from '@/lib/match/deviation-figures'
import type { Deviations } from '@/lib/match/deviations'
import type { QualityReport } from '@/lib/quality/report-queries'
import { notOfThatDay } from '@/lib/quality/of-day'
import { noShareWords, shareOf } from '@/lib/quality/shown'
import { dutyRows, figureRows } from '@/lib/report/figure-rows'
import type { ReportFigures, Subject } from '@/lib/report/report-subject'
import type { SwitchOutcomesScreen } from '@/lib/report/switch-queries'
import { countedPairs, keyOf, outcomeLabel, outcomeNames } from '@/lib/report/switch-outcomes'
import { endFigureNames, endFigures, termFigureNames, termFigures, whoActs } from '@/lib/report/term-figures'
import type { TermReport } from '@/lib/report/term-queries'
import type { Shown } from '@/lib/domain/small-numbers'
import { cellOf } from './parts'

type Report = ReportFigures & Subject & { shown: Record<string, Shown> }

/** The number with what follows from it for the duty, and every figure of the page, each in its own unit. */
export function standPart(report: Report): SetPart {
  const size = report.placeHours === null ? 'onbekend' : `${formatNumber(Number(report.placeHours))} uur`
  return {
    title: 'Aantal en gerealiseerd',
    about: `Stand op de laatste dag van het kwartaal. Personen, contracturen en plekken van ${size} zijn drie eenheden en worden nooit bij elkaar opgeteld. Begonnen en gestopt tellen vanaf 1 januari.`,
    columns: ['Cijfer', 'Eenheid', 'Waarde'],
    rows: [
      ...[...dutyRows(report), ...figureRows(report)].map(({ label, unit, value, words }) => [
        label,
        unit,
        value ?? words,
      ]),
    ],
  }
}

/** How switches went until the last day, by kind, and how many came back. */
export const switchPart = (data: SwitchOutcomesScreen): SetPart => ({
  title: 'Switches',
  about: `Alle switches${data.municipality ? '' : ' van wie er werkt of het laatst werkte,'} tot en met de laatste dag van het kwartaal, naar soort overstap.`,
  columns: ['Overstap', ...outcomeNames.map((name) => outcomeLabel[name])],
  rows: countedPairs(data).map((pair) => [
    pairWords(pair),
    ...outcomeNames.map((what) => cellOf(data, `${keyOf(pair)}.${what}`)),
  ]),
})

const nearWords = (word: string, { soonDays }: TermReport) =>
  soonDays === null ? '' : ` ${word} is binnen ${soonDays} dagen.`

/** Terms that are late or nearly so on the last day with who has to act, and how those closed this year went. */
export const termPart = (data: TermReport): SetPart => ({
  title: 'Termijnen',
  about: `Aantallen trajecten. Te laat en bijna voorbij zijn termijnen die op de laatste dag van het kwartaal lopen en waarvoor iemand iets moet doen.${nearWords('Bijna voorbij', data)} Op tijd en te laat klaar is wat gedaan werd; wat niet meer hoefde (ingetrokken, afgesloten, overgedragen) staat apart.`,
  columns: ['Termijn', 'Wie moet iets doen', 'Grond', ...termFigureNames.map((name) => termFigures[name])],
  rows: data.rules.work.map((rule) => [
    rule.label,
    whoActs(rule),
    rule.basis,
    ...termFigureNames.map((name) => cellOf(data, `${name}.${rule.key}`)),
  ]),
})

/** What ended or opened by itself: apart, because nobody is late with it. */
export const endPart = (data: TermReport): SetPart => ({
  title: 'Wat vanzelf afloopt of opengaat',
  about: `Aantallen trajecten. Hier hoeft niemand op die dag iets te doen, en niemand is te laat.${nearWords('Binnenkort', data)} Verstreken telt vanaf 1 januari.`,
  columns: ['Termijn', 'Wat er gebeurt', 'Grond', ...endFigureNames.map((name) => endFigures[name])],
  rows: data.rules.ends.map(({ key, label, basis }) => [
    label,
    endWords(key),
    basis,
    ...endFigureNames.map((name) => cellOf(data, `${name}.${key}`)),
  ]),
})

/** Offers of the year up to the last day of the quarter, how many were out of the order of the list and why. */
export const deviationPart = (data: Extract<Deviations, { named: false }>): SetPart => ({
  title: 'Afwijkingen van de volgorde',
  about: 'Aanbiedingen vanaf 1 januari tot en met de laatste dag van het kwartaal.',
  columns: ['Cijfer', 'Aanbiedingen'],
  rows: [...deviationFigures, ...deviationKinds].map(([name, label]) => [
    label.slice(0, 1).toUpperCase() + label.slice(1),
    cellOf(data, name),
  ]),
})

const qualityOf = ({ municipality }: QualityReport) =>
  municipality
    ? 'Trajecten die op de laatste dag van het kwartaal liepen en waarin iets miste of niet klopte.'
    : 'Mensen die op de laatste dag van het kwartaal bij het bedrijf geplaatst waren en bij wie iets miste of niet klopte.'

/** What was missing on the last day: of a municipality in open trajectories, of a company of who is placed there. */
export const qualityPart = (data: QualityReport): SetPart => ({
  title: 'Kwaliteit van de gegevens',
  about: `${qualityOf(data)} ${notOfThatDay(data)}`.trim(),
  columns: [
    'Wat er mist',
    'Telt niet mee in',
    data.municipality ? 'Trajecten' : 'Mensen',
    'Aandeel in procenten',
  ],
  rows: data.names.map((name) => {
    const share = shareOf(data.shown, name)
    return [
      qualityRules[name].label,
      qualityRules[name].keepsOutOf ?? 'telt overal mee',
      cellOf(data, name),
      share === null ? noShareWords(data.shown) : Math.round(share * 1000) / 10,
    ]
  }),
})
