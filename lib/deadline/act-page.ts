import type { State } from '@/lib/domain/states'
import { paths, withQuery } from '@/lib/paths'

/** What is done on the page of the letters. */
export const atLetters: readonly string[] = [
  'letterCheck', 'letterBack', 'letterSend', 'decisionLetter', 'completionAnswer', 'addressReturned', 'representativeReturned',
] // prettier-ignore

/** What is done on a page of its own: letters, handovers, the local route, the places that fit. */
const elsewhere: Record<string, (number: string) => string> = {
  ...Object.fromEntries(atLetters.map((rule) => [rule, paths.letters])),
  handoverReceive: paths.receivedHandover,
  handoverQuestion: paths.handover,
  addressSought: (number) => withQuery(paths.trajectory(number), { stap: 'changePerson', van: 'vandaag' }),
  routeReview: paths.route,
  routeEnd: paths.route,
  referralNew: paths.fittingPlaces,
}

/** The page where it is done without a form of the trajectory page; null where the trajectory is the place. */
export function pageOf(
  { step }: { step: string | null },
  { number, state, rule }: { number: string; state: State; rule: string },
) {
  const known = elsewhere[rule]
  if (known) return known(number)
  if (step !== null) return null
  if (state === 'switchPreparing') return paths.switching(number)
  return rule === 'handoverAnswer' ? paths.handover(number) : null
}
