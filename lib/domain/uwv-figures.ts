import { formatDate } from './dutch-date'
import { showable, type Shown } from './small-numbers'

/** What UWV publishes of a quarter, each with its own unit: never added together, and never compared with places. */
export const uwvIndicators = {
  working: {
    label: 'Mensen aan het werk in beschut werk',
    unit: 'personen',
    counted: 'Schakel telt wie op de peildatum een contract beschut werk heeft dat meetelt. Een plek van 31 uur is iets anders dan een persoon.',
  },
  advices: {
    label: 'Positieve adviezen in het kwartaal',
    unit: 'adviezen',
    counted: 'Schakel telt adviezen op de dag dat de gemeente ze ontving. UWV kan tellen op de dag van het advies.',
  },
  withAdvice: {
    label: 'Mensen met een positief advies',
    unit: 'personen',
    counted: 'Schakel telt wie op de peildatum een lopend traject heeft met een positief laatste advies.',
  },
} as const // prettier-ignore
export type UwvIndicator = keyof typeof uwvIndicators
export const uwvIndicatorNames = Object.keys(uwvIndicators) as UwvIndicator[]

/** What may make the figure of UWV differ from that of Schakel, in words for people. */
export const uwvReasons = {
  alike: 'Geen reden bekend waarom UWV anders telt',
  recordedLater: 'Vastgelegd na de peildatum',
  changedLater: 'Telde toen nog wel mee; daarna beëindigd of gecorrigeerd',
  fromElsewhere: 'Gekomen uit een andere gemeente, die ook kan tellen',
  determinationEnded: 'Werkt nog, maar de vaststelling is beëindigd: de uren tellen niet mee',
  withoutContract: 'Staat op Geplaatst, maar had op de peildatum geen contract',
  toElsewhere: 'In dit kwartaal overgedragen aan een andere gemeente',
  receivedLater: 'Advies in dit kwartaal gegeven, later ontvangen',
  advisedEarlier: 'Advies eerder gegeven, in dit kwartaal ontvangen',
  undecided: 'Er is nog geen besluit',
  resting: 'Rust op de peildatum',
  refused: 'Het besluit was negatief of is ingetrokken',
  movedAway: 'Verhuisd en overgedragen',
  closed: 'Traject afgesloten',
  noFact: 'Hoort volgens Schakel niet of niet meer bij dit cijfer',
} as const
export type UwvReason = keyof typeof uwvReasons

/** Why UWV counts a person otherwise, or the same after all, as it said itself: a fixed list, so that nothing is written about anybody. */
export const uwvAnswerReasons = {
  otherMunicipality: 'UWV telt mee bij een andere gemeente',
  otherDay: 'UWV gaat uit van een andere dag',
  contractUnknown: 'UWV kent het dienstverband niet',
  adviceUnknown: 'UWV kent het advies niet',
  withUwv: 'De registratie van UWV klopt niet; UWV past die aan',
  withUs: 'Onze registratie klopt niet; wij passen die aan',
} as const
export type UwvAnswerReason = keyof typeof uwvAnswerReasons

/** So many persons of one reason, counted by Schakel or not. */
export interface UwvCount {
  why: UwvReason
  counts: boolean
  count: number
}

/** The name of a figure: a reason, and whether Schakel counts those. */
export const uwvFigureName = ({ why, counts }: Pick<UwvCount, 'why' | 'counts'>) =>
  `${counts ? 'wel' : 'niet'}.${why}`

/** Reason and side of a name; null for a name that is none. */
export function uwvFigureOf(name: string): Pick<UwvCount, 'why' | 'counts'> | null {
  const [side, why = ''] = name.split('.')
  if (!Object.hasOwn(uwvReasons, why) || (side !== 'wel' && side !== 'niet')) return null
  return { why: why as UwvReason, counts: side === 'wel' }
}

/** Why a person stands under a reason at the end of a quarter ('yyyy-mm-dd'), in words that hold for each of them. */
export const whyUwv = ({ why, counts }: Pick<UwvCount, 'why' | 'counts'>, until: string): string =>
  `Telt bij Schakel op ${formatDate(until)} ${counts ? 'wel' : 'niet'} mee. ${uwvReasons[why]}.`

/** How many of these Schakel counts. */
export const oursOf = (rows: readonly UwvCount[]) =>
  rows.reduce((sum, { counts, count }) => sum + (counts ? Number(count) : 0), 0)

/** Which figures may be shown: `ours`, and of each reason how many; none that is small or gives a small one away. */
export function shownUwv(rows: readonly UwvCount[], threshold: number): Record<string, Shown> {
  const parts = rows.filter(({ counts }) => counts).map(uwvFigureName)
  return showable({
    figures: {
      ours: oursOf(rows),
      ...Object.fromEntries(rows.map((row) => [uwvFigureName(row), Number(row.count)])),
    },
    threshold,
    sums: [{ total: 'ours', parts }],
  })
}
