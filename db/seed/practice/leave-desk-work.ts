import { leaveAddressChecks } from './addresses'
import { leaveAppointments } from './appointments'
import type { Desk, Walker } from './desk'
import { filesOf } from './desk-work'
import { leaveLetters } from './letters'
import { leavePapers } from './papers'
import { leaveTalks } from './talks'

/** What a team has on its desk between the moves: papers, talks, letters and appointments of the last weeks and the next. */
export async function leaveDeskWork(desk: Desk, team: readonly Walker[]): Promise<void> {
  const files = await filesOf(desk, team)
  await leavePapers(desk, files)
  await leaveTalks(desk, files)
  await leaveLetters(desk, files)
  await leaveAppointments(desk, files)
  await leaveAddressChecks(desk, team)
}
