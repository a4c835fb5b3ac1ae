/** What a place and a person are compared on, in the order in which people read it. */
export const criterionLabel = {
  weekdays: 'Dagen',
  hours: 'Uren',
  supportClass: 'Begeleiding',
  adaptations: 'Aanpassingen',
  kindsWanted: 'Werk dat iemand wil',
  kindsNotWanted: 'Werk dat iemand niet wil',
  travelMeans: 'Reizen',
  travelDistance: 'Afstand',
  contactStyle: 'Samenwerken',
  seat: 'Vrije zitplaats',
  supportHours: 'Vrije begeleiding',
} as const
export type CriterionKey = keyof typeof criterionLabel
export const criterionKeys = Object.keys(criterionLabel) as CriterionKey[]

/** `unknown` is when either side is not known: it never counts as no. */
export type Outcome = 'met' | 'notMet' | 'unknown'
export type Outcomes = Readonly<Record<CriterionKey, Outcome>>

export const outcomeLabel: Record<Outcome, string> = {
  met: 'voldoet',
  notMet: 'voldoet niet',
  unknown: 'onbekend',
}

/** Which criteria exclude: a dated setting of the installation (parameters `match.hard.…`). */
export type HardCriteria = ReadonlySet<CriterionKey>

/** The criteria that exclude by the settings in force; one without a setting does not exclude. */
export const hardCriteria = (settings: Readonly<Record<string, number>>): HardCriteria =>
  new Set(criterionKeys.filter((key) => settings[key] === 1))

/** The hard criteria that are not met: why somebody is left out. Empty for who fits. */
export const missesOf = (outcomes: Outcomes, hard: HardCriteria): CriterionKey[] =>
  criterionKeys.filter((key) => outcomes[key] === 'notMet' && hard.has(key))
