import type { IsoDate } from './calendar'
import type { TrajectoryFacts } from './facts'

/**
 * The first day that is known of a trajectory ('yyyy-mm-dd'): no letter about it is older. An application may have come
 * before somebody was registered.
 */
export function firstLetterDay({
  registeredOn,
  application,
}: Pick<TrajectoryFacts, 'registeredOn' | 'application'>): IsoDate {
  const receivedOn = application?.received_on
  return typeof receivedOn === 'string' && receivedOn < registeredOn ? receivedOn : registeredOn
}
