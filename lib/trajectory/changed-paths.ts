import { paths } from '@/lib/paths'
import type { Moved } from './apply-move'

/** The pages that show one trajectory, and the lists it stands in. */
export const changedPaths = ({ number }: Moved): string[] => [
  paths.trajectory(number),
  paths.switching(number),
  paths.weekOf(number),
  paths.handover(number),
  paths.route(number),
  paths.wageSubsidy(number),
  paths.contact(number),
  paths.letters(number),
  paths.today,
  paths.trajectories,
  paths.waitingList,
  paths.hygiene,
  paths.placements,
]

/** The pages that show a handover to who received it. */
export const changedHandover = ({ handoverId }: { handoverId: string }): string[] => [
  paths.receivedHandover(handoverId),
  paths.today,
  paths.trajectories,
]
