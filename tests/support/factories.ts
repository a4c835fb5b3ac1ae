import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { asActor } from '@/db/client'
import { addDays, addMonths } from '@/lib/domain/calendar'
import { parseHours } from '@/lib/domain/dutch-number'
import type { Move } from '@/lib/domain/lifecycle'
import { spreadHours, weekText } from '@/lib/domain/week-hours'
import { mayEver } from '@/lib/domain/policy'
import type { State } from '@/lib/domain/states'
import { keepBsn } from '@/lib/person/bsn-cipher'
import type { Actor } from '@/lib/pipeline/actor'
import { perform } from '@/lib/pipeline/command'
import { contextOf } from '@/lib/pipeline/context'
import { writePlans, type Moved } from '@/lib/trajectory/apply-move'
import { makeMove } from '@/lib/trajectory/commands'
import { loadRules, planCreation, type PersonFact } from '@/lib/trajectory/create-trajectory'
import type { AccountKey, World } from './world'

/** Monday 2 November 2026, ten in the morning in the Netherlands. */
export const now = new Date('2026-11-02T10:00:00+01:00')
export const today = '2026-11-02'

export interface PersonOptions {
  surname?: string
  prefix?: string | null
  givenName?: string
  birthDate?: string
  bsn?: string
  benefit?: string
}

type Municipality = 'meerdorp' | 'oeverland'

const caseworkerOf = { meerdorp: 'caseworker', oeverland: 'caseworkerOeverland' } as const
const decisionMakerOf = { meerdorp: 'decisionMaker', oeverland: 'decisionMakerOeverland' } as const

/** A person with a new trajectory in `intake`, as a caseworker of that municipality registers it. */
export async function registered(
  world: World,
  options: PersonOptions & { in?: Municipality; on?: Date } = {},
): Promise<Moved> {
  const municipality = options.in ?? 'meerdorp'
  const at = options.on ?? now
  const written = await asActor<Actor, Moved>(
    world.session[caseworkerOf[municipality]],
    async (door, actor) => {
      const context = contextOf(door, actor, at, randomUUID())
      const benefit: PersonFact = {
        table: 'person_benefit',
        row: { benefit: options.benefit ?? 'socialAssistance', valid_from: '2020-01-01' },
      }
      const plan = planCreation(context, await loadRules(context), {
        move: 'registerIntake',
        state: 'intake',
        municipalityId: world[municipality],
        registeredOn: context.today,
        stateSince: context.today,
        person: {
          surname: options.surname ?? 'Jansen',
          prefix: options.prefix ?? null,
          given_name: options.givenName ?? 'Kim',
          initials: 'K.',
          birth_date: options.birthDate ?? '1998-04-03',
        },
        bsn: options.bsn ? keepBsn(options.bsn) : null,
        personFacts: [benefit],
        intakeSource: 'municipality',
      })
      return (await writePlans(context, [plan])).value
    },
    at,
  )
  if (!written) throw new Error('no session')
  return written
}

/** What a caseworker, decision maker or HR fills in for each move, unless a test says otherwise. */
export const usualInput = (world: World, move: Move, on: string): Record<string, unknown> => ({
  validOn: on, reason: 'Zo afgesproken.', personAgrees: true, documentsComplete: true, applicant: 'municipality', uwvReceivedOn: on,
  outcome: 'positive', adviceGround: 'b', advisedOn: on, receivedOn: move === 'requestAdvice' ? '' : on, careful: true, announcedOn: on,
  talkOn: on, restReason: 'ownWish', reviewOn: addMonths(on, 3), workplaceId: world.workplace.werkpad, answerBy: addDays(on, 7),
  travelChecked: true, orderReason: 'De plek past alleen bij deze persoon.', orderKind: 'othersDoNotFit', refusedBy: 'person', refusalKind: 'kindOfWork', trialOutcome: 'go', permissionOn: on, trialUntil: '',
  contractSigned: true, startsOn: on, participationKind: 'standing', hoursPerWeek: move === 'changeTerms' ? '28' : '24,5', supportHours: '4', contractEndsOn: '', form: 'internal', cao: 'aanDeSlag', wageSubsidy: 'unknown',
  endedOn: on, endReason: move === 'closePlaced' ? 'movedAway' : 'contractEnded', followUp: 'findPlace', toTrack: move === 'prepareSwitchElsewhere' ? 'jobAgreement' : 'dayActivities', askedBy: 'person', tryOut: 'none', tryEvaluateOn: '', stopKind: 'ownWish', personTold: true,
  adviceStands: true, unchanged: true, indicationOn: on, wmoDecisionOn: on, incomeArranged: true, returnKind: 'agreement',
  returnUntil: addMonths(on, 24), toName: 'Gemeente Elders', ground: 'article67', subsidyPayer: 'newMunicipality', filedOn: on, objectionOutcome: 'upheld',
  openTasksReason: move.startsWith('moveTo') ? 'Het contract hield ineens op.' : '', returnReason: 'ownWish', returnNote: 'Bellen met de consulent.', positionKept: 'old', changedFacts: true, attempts: 'Drie keer gebeld en aangebeld; adres nagegaan.', closedReason: 'deceased',
}) // prettier-ignore

/** Hours per day that add up to the hours per week, and a contract of the kind that its end says, unless they are given. */
export function withWeek(input: Record<string, unknown>): Record<string, unknown> {
  const contractKind = input.contractEndsOn ? 'temporary' : 'permanent'
  const hours = parseHours(String(input.hoursPerWeek ?? ''))
  const week = hours.ok ? weekText(spreadHours(hours.value, [8, 8, 8, 8, 8, 8, 0])) : ''
  return { contractKind, weekdayHours: week, ...input }
}

