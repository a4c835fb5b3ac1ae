import type { Move } from '@/lib/domain/lifecycle'
import { moveLabel } from '@/lib/domain/move-terms'
import { byNumber } from '@/lib/domain/open-moves'
import { waysBack } from '@/lib/domain/ways-back'
import { paths, withQuery } from '@/lib/paths'
import { atHandover, type Step } from '@/lib/trajectory/step-specs'

type About = { termijn?: string; bij?: string; partij?: string; van?: string }

const isWayBack = (step: Step) => waysBack.some((way) => way === step)

/** The page of a trajectory with this form open; coming back and a handover have pages of their own, with what comes or goes along. */
export function stepHref(number: string, step: Step, about: About = {}) {
  if (atHandover(step)) return paths.handover(number)
  return withQuery(isWayBack(step) ? paths.wayBack(number) : paths.trajectory(number), {
    stap: step,
    ...about,
  })
}

/** What the button of a move says; where the number decides how it ends, only what one does. */
export const stepLabel = (move: Move): string =>
  move in byNumber ? byNumber[move as keyof typeof byNumber][1] : moveLabel[move]
