import type { IsoDate } from './calendar'
import { ruleInForce, type DeadlineRule, type LengthUnit } from './deadlines'
import { trackLabel } from './labels'
import type { BenefitGroup } from './benefit-groups'
import type { Ask, SwitchActor, SwitchLine, SwitchPair, SwitchSubject } from './switch-rules'

export const switchSubjectLabel: Record<SwitchSubject, string> = {
  advice: 'Advies',
  wmoDecision: 'Wmo-beschikking',
  indication: 'Indicatie banenafspraak',
  contract: 'Contract',
  employment: 'Dienstbetrekking',
  register: 'Doelgroepregister',
  wageSubsidy: 'Loonkostensubsidie',
  wageCostBenefit: 'Loonkostenvoordeel',
  income: 'Inkomen',
  wmo: 'Wmo',
  hours: 'Uren',
  payer: 'Wie betaalt wie',
  allowances: 'Toeslagen',
  travel: 'Reizen',
  support: 'Begeleiding',
  caseworker: 'Consulent',
  hr: 'HR',
  person: 'De persoon',
  representative: 'Vertegenwoordiger',
  uwv: 'UWV',
  employer: 'De nieuwe werkgever',
}

/** Who acts, where the same word is also something that changes. */
export const switchActorLabel: Partial<Record<SwitchSubject, string>> = {
  wmo: 'Wmo-consulent',
  income: 'Team inkomen',
}

/** The party itself, as a heading. */
export const partyLabel = (party: SwitchSubject) => switchActorLabel[party] ?? switchSubjectLabel[party]

/** The party inside a sentence: “Taken voor de persoon”. */
export const partyWords: Record<SwitchActor, string> = {
  caseworker: 'de consulent',
  hr: 'HR',
  wmo: 'de Wmo-consulent',
  income: 'het team inkomen',
  uwv: 'UWV',
  person: 'de persoon',
  representative: 'de vertegenwoordiger',
  employer: 'de nieuwe werkgever',
}

export const askLabel: Record<Ask, string> = {
  uwv: 'Vraag UWV',
  lawyer: 'Vraag de jurist',
  incomeTeam: 'Vraag het team inkomen',
}

/** The same for who reads the sheet at home. */
export const askPersonLabel: Record<Ask, string> = {
  uwv: 'vraag UWV',
  lawyer: 'vraag uw consulent',
  incomeTeam: 'vraag het team inkomen',
}

const benefitWords: Record<BenefitGroup, string> = {
  pw: 'bij bijstand, IOAW of IOAZ',
  wajong: 'bij een Wajong',
  wia: 'bij een WIA, WAO of WAZ',
  ww: 'bij WW',
  nug: 'zonder uitkering',
}
const adviceWords = { stands: 'als het advies nog staat', gone: 'als het advies niet meer staat' }
const numberWords = {
  open: 'als het aantal plekken niet is bereikt',
  reached: 'als het aantal plekken is bereikt',
}

/** The conditions of a line that could not be judged, in words; null when there are none. */
export function onlyWhenWords({ onlyWhen }: Pick<SwitchLine, 'onlyWhen'>): string | null {
  if (onlyWhen === null) return null
  const { whenAdvice, whenNumber, whenBenefit } = onlyWhen
  const words = [
    whenAdvice && adviceWords[whenAdvice],
    whenNumber && numberWords[whenNumber],
    whenBenefit && benefitWords[whenBenefit],
  ]
  return words.filter(Boolean).join(' en ')
}

const unitWords: Record<LengthUnit, readonly [string, string]> = {
  days: ['dag', 'dagen'],
  weeks: ['week', 'weken'],
  months: ['maand', 'maanden'],
}

/** The dated rule of a term; of a task without one that of its step, else of every task. */
const ruleOfTask = (
  { term, step }: Pick<SwitchLine, 'term' | 'step'>,
  rules: readonly DeadlineRule[],
  day: IsoDate,
) => ruleInForce(rules, term ?? `switchTask.${step}`, day) ?? ruleInForce(rules, term ?? 'switchTask', day)

const lengthWords = ({ length, unit, counting }: DeadlineRule) => {
  const words = `${length} ${unitWords[unit][length === 1 ? 0 : 1]}`
  return counting === 'back' ? `${words} voor het einde van het contract` : `binnen ${words}`
}

/** Within which term somebody acts, by the dated rule of its term, or of its step where it has none; null without a rule. */
export function withinWords(
  line: Pick<SwitchLine, 'term' | 'step' | 'holdsUp' | 'doneByMove'>,
  rules: readonly DeadlineRule[],
  day: IsoDate,
): string | null {
  const { term, step, holdsUp, doneByMove } = line
  if (holdsUp === 'never') return 'na de overstap'
  if (doneByMove === 'prepareSwitch') return 'aan het begin'
  const rule = ruleOfTask(line, rules, day)
  if (rule === null) return null
  const trying = term === null && ruleInForce(rules, `switchTry.${step}`, day) !== null
  return `${lengthWords(rule)}${trying ? ' en vóór het proberen' : ''}, ${rule.basis}`
}

/** Between what a switch is: “Beschut werk → dagbesteding”. */
export const pairWords = ({ from, to }: SwitchPair) => `${trackLabel[from]} → ${trackLabel[to].toLowerCase()}`
