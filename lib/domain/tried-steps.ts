import type { WeekTrack } from './week-picture'

/** A step of trying out: its days from a day on, and whether it is behind, now or to come. */
export interface TriedStep {
  track: WeekTrack
  when: 'past' | 'now' | 'planned'
}

/**
 * Trying out where a switch leads, step by step from its first day: what was tried since the switch began, what runs and
 * what is planned. What somebody tried before is not of this switch.
 */
export const triedSteps = (
  tracks: readonly WeekTrack[],
  jobSwitch: { toTrack: string; startedOn: string },
  today: string,
): TriedStep[] =>
  tracks
    .filter(
      ({ kind, track, validFrom }) =>
        kind === 'trial' && track === jobSwitch.toTrack && validFrom >= jobSwitch.startedOn,
    )
    .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
    .map((track) => ({ track, when: whenOf(track, today) }))

const whenOf = ({ validFrom, validTo }: WeekTrack, today: string): TriedStep['when'] => {
  if (validFrom > today) return 'planned'
  return validTo !== null && validTo < today ? 'past' : 'now'
}
