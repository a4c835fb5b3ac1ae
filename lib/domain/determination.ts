import { queueStates } from './states'

/** Benefits as they are recorded; `none` is someone without benefit who is registered as a job seeker. */
export const benefits = [
  'socialAssistance', 'ioaw', 'ioaz', 'anw', 'wajong', 'wia', 'wao', 'waz', 'ww', 'zw', 'iow', 'wamil', 'none',
] as const // prettier-ignore
export type Benefit = (typeof benefits)[number]

/** Benefits that UWV pays and that Pw art. 10b lid 1 names next to the groups of art. 7. */
export const uwvBenefits: readonly Benefit[] = ['wajong', 'wia', 'wao', 'waz', 'ww', 'zw', 'iow', 'wamil']

/** On which part of Pw art. 10b lid 1 a person with this benefit falls under the duty. */
export function dutyGround(benefit: Benefit): 'article7' | 'uwvBenefit' {
  return uwvBenefits.includes(benefit) ? 'uwvBenefit' : 'article7'
}

/** The two questions UWV answers about a person with capacity for work (Besluit advisering beschut werk art. 3). */
export type AdviceCriteria = {
  /** a: technical or organisational adaptations that an employer cannot reasonably make. */
  needsAdaptations: boolean
  /** b: permanent supervision or intensive support that an employer cannot reasonably give. */
  needsSupervision: boolean
}

/** The advice that follows from the criteria: positive when at least one holds (art. 3 lid 1–2). */
export function adviceOutcome({
  needsAdaptations,
  needsSupervision,
}: AdviceCriteria): 'positive' | 'negative' {
  return needsAdaptations || needsSupervision ? 'positive' : 'negative'
}

/** Who hears of the advice from UWV: the college, and at the same moment the person who asked (art. 10b lid 3). */
export function adviceGoesTo(requestedBy: 'municipality' | 'person'): ('municipality' | 'person')[] {
  return requestedBy === 'person' ? ['municipality', 'person'] : ['municipality']
}

/**
 * Whether bridging is still to be arranged: who has a determination and waits for a place has a measure, or does not want
 * one, until the work begins (art. 10b lid 7). Of who rests or has an offer it is asked again when they wait again.
 */
export const needsBridging = ({ state, bridged }: { state: string; bridged: boolean }): boolean =>
  !bridged && queueStates.some((queue) => queue === state)
