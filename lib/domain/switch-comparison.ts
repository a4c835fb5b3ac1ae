import type { IsoDate } from './calendar'
import {
  rulesOn,
  sheetTopics,
  type Ask,
  type SheetKind,
  type SheetTopic,
  type SwitchCircumstances,
  type SwitchPair,
  type SwitchRule,
  type SwitchTrack,
} from './switch-rules'

/** One sentence for the person, with where it comes from; without a source it says whom to ask. */
export interface SheetLine {
  key: string
  words: string
  ask: Ask | null
  source: string | null
  /** Key of the dated term that the sentence is about. */
  term: string | null
}

export interface ComparedTopic {
  topic: SheetTopic
  before: SheetLine[]
  after: SheetLine[]
}

/** Before and after side by side, and what the switch does; every part has at least one line. */
export interface SwitchComparison {
  topics: ComparedTopic[]
  stays: SheetLine[]
  stops: SheetLine[]
  starts: SheetLine[]
  back: SheetLine[]
}

const lineOf = ({ key, words, ask, source, term }: SwitchRule): SheetLine => ({
  key,
  words,
  ask,
  source,
  term,
})

const unknown = (key: string, words: string, ask: Ask): SheetLine => ({
  key,
  words,
  ask,
  source: null,
  term: null,
})

/** What somebody gets besides is only said of the benefit that is known; else the sheet says that it is not. */
function benefitLine(track: SwitchTrack, benefit: SwitchCircumstances['benefit']): SheetLine[] {
  if (benefit === null)
    return [unknown(`${track}-benefit`, 'Welke uitkering u heeft, weten wij hier niet.', 'incomeTeam')]
  return benefit === 'other'
    ? [unknown(`${track}-benefit`, 'Voor uw uitkering is geen regel gevonden.', 'uwv')]
    : []
}

const nothingFound = (key: string) => unknown(key, 'Hiervoor is geen regel bekend.', 'uwv')

/**
 * What a person reads before a switch: how it is on the track of now and on the other, what stays, stops and begins, and
 * how one comes back, in the rules of that day. Nothing is left blank: without a rule it says whom to ask (domain §5.3).
 */
export function switchComparison(
  rules: readonly SwitchRule[],
  pair: SwitchPair,
  known: SwitchCircumstances,
  day: IsoDate,
): SwitchComparison {
  const inForce = rulesOn(rules, known, day).sort((a, b) => a.position - b.position)
  const judged = inForce.filter(({ whenBenefit }) => whenBenefit === null || whenBenefit === known.benefit)
  const onTrack = (track: SwitchTrack, topic: SheetTopic) => {
    const found = judged.filter(
      (rule) => rule.kind === 'is' && rule.fromTrack === track && rule.subject === topic,
    )
    const lines = [...found.map(lineOf), ...(topic === 'income' ? benefitLine(track, known.benefit) : [])]
    return found.length > 0 ? lines : [nothingFound(`${track}-${topic}`), ...lines]
  }
  const of = (kind: SheetKind) => {
    const found = judged.filter(
      (rule) => rule.kind === kind && rule.fromTrack === pair.from && rule.toTrack === pair.to,
    )
    return found.length > 0 ? found.map(lineOf) : [nothingFound(`${pair.from}-${pair.to}-${kind}`)]
  }
  return {
    topics: sheetTopics.map((topic) => ({
      topic,
      before: onTrack(pair.from, topic),
      after: onTrack(pair.to, topic),
    })),
    stays: of('stays'),
    stops: of('stops'),
    starts: of('starts'),
    back: of('back'),
  }
}

/** How the reference data says that no source was found; such a line always says whom to ask. */
const noSource = 'geen bron gevonden'

/** Every line of the sheet, in the order in which it is read. */
export const linesOf = ({ topics, stays, stops, starts, back }: SwitchComparison): SheetLine[] => [
  ...topics.flatMap(({ before, after }) => [...before, ...after]),
  ...stays,
  ...stops,
  ...starts,
  ...back,
]

/** Where the lines come from, each source once, in the order of the sheet. */
export const sourcesOf = (lines: readonly SheetLine[]): string[] =>
  [...new Set(lines.map(({ source }) => source))].filter(
    (source): source is string => source !== null && source !== noSource,
  )
