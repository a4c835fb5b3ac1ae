import { formatDate } from '../dutch-date'
import { formatEuro, formatNumber } from '../dutch-number'
import type { Base } from './base'
import type { Steps } from './calculate'
import { cents, type Exact } from './exact'
import { isOn, type Source, type SubsidyRules } from './rules'

/** One line of the sum as people read it: what, the figure, why, and where the figure comes from. */
export interface AmountLine {
  key:
    'minimumWage' | 'base' | 'wageValue' | 'forfait' | 'difference' | 'maximum' | 'costs' | 'hours' | 'total'
  label: string
  figure: string
  note: string
  source: Source | null
}

export interface Explained {
  base: Base
  steps: Steps
  rules: SubsidyRules
  /** The wage value in whole per cents, or null for the forfait. */
  wageValue: number | null
  wageValueSetOn: string | null
  hours: number
  /** Per cent of employer's costs, and whether the decision says so instead of the table. */
  employerCosts: Exact
  costsOfDecision: boolean
}

/** An amount in euros as people read it, rounded to cents, half a cent up. */
export const euro = (amount: Exact): string => formatEuro(cents(amount) / 100)
const plain = (written: string | number) => formatNumber(Number(written), 4)
const percentage = ({ over, under }: Exact) => `${plain(Number(over) / Number(under))}%`

const ageWords = (age: number) => (age === 21 ? '21 jaar en ouder' : `${age} jaar`)

function minimumWageLine({ base, rules }: Explained): AmountLine {
  const hours = plain(rules.baseHours.written)
  return base.basis === 'monthly'
    ? {
        key: 'minimumWage',
        label: `Minimumloon per maand, ${ageWords(base.age)}`,
        figure: euro(base.wage),
        note: 'Het referentiemaandloon uit de tabel.',
        source: base.source,
      }
    : {
        key: 'minimumWage',
        label: `Minimumloon bij ${hours} uur per week, ${ageWords(base.age)}`,
        figure: euro(base.wage),
        note: `${formatEuro(Number(base.written))} per uur × ${hours} uur × 52 weken / 12 maanden.`,
        source: base.source,
      }
}

function baseLine({ steps, rules }: Explained): AmountLine {
  const rounded = isOn(rules.baseRoundedUp) ? ' Naar boven afgerond op hele centen.' : ''
  return {
    key: 'base',
    label: `Met ${plain(rules.holidayAllowance.written)}% vakantiebijslag`,
    figure: euro(steps.base),
    note: `Dit is de basis bij ${plain(rules.baseHours.written)} uur per week.${rounded}`,
    source: rules.holidayAllowance.source,
  }
}

function claimLine({ steps, rules, wageValue, wageValueSetOn }: Explained): AmountLine {
  if (steps.wageValue === null)
    return {
      key: 'forfait',
      label: `Forfait: ${plain(rules.forfaitShare.written)}% van de basis`,
      figure: euro(steps.difference),
      note: 'Er is nog geen loonwaarde gemeten.',
      source: rules.forfaitShare.source,
    }
  const setOn = wageValueSetOn
    ? `Vastgesteld op ${formatDate(wageValueSetOn)}.`
    : 'Vastgesteld door de gemeente.'
  return {
    key: 'wageValue',
    label: `Loonwaarde ${wageValue}%, met vakantiebijslag`,
    figure: `− ${euro(steps.wageValue)}`,
    note: setOn,
    source: null,
  }
}

const differenceLine = ({ steps }: Explained): AmountLine[] =>
  steps.wageValue === null
    ? []
    : [
        {
          key: 'difference',
          label: 'Verschil: basis min loonwaarde',
          figure: euro(steps.difference),
          note: 'Wat de werkgever meer betaalt dan het werk waard is.',
          source: null,
        },
      ]

function maximumLine({ steps, rules }: Explained): AmountLine {
  const inside = isOn(rules.costsInsideCap) ? ' De vergoeding voor werkgeverslasten telt daarin mee.' : ''
  return {
    key: 'maximum',
    label: `Hoogstens ${plain(rules.maximumShare.written)}% van de basis`,
    figure: euro(steps.maximum),
    note:
      (steps.isCapped ? `Dat is minder: het wordt ${euro(steps.subsidy)}.` : 'Het bedrag blijft daaronder.') +
      inside,
    source: rules.maximumShare.source,
  }
}

const costsLine = ({ steps, rules, employerCosts, costsOfDecision }: Explained): AmountLine => ({
  key: 'costs',
  label: `Vergoeding werkgeverslasten ${percentage(employerCosts)}`,
  figure: `+ ${euro(steps.costs)}`,
  note: costsOfDecision ? 'Percentage volgens de beschikking.' : 'Over het bedrag dat overblijft.',
  source: costsOfDecision ? null : rules.employerCosts.source,
})

const hoursLine = ({ hours, steps, rules }: Explained): AmountLine => ({
  key: 'hours',
  label: `Voor ${plain(hours)} van ${plain(rules.baseHours.written)} uur per week`,
  figure: `× ${plain(hours)} / ${plain(rules.baseHours.written)}`,
  note: `Van ${euro(steps.full)} naar verhouding van de uren in het contract.`,
  source: rules.baseHours.source,
})

const totalLine = ({ steps }: Explained): AmountLine => ({
  key: 'total',
  label: 'Loonkostensubsidie per maand',
  figure: euro(steps.total),
  note: 'Pas hier afgerond op hele centen.',
  source: null,
})

/** The sum of one month from the minimum wage to the amount, line by line. */
export const explain = (sum: Explained): AmountLine[] => [
  minimumWageLine(sum),
  baseLine(sum),
  claimLine(sum),
  ...differenceLine(sum),
  maximumLine(sum),
  costsLine(sum),
  hoursLine(sum),
  totalLine(sum),
]
