import type postgres from 'postgres'
import type { Moved } from '@/lib/trajectory/apply-move'
import { today } from './factories'
import type { Place, Raw, Sample } from './samples'

/** The first task of a party in the open switch. */
export async function taskOf(admin: postgres.Sql, { trajectoryId }: { trajectoryId: string }, owner: string) {
  const [row] = await admin<{ id: string }[]>`
    select k.id from job_switch_step k join job_switch s on s.id = k.job_switch_id and s.ended_on is null
    where k.trajectory_id = ${trajectoryId} and k.owner = ${owner} order by k.state = 'done', k.position limit 1`
  if (!row) throw new Error(`no task of ${owner}`)
  return row.id
}

type About = (
  state: 'switchPreparing' | 'elsewhereDayActivities',
  more: (place: Place, trajectory: Moved) => Promise<Raw> | Raw,
) => (place: Place) => Promise<Raw>

async function evaluationOf(admin: postgres.Sql, { trajectoryId }: Moved) {
  const [row] = await admin<{ id: string }[]>`
    select id from deadline where trajectory_id = ${trajectoryId} and rule = 'evaluation1' and closed_on is null`
  return row?.id
}

/** How the commands of a switch under way, and of one that was made, are pressed. */
export const switchSamples = (about: About): Record<string, Omit<Sample, 'command'>> => ({
  setSwitchTask: {
    press: (place, role) =>
      about('switchPreparing', async ({ admin }, trajectory) => ({
        taskId: await taskOf(admin, trajectory, role === 'hr' ? 'hr' : 'income'),
        state: 'done',
        doneOn: today,
      }))(place),
  },
  keepSwitchParty: {
    press: about('switchPreparing', () => ({ party: 'wmo', name: 'W. Mulder', phone: '06 12 34 56 78' })),
  },
  recordEvaluation: {
    press: about('elsewhereDayActivities', async ({ admin }, trajectory) => ({
      deadlineId: await evaluationOf(admin, trajectory),
      doneOn: today,
      going: 'well',
      wantsBack: 'no',
    })),
  },
})