export interface MoveOptions {
  as?: AccountKey
  on?: Date
  input?: Record<string, unknown>
  in?: Municipality
  submissionId?: string
  /** The tasks of a switch stay as they are; without it those that are open are done before it is made. */
  openTasks?: true
  /** The version that was on screen, when it is not what stands. */
  seen?: number
}

/** The moves that a switch ends with: whoever makes one mostly has its tasks done. */
export const completing: readonly Move[] = ['switchToDayActivities', 'switchToJobAgreement', 'switchToRegular', 'endSwitchToPlace', 'endSwitchToWait'] // prettier-ignore

/** Everything that was still to do for a switch. */
export const tasksDone = (admin: postgres.Sql, trajectoryId: string, on: string) => admin`
  update job_switch_step set state = 'done', done_on = ${on} where trajectory_id = ${trajectoryId} and state in ('todo', 'waits')`

/** The account that makes a move by the policy, in this municipality (HR: of Werkpad). */
export function accountFor(move: Move, municipality: Municipality = 'meerdorp'): AccountKey {
  if (mayEver('caseworker', `move.${move}`)) return caseworkerOf[municipality]
  return mayEver('decisionMaker', `move.${move}`) ? decisionMakerOf[municipality] : 'hr'
}

async function versionOf(admin: postgres.Sql, trajectoryId: string): Promise<number> {
  const [row] = await admin<{ version: number }[]>`select version from trajectory where id = ${trajectoryId}`
  return row?.version ?? 1
}

/** What is filled in; whoever names a municipality of Schakel does not write one as well. */
const inputOf = (usual: Record<string, unknown>, given: Record<string, unknown>) => ({
  ...usual,
  ...(given.toMunicipalityId ? { toName: '' } : {}),
  ...given,
})

/** Makes a move as the right account with the usual input; gives the pipeline's own result. */
export async function tryMove(
  world: World,
  admin: postgres.Sql,
  { trajectoryId }: { trajectoryId: string },
  move: Move,
  options: MoveOptions = {},
) {
  const at = options.on ?? now
  const on = at.toISOString().slice(0, 10)
  const version = options.seen ?? (await versionOf(admin, trajectoryId))
  if (!options.openTasks && completing.includes(move)) await tasksDone(admin, trajectoryId, on)
  const raw = {
    trajectoryId,
    version,
    move,
    submissionId: options.submissionId ?? randomUUID(),
  }
  const account = options.as ?? accountFor(move, options.in)
  const input = inputOf(usualInput(world, move, on), options.input ?? {})
  return perform(makeMove, world.session[account], { ...withWeek(input), ...raw }, at)
}

/** The same, and it must be done. */
export async function moved(
  world: World,
  admin: postgres.Sql,
  trajectory: Moved,
  move: Move,
  options: MoveOptions = {},
): Promise<Moved> {
  const result = await tryMove(world, admin, trajectory, move, options)
  if (result.status !== 'done') throw new Error(`${move}: ${JSON.stringify(result)}`)
  return result.value
}

const toQueue: Move[] = ['startScreening', 'requestAdvice', 'recordAdvice', 'prepareDecision', 'grantToPlace']
const toJob: Move[] = [...toQueue, 'offer', 'place']

/** The real moves that lead from intake into each state, while the number is not reached. */
export const roadTo: Record<Exclude<State, 'waiting'>, Move[]> = {
  intake: [],
  screening: toQueue.slice(0, 1),
  awaitingAdvice: toQueue.slice(0, 2),
  adviceReceived: toQueue.slice(0, 3),
  decisionPending: toQueue.slice(0, 4),
  rejected: [...toQueue.slice(0, 4), 'reject'],
  toBePlaced: toQueue,
  resting: [...toQueue, 'rest'],
  offered: [...toQueue, 'offer'],
  trialPlacement: [...toQueue, 'offer', 'startTrial'],
  placed: toJob,
  switchPreparing: [...toJob, 'prepareSwitch'],
  elsewhereDayActivities: [...toJob, 'prepareSwitch', 'switchToDayActivities'],
  elsewhereJobAgreement: [...toJob, 'prepareSwitch', 'switchToJobAgreement'],
  elsewhereRegular: [...toJob, 'prepareSwitch', 'switchToRegular'],
  handover: [...toQueue, 'startHandover'],
  closed: ['startScreening', 'requestAdvice', 'withdrawRequestAndClose'],
}

/** A trajectory in a state, made by walking the real moves, so that impossible rows cannot be made. */
export async function trajectoryIn(
  world: World,
  admin: postgres.Sql,
  state: keyof typeof roadTo,
  options: PersonOptions & { in?: Municipality; on?: Date; toTrack?: string | undefined } = {},
): Promise<Moved> {
  const trajectory = await registered(world, options)
  for (const move of roadTo[state]) {
    const input = {
      ...(move === 'recordAdvice' && state === 'rejected' && { outcome: 'negative' }),
      ...(move === 'prepareSwitch' && options.toTrack && { toTrack: options.toTrack }),
    }
    await moved(world, admin, trajectory, move, { in: options.in, on: options.on, input })
  }
  return trajectory
}

/** The state word of a trajectory, past row level security. */
export async function stateOf(admin: postgres.Sql, { trajectoryId }: Moved): Promise<string | undefined> {
  const [row] = await admin<{ state: string }[]>`select state from trajectory where id = ${trajectoryId}`
  return row?.state
}
