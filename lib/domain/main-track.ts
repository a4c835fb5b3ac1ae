import type { State } from './states'
import { switchTracks, type SwitchTrack } from './switch-rules'

/** The state of somebody whose main track is this. */
export const stateOfTrack: Readonly<Record<string, State>> = {
  sheltered: 'placed',
  dayActivities: 'elsewhereDayActivities',
  jobAgreement: 'elsewhereJobAgreement',
  regular: 'elsewhereRegular',
}

/** The main track of somebody in this state; null of who waits, rests, or is elsewhere in the process. */
export const trackOfState = (state: string | null): SwitchTrack | null =>
  switchTracks.find((track) => stateOfTrack[track] === state) ?? null
