import { specOf, type Move } from '@/lib/domain/lifecycle'
import type { Moved } from '@/lib/trajectory/apply-move'
import { moved, roadTo } from './factories'
import type { Place } from './samples'

const adviceAgain: Move[] = ['prepareSwitchElsewhere', 'requestAdviceInSwitch', 'attachAdvice']

/** What comes first for a move in a switch back to beschut werk, from regular work. */
const roadBack: Partial<Record<Move, Move[]>> = {
  requestAdviceInSwitch: adviceAgain.slice(0, 1),
  grantInSwitch: adviceAgain,
  rejectInSwitch: adviceAgain,
}

/** Makes those moves, so that this one can be made. */
export async function goesBack({ world, admin }: Place, move: Move, trajectory: Moved) {
  for (const step of roadBack[move] ?? []) {
    const input = step === 'prepareSwitchElsewhere' ? { toTrack: 'sheltered' } : {}
    await moved(world, admin, trajectory, step, { input })
  }
}

type State = keyof typeof roadTo

/** The state in which a trajectory stands for the sample of a move, before the road back. */
export const startOf = (move: Move): State =>
  (roadBack[move] && 'elsewhereRegular') ??
  (specOf(move).from as readonly string[]).find((state): state is State => state in roadTo) ??
  'toBePlaced'
