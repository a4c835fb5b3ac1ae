import { randomUUID } from 'node:crypto'
import type { Moved } from '@/lib/trajectory/apply-move'
import { today } from './factories'
import type { about, Place, Sample } from './samples'

const said = { validOn: today, reason: 'Zo afgesproken.' }

async function absence({ admin }: Place, { trajectoryId }: Moved) {
  const absenceId = randomUUID()
  await admin`insert into absence (id, trajectory_id, municipality_id, company_id, placement_id, percentage, valid_from)
    select ${absenceId}, trajectory_id, municipality_id, company_id, id, 100, started_on from placement where trajectory_id = ${trajectoryId}`
  return { absenceId, startsOn: today, percentage: '50', lastDay: '' }
}

async function preparation({ admin, world }: Place, { trajectoryId }: Moved) {
  await admin`insert into preparation (trajectory_id, municipality_id, goals, started_on, ends_on)
    values (${trajectoryId}, ${world.meerdorp}, 'Op tijd komen', '2026-10-01', '2026-12-01')`
  return { preparationOutcome: 'go', ...said }
}

/** A job whose contract ends. */
async function ending({ admin }: Place, { trajectoryId }: Moved) {
  await admin`update placement_term set contract_ends_on = '2027-01-31', valid_to = '2027-01-31' where trajectory_id = ${trajectoryId}`
  return { choice: 'end', followUp: 'findPlace', ...said }
}

/** Dagbesteding beside the job. */
async function besideJob({ admin }: Place, { trajectoryId }: Moved) {
  const factId = randomUUID()
  await admin`insert into participation (id, trajectory_id, municipality_id, person_id, track, hours_per_week, valid_from)
    select ${factId}, t.id, t.municipality_id, t.person_id, 'dayActivities', 8, '2026-11-01' from trajectory t where t.id = ${trajectoryId}`
  return factId
}

async function jobTrack({ admin }: Place, { trajectoryId }: Moved) {
  const [row] = await admin<{ id: string }[]>`
    select id from participation where trajectory_id = ${trajectoryId} and track = 'sheltered' and superseded_at is null`
  return row?.id
}

/** How the acts around a job are pressed. */
export const workSamples = (of: typeof about): Record<string, Omit<Sample, 'command'>> => ({
  addParticipation: {
    press: of('switchPreparing', () => ({
      toTrack: 'dayActivities',
      startsOn: today,
      participationKind: 'standing',
      dayTimes: '||||||9.00-13.00',
    })),
  },
  changeParticipation: {
    press: of('placed', async (place, trajectory) => ({
      factId: await besideJob(place, trajectory),
      startsOn: today,
      dayTimes: '||||||10.00-14.00',
    })),
  },
  endParticipation: {
    press: of('placed', async (place, trajectory) => ({
      factId: await besideJob(place, trajectory),
      lastDay: '30-11-2026',
      ...said,
    })),
  },
  changeWorkTimes: {
    press: of('placed', async (place, trajectory) => ({
      factId: await jobTrack(place, trajectory),
      startsOn: today,
      dayTimes: '9-17.30|9-17.30|9-17.30|9-17.30|||',
    })),
  },
  recordAbsence: { press: of('placed', () => ({ percentage: '100', lastDay: '', ...said })) },
  changeAbsence: { press: of('placed', absence) },
  recordSupport: {
    press: of('placed', () => ({
      stage: 'agreed',
      kind: 'jobCoach',
      hoursPerWeek: '1,5',
      startsOn: today,
      source: 'plan',
    })),
  },
  recordCoach: { press: of('placed', () => ({ kind: 'jobCoach', name: 'Coach Een', validOn: today })) },
  recordCheckIn: {
    press: of('placed', () => ({
      workFit: 'fits',
      cooperation: 'well',
      hoursWorked: '24',
      supportGiven: '1',
      ...said,
    })),
  },
  decideContractEnd: { press: of('placed', ending) },
  addEarlierContract: {
    press: of('placed', () => ({
      employerName: 'Werkgever BV', permanent: 'temporary', startsOn: '01-01-2025', lastDay: '31-12-2025', source: 'contract',
    })), // prettier-ignore
  },
  startPreparation: {
    press: of('toBePlaced', () => ({
      goals: 'Op tijd komen',
      preparationUntil: '01-12-2026',
      validOn: today,
    })),
  },
  endPreparation: { press: of('toBePlaced', preparation) },
})
