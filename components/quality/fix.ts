import { stepHref } from '@/components/trajectory/step-links'
import type { QualityRuleName } from '@/lib/domain/quality-rules'
import { mayEver } from '@/lib/domain/policy'
import type { Role } from '@/lib/domain/roles'
import { paths } from '@/lib/paths'
import type { FindingRow } from '@/lib/quality/queries'
import { specOfStep, type Step } from '@/lib/trajectory/step-specs'

type Steps = (row: FindingRow) => readonly Step[]

/** The forms that mend what a rule found, the best first: the first that the reader may open and that has its fact. */
const steps: Readonly<Record<QualityRuleName, Steps>> = {
  // a contract that ran on is a new one of HR; one that was recorded with a wrong end is corrected
  placedWithoutContract: () => ['changeTerms', 'correctPlacementTerm'],
  decidedNotListed: () => ['missingPosition'],
  requestDayUnknown: () => ['correctApplication', 'missingApplication'],
  adviceUndecided: ({ state }) => [state === 'decisionPending' ? 'grantToPlace' : 'prepareDecision'],
  adviceOld: ({ state }) => [state === 'offered' ? 'attachAdvice' : 'startReview'],
  restingMoved: () => ['startHandover'],
  addressWrong: () => ['changePerson'],
  possibleDouble: () => ['recordBsn'],
  livesElsewhere: () => ['startHandover', 'changePerson'],
  contractOver: () => ['correctPlacementTerm'],
  contractEndUnknown: () => ['correctPlacementTerm'],
  workDaysUnknown: () => ['correctPlacementTerm'],
  coachMissing: () => ['recordCoach'],
  bsnMissing: () => ['recordBsn'],
}

const opens = (step: Step, about: string | null, role: Role) => {
  const spec = specOfStep(step)
  return mayEver(role, spec.permission) && (spec.about !== 'factId' || about !== null)
}

/** Of two who look alike: whose BSN is not known; the row itself while that is its own. */
const numberOf = ({ rule, number, about, bsnKnown }: FindingRow) =>
  rule === 'possibleDouble' && bsnKnown && about !== null ? about : number

/** Where a finding is mended and what that is called: the form itself where the reader may open it, which leads back to the inbox. */
export function fixOf(row: FindingRow, role: Role): readonly [words: string, href: string] {
  const { rule, about } = row
  const step = steps[rule](row).find((one) => opens(one, about, role))
  if (step === undefined && rule === 'possibleDouble' && about)
    return [`Bekijk ${about}`, paths.trajectory(about)]
  if (step === undefined) return ['Bekijk wat kan', paths.trajectory(row.number)]
  const bij = specOfStep(step).about === 'factId' ? (about ?? undefined) : undefined
  return [specOfStep(step).title, stepHref(numberOf(row), step, { bij, van: 'kwaliteit' })]
}
