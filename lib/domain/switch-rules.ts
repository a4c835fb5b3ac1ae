import type { IsoDate } from './calendar'
import { pickInForce } from './dated'
import type { BenefitGroup } from './benefit-groups'

/** Between these four, in both directions, runs every switch (domain §5). */
export const switchTracks = ['dayActivities', 'sheltered', 'jobAgreement', 'regular'] as const
export type SwitchTrack = (typeof switchTracks)[number]
export interface SwitchPair {
  from: SwitchTrack
  to: SwitchTrack
}

/** All twelve ordered pairs. */
export const switchPairs: readonly SwitchPair[] = switchTracks.flatMap((from) =>
  switchTracks.filter((to) => to !== from).map((to) => ({ from, to })),
)

/** Whether somebody is paid a wage on a track. */
export const isPaid = (track: SwitchTrack) => track !== 'dayActivities'

/** What a switch may need, and what it may change: each is answered for every pair, if only by whom to ask. */
export const switchNeeds = ['advice', 'wmoDecision', 'indication', 'contract'] as const
export const switchChanges = [
  'employment', 'register', 'wageSubsidy', 'wageCostBenefit', 'income', 'wmo',
] as const // prettier-ignore
/** Who acts; only the caseworker and HR have an account, what the others do is recorded by the caseworker. */
export const switchActors = [
  'caseworker', 'hr', 'wmo', 'income', 'uwv', 'person', 'representative', 'employer',
] as const // prettier-ignore
export type SwitchActor = (typeof switchActors)[number]
/** Whether a switch waits for a task: always, unless there is a reason to leave it, or never. */
export type HoldsUp = 'always' | 'unlessReason' | 'never'
/** What the sheet for a person compares, in its order. */
export const sheetTopics = [
  'income',
  'hours',
  'payer',
  'register',
  'allowances',
  'travel',
  'support',
] as const
export type SheetTopic = (typeof sheetTopics)[number]
/** On the sheet: how it is on a track (from and to are the same), and what a switch does for the person. */
export const sheetKinds = ['is', 'stays', 'stops', 'starts', 'back'] as const
export type SheetKind = (typeof sheetKinds)[number]

export type SwitchSubject =
  SheetTopic | (typeof switchNeeds)[number] | (typeof switchChanges)[number] | SwitchActor

/** Whom to ask where the law is unsettled or was not read (domain §12). */
export type Ask = 'uwv' | 'lawyer' | 'incomeTeam'

export interface SwitchRule {
  /** The same over the years: a change of the law is a new row of this key. */
  key: string
  fromTrack: SwitchTrack
  toTrack: SwitchTrack
  kind: 'needs' | 'changes' | 'acts' | SheetKind
  subject: SwitchSubject
  position: number
  words: string
  whenAdvice: 'stands' | 'gone' | null
  whenNumber: 'open' | 'reached' | null
  whenBenefit: BenefitGroup | null
  /** Of who acts: to which of the ten steps it belongs (domain §5.3), and whether the switch waits for it. */
  step: number | null
  holdsUp: HoldsUp | null
  /** The move that does it by itself. */
  doneByMove: string | null
  /** Key of the term within which it must be done. */
  term: string | null
  ask: Ask | null
  source: string
  certainty: 'high' | 'medium' | 'low'
  validFrom: IsoDate
  validTo: IsoDate | null
}

/** What of a person decides which rules hold; null where it is not known, or not for the reader. */
export interface SwitchCircumstances {
  advice: 'stands' | 'gone' | null
  number: 'open' | 'reached' | null
  benefit: BenefitGroup | 'other' | null
}

/** A rule as it is shown; a condition that could not be judged stays with it. */
export interface SwitchLine extends Pick<
  SwitchRule,
  'key' | 'subject' | 'words' | 'term' | 'ask' | 'step' | 'holdsUp' | 'doneByMove'
> {
  source: string | null
  /** From when the rule holds; null where there is none. */
  since: IsoDate | null
  certainty: SwitchRule['certainty'] | null
  onlyWhen: Pick<SwitchRule, 'whenAdvice' | 'whenNumber' | 'whenBenefit'> | null
}

export interface SwitchSheet {
  needs: SwitchLine[]
  changes: SwitchLine[]
  acts: SwitchLine[]
}

const conditions = [
  ['whenAdvice', 'advice'],
  ['whenNumber', 'number'],
  ['whenBenefit', 'benefit'],
] as const

const holds = (rule: SwitchRule, known: SwitchCircumstances) =>
  conditions.every(
    ([when, what]) => rule[when] === null || known[what] === null || rule[when] === known[what],
  )

function lineOf(rule: SwitchRule, known: SwitchCircumstances): SwitchLine {
  const { key, subject, words, term, ask, step, holdsUp, doneByMove, source, certainty } = rule
  const open = conditions.filter(([when, what]) => rule[when] !== null && known[what] === null)
  const kept = (when: (typeof conditions)[number][0]) => open.some(([name]) => name === when)
  const onlyWhen = {
    whenAdvice: kept('whenAdvice') ? rule.whenAdvice : null,
    whenNumber: kept('whenNumber') ? rule.whenNumber : null,
    whenBenefit: kept('whenBenefit') ? rule.whenBenefit : null,
  }
  const line = {
    key,
    subject,
    words,
    term,
    ask,
    step,
    holdsUp,
    doneByMove,
    source,
    certainty,
    since: rule.validFrom,
  }
  return { ...line, onlyWhen: open.length > 0 ? onlyWhen : null }
}

/** Said of a subject without a rule on the day: nothing is left blank, and nothing is guessed. */
const unknownLine = (pair: SwitchPair, subject: SwitchSubject): SwitchLine => ({
  key: `${pair.from}-${pair.to}-${subject}`,
  subject,
  words: 'Hiervoor is geen regel bekend.',
  term: null,
  ask: 'uwv',
  step: null,
  holdsUp: null,
  doneByMove: null,
  source: null,
  since: null,
  certainty: null,
  onlyWhen: null,
})

/** Of each key the rule of that day, when it may hold for someone in these circumstances. */
export const rulesOn = (
  rules: readonly SwitchRule[],
  known: SwitchCircumstances,
  day: IsoDate,
): SwitchRule[] =>
  [...new Set(rules.map(({ key }) => key))]
    .map((key) =>
      pickInForce(
        rules.filter((rule) => rule.key === key),
        day,
      ),
    )
    .filter((rule) => rule !== null && holds(rule, known)) as SwitchRule[]

/**
 * What a switch needs, what it changes and who acts in which order, for someone in these circumstances on a day.
 * Every need and every change gets at least one line; without a rule in force it says whom to ask (domain §5.2, §12).
 */
export function switchSheet(
  rules: readonly SwitchRule[],
  pair: SwitchPair,
  known: SwitchCircumstances,
  day: IsoDate,
): SwitchSheet {
  const own = rules.filter((rule) => rule.fromTrack === pair.from && rule.toTrack === pair.to)
  const inForce = rulesOn(own, known, day)
  const of = (kind: SwitchRule['kind']) =>
    inForce
      .filter((rule) => rule.kind === kind)
      .sort((a, b) => a.position - b.position)
      .map((rule) => lineOf(rule, known))
  const complete = (lines: SwitchLine[], subjects: readonly SwitchSubject[]) =>
    subjects.flatMap((subject) => {
      const found = lines.filter((line) => line.subject === subject)
      return found.length > 0 ? found : [unknownLine(pair, subject)]
    })
  return {
    needs: complete(of('needs'), switchNeeds),
    changes: complete(of('changes'), switchChanges),
    acts: of('acts'),
  }
}
