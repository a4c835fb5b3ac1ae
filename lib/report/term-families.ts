import type { Shown } from '@/lib/domain/small-numbers'
import type { Counts } from './figures'

/** What the page of figures counts and shows of the same day and people. */
export interface Stand {
  counts: Counts
  shown: Readonly<Record<string, Shown>>
}

/** The figures of the kinds of term, by name ("inTime.uwvAdvice"), as counted and as they may be shown for themselves. */
interface Terms {
  counts: Readonly<Record<string, number>>
  shown: Readonly<Record<string, Shown>>
  threshold: number
}

const done = ['inTime', 'broken'] as const
const closed = [...done, 'unneeded', 'lapsedLate'] as const
const ended = ['passed', 'ending'] as const

/** A kind of term with the figures that together count one step. */
interface Member {
  key: string
  names: readonly string[]
}
const doneOf = (key: string): Member => ({ key, names: done })
const endedOf = (key: string): Member => ({ key, names: ended })

const decisions = doneOf('municipalDecision')
const offers: Member = { key: 'offerAnswer', names: closed }
const entries = endedOf('registerEntryEnds')

/** Who began, on the page of figures. */
const started = 'started'
type Family = readonly (Member | typeof started)[]

/**
 * Kinds of term that the same step, or the one after it, opens or closes: how many of one are lacking to another is who stands
 * between the two. In the order in which they stay; what follows gives way. A grant ends the entry in the register the next day,
 * so that decisions less ended entries are refusals.
 */
const families: readonly Family[] = [
  [decisions, doneOf('uwvAdvice'), entries, endedOf('objection'), doneOf('decisionLetter')],
  [started, entries],
  ['evaluation1', 'evaluation3', 'evaluation6'].map(doneOf),
  ...[
    ['contractEndAlertCaseworker', 'contractEndAlert'],
    ['contractLastDayCaseworker', 'contractLastDay'],
    ['trialReview', 'trialReviewCompany'],
    ['trialStop', 'trialStopCompany'],
  ].map((keys) => keys.map(doneOf)),
]

/** Every kind that a start closes, or a talk so many weeks after it. */
const startsFamily = (keys: readonly string[]): Family => [
  started,
  ...['placementStart', 'followUpPlacement', 'wageSubsidyApplication'].map(doneOf),
  ...keys.filter((key) => key.startsWith('checkIn')).map(doneOf),
]

const figuresOf = ({ key, names }: Member) => names.map((name) => `${name}.${key}`)
/** Those that count; a nought says nothing of how many. */
const countedOf = ({ counts }: Terms, member: Member) =>
  figuresOf(member).filter((name) => (counts[name] ?? 0) > 0)
const totalOf = ({ counts }: Terms, member: Member) =>
  figuresOf(member).reduce((sum, name) => sum + (counts[name] ?? 0), 0)
const isHidden = (shown: Shown | undefined) => shown !== undefined && shown.kind !== 'number'
const isMember = (one: Family[number]): one is Member => one !== started

/** Counted on another page too, as decisions in Doorstroom and offers in Volgorde: what is small would follow from the rest. */
const keptTogether = (terms: Terms, members: readonly Member[]) =>
  members
    .filter((member) => figuresOf(member).some((name) => isHidden(terms.shown[name])))
    .flatMap((member) => countedOf(terms, member))

/** Kinds of which the difference with what stands before them in their family would be a small number. */
function keptInFamily(terms: Terms, family: Family, stand: Stand | undefined): string[] {
  const known =
    stand && family[0] === started && !isHidden(stand.shown.started) ? [stand.counts.started ?? 0] : []
  const kept: string[] = []
  for (const member of family.filter(isMember)) {
    const total = totalOf(terms, member)
    const tells = (other: number) => total !== other && Math.abs(total - other) < terms.threshold
    if (total > 0 && known.some(tells)) kept.push(...countedOf(terms, member))
    // Of one that is small itself nobody knows what to take it from.
    else if (total === 0 || total >= terms.threshold) known.push(total)
  }
  return kept
}

/** Kinds that say what the page of figures, or what runs here, keeps back: who began, who was refused, and open offers. */
function keptBeside(terms: Terms, starts: Family, stand: Stand | undefined): string[] {
  const hidesStarts = stand !== undefined && isHidden(stand.shown.started ?? { kind: 'kept' })
  const isOpen = ['state.offered', 'offers'].some((name) => isHidden(stand?.shown[name]))
  const runs = ['late.offerAnswer', 'soon.offerAnswer'].some((name) => isHidden(terms.shown[name]))
  return [
    ...(hidesStarts ? starts.filter(isMember).flatMap(figuresOf) : []),
    ...(isHidden(stand?.shown['state.rejected']) ? countedOf(terms, entries) : []),
    ...(isOpen || runs ? countedOf(terms, offers) : []),
  ]
}

/**
 * The figures of terms that may stand beside each other and beside the page of figures of the day: of kinds that one step opens
 * or closes none stands whose difference with another would be a small number, and none whose parts do not all stand. What is
 * late or ends soon of what somebody has to do always stays as it is. `keys` are the kinds that count.
 */
export function besideEachOther(
  terms: Terms,
  keys: readonly string[],
  stand: Stand | undefined,
): Record<string, Shown> {
  const starts = startsFamily(keys)
  const all = [...families, starts]
  const kept = new Set([
    ...keptTogether(terms, [...all.flat().filter(isMember), offers]),
    ...all.flatMap((family) => keptInFamily(terms, family, stand)),
    ...keptBeside(terms, starts, stand),
  ])
  return Object.fromEntries(
    Object.entries(terms.shown).map(([name, one]): [string, Shown] => [
      name,
      kept.has(name) && one.kind === 'number' ? { kind: 'kept' } : one,
    ]),
  )
}
