import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { proposableMoves } from '@/lib/domain/act-fields'
import { correctableFacts, tableOfFact } from '@/lib/domain/correction-fields'
import { moveNames, type Move } from '@/lib/domain/lifecycle'
import type { Role } from '@/lib/domain/roles'
import type { Moved } from '@/lib/trajectory/apply-move'
import { accountSamples } from './account-samples'
import { versionOf } from './acts'
import { completing, roadTo, tasksDone, today, trajectoryIn, usualInput, withWeek } from './factories'
import { documentSamples } from './document-samples'
import { contactSamples } from './contact-samples'
import { employerSamples, exportSamples } from './employer-samples'
import { handoverSamples, routeSamples } from './handover-samples'
import { importSamples } from './import-samples'
import { newBsn } from './import-steps'
import { letterSamples } from './letter-samples'
import { goesBack, startOf } from './road-back'
import { roundSamples } from './round-samples'
import { scenarioSamples } from './scenario-samples'
import { srgSamples } from './srg-samples'
import { switchSamples } from './switch-samples'
import { orderSamples } from './order-samples'
import { apartSamples } from './apart-samples'
import { uwvSamples } from './uwv-samples'
import { unclaimedSamples } from './unclaimed-samples'
import { workSamples } from './work-samples'
import { makeWorkplace, openSession, type AccountKey, type World } from './world'

export type Raw = Record<string, unknown>
export interface Place {
  world: World
  admin: postgres.Sql
}

/** How a command is pressed about a record of Gemeente Meerdorp, Werkpad or the account of the role itself. */
export interface Sample {
  command: string
  /** What the form sends, about a record made anew. */
  press: (place: Place, role: Role) => Promise<Raw>
  /** Who owns the record and who works elsewhere, where that is not the usual pair. */
  actors?: Partial<Record<Role, readonly [own: AccountKey, foreign: AccountKey]>>
  /** Made by anyone for oneself: pressed elsewhere it is done there, and nothing changes here. */
  alone?: boolean
  /** Why it is not done by who may, with this record and these days. */
  reason?: string
}

export const usualActors: Record<Role, readonly [own: AccountKey, foreign: AccountKey]> = {
  caseworker: ['caseworker', 'caseworkerOeverland'],
  decisionMaker: ['decisionMaker', 'decisionMakerOeverland'],
  hr: ['hr', 'hrDeKade'],
  manager: ['manager', 'managerOeverland'],
  administrator: ['administratorMeerdorp', 'administratorOeverland'],
}

type State = keyof typeof roadTo

/** Of a trajectory in this state: its id and version, with what `more` looks up or adds. */
export const about =
  (state: State, more: (place: Place, trajectory: Moved) => Promise<Raw> | Raw = () => ({})) =>
  async (place: Place): Promise<Raw> => {
    const trajectory = await trajectoryIn(place.world, place.admin, state, { bsn: newBsn() })
    const added = await more(place, trajectory)
    return {
      trajectoryId: trajectory.trajectoryId,
      version: await versionOf(place.admin, trajectory),
      ...added,
    }
  }

async function idIn({ admin }: Place, table: string, { trajectoryId }: Moved): Promise<string> {
  const [row] = await admin<{ id: string }[]>`
    select id from ${admin(table)} where trajectory_id = ${trajectoryId} order by 1 limit 1`
  if (!row) throw new Error(`no ${table}`)
  return row.id
}

const said = { validOn: today, reason: 'Zo afgesproken.' }

/** A term of the municipality that may be lengthened and stand still. */
async function term({ world, admin }: Place, { trajectoryId }: Moved) {
  const deadlineId = randomUUID()
  await admin`insert into deadline (id, trajectory_id, municipality_id, kind, rule, label, basis, audience, started_on, due_on)
    values (${deadlineId}, ${trajectoryId}, ${world.meerdorp}, 'term', 'municipalDecision', 'Besluit', 'Awb 4:13', 'caseworker', '2026-10-12', '2026-12-07')`
  return { deadlineId, ...said, ground: 'agreed' }
}

async function suspendedTerm(place: Place, trajectory: Moved) {
  const pressed = await term(place, trajectory)
  await place.admin`insert into deadline_suspension (deadline_id, trajectory_id, municipality_id, suspended_from, reason)
    values (${pressed.deadlineId}, ${trajectory.trajectoryId}, ${place.world.meerdorp}, '2026-10-20', 'Stukken')`
  await place.admin`update deadline set due_on = null where id = ${pressed.deadlineId}`
  return pressed
}

async function checkIn({ admin }: Place, { trajectoryId }: Moved) {
  const [row] = await admin<{ id: string }[]>`
    select id from deadline where trajectory_id = ${trajectoryId} and rule = 'checkIn4' and closed_on is null`
  return { deadlineId: row?.id, reason: 'Gesproken.' }
}

async function representative({ world, admin }: Place, { trajectoryId }: Moved) {
  const representativeId = randomUUID()
  await admin`insert into representative (id, person_id, municipality_id, kind, name, valid_from)
    select ${representativeId}, person_id, ${world.meerdorp}, 'contact', 'Moeder', '2020-01-01' from trajectory where id = ${trajectoryId}`
  return { representativeId, ...said }
}

const person = { initials: 'P.', surname: 'Veranderd', nameUse: 'E', birthDate: '03-04-1998' }

const corrections: Record<(typeof correctableFacts)[number], [State, Raw]> = {
  application: ['awaitingAdvice', { applicant: 'citizen', uwvReceivedOn: today }],
  advice: ['adviceReceived', { outcome: 'positive', adviceGround: 'a', advisedOn: today, receivedOn: today }],
  decision: ['toBePlaced', { decidedOn: '01-11-2026', announcedOn: today }],
  position: ['toBePlaced', { positionOn: '01-11-2026' }],
  placementTerm: [
    'placed',
    {
      startsOn: today,
      hoursPerWeek: '20',
      weekdayHours: '8|8|4||||',
      contractKind: 'permanent',
      form: 'internal',
      employerName: 'Ander',
    },
  ],
  participation: ['placed', { startsOn: today, hoursPerWeek: '20', provider: 'Ergens' }],
}

const correctionSamples = Object.fromEntries(
  correctableFacts.map((fact): [string, Sample] => {
    const [state, input] = corrections[fact]
    const press = about(state, async (place, trajectory) => ({
      fact,
      factId: await idIn(place, tableOfFact[fact], trajectory),
      ...said,
      ...input,
    }))
    return [`correctFact ${fact}`, { command: 'correctFact', press }]
  }),
)

/** Why a move is not made by who may, from the first of its states with the usual input. */
// prettier-ignore
const notMade: Partial<Record<Move, string>> = {
  // made by commands of their own, or from a queue that is not reached by a road
  registerIntake: 'wrong_state', registerReturn: 'wrong_state', import: 'wrong_state', acceptHandoverToPlace: 'wrong_state',
  acceptHandoverToWait: 'wrong_state', acceptHandoverPlaced: 'wrong_state', offerAboveNumber: 'wrong_state',
  // the number is not reached
  grantToWait: 'target_not_reached', resumeToWait: 'target_not_reached', refuseToWait: 'target_not_reached', stopTrialToWait: 'target_not_reached',
  endToWait: 'target_not_reached', endSwitchToWait: 'target_not_reached', switchBackToWait: 'target_not_reached', returnToWait: 'target_not_reached',
  // what has to come first
  decideObjection: 'no_open_objection', upholdToPlace: 'no_objection', upholdToWait: 'no_objection', resumeToAdvice: 'decision_found',
  lapseToPlace: 'answer_date_not_passed', lapseToWait: 'answer_date_not_passed', startTrialWithUwv: 'no_uwv_benefit',
  completeHandover: 'handover_unanswered', keepDetermination: 'no_negative_advice', closeAfterRejection: 'objection_term_runs',
}

/** What the usual input of a move leaves open. */
const moreInput: Partial<Record<Move, Raw>> = {
  reject: { deviationReason: 'Het advies is niet zorgvuldig.' },
  rejectInSwitch: { deviationReason: 'Het advies is niet zorgvuldig.' },
  startTrialWithUwv: { trialUntil: '01-12-2026' },
  returnToJob: { startsOn: '03-11-2026' },
  extendTrial: { trialUntil: '01-02-2027' },
}

/** What a decision maker makes after a caseworker proposed it. */
async function proposed({ world, admin }: Place, move: Move, { trajectoryId }: Moved) {
  if (!(proposableMoves as readonly Move[]).includes(move)) return
  await admin`insert into proposal (trajectory_id, municipality_id, move, reason, proposed_by, proposed_on)
    values (${trajectoryId}, ${world.meerdorp}, ${move}, 'Zo', ${world.account.caseworker}, ${today})`
}

/** The rules of this switch ask the indicatie banenafspraak. */
const asksIndication = ({ admin }: Place, { trajectoryId }: Moved) => admin`
  update job_switch_step set done_by_move = 'askIndication' where trajectory_id = ${trajectoryId} and owner = 'caseworker'`

/** Werkpad sees the trajectory, so that its HR may offer a place. */
async function refersTo({ world, admin }: Place, { trajectoryId }: Moved) {
  await admin`insert into access (trajectory_id, municipality_id, organisation_id, ground, valid_from)
    values (${trajectoryId}, ${world.meerdorp}, ${world.werkpad}, 'referral', '2026-11-01')`
}

const moveSamples = Object.fromEntries(
  moveNames.map((move): [string, Sample] => {
    const press = about(startOf(move), async (place, trajectory) => {
      await goesBack(place, move, trajectory)
      await proposed(place, move, trajectory)
      if (move === 'offer' || move === 'offerAboveNumber') await refersTo(place, trajectory)
      if (move === 'askIndication') await asksIndication(place, trajectory)
      if (completing.includes(move)) await tasksDone(place.admin, trajectory.trajectoryId, today)
      return { ...withWeek({ ...usualInput(place.world, move, today), ...moreInput[move] }), move }
    })
    return [`makeMove ${move}`, { command: 'makeMove', press, reason: notMade[move] }]
  }),
)

const workplace = async ({ world, admin }: Place) => {
  const id = await makeWorkplace(admin, world.werkpad, 4)
  const [known] = await admin<{ employer_id: string }[]>`select employer_id from workplace where id = ${id}`
  const employer = { employerId: known?.employer_id, employerName: '', employerKind: '' }
  return { id, version: 1, lastDay: today, ...aWorkplace(), ...employer, reason: 'Extra tafel.' }
}
const aWorkplace = (): Raw => ({
  name: 'Kas', employerId: 'new', employerName: `Werkgever ${randomUUID().slice(0, 8)}`, employerKind: 'regularEmployer', form: 'internal',
  kindsOfWork: ['greenKeeping'], location: 'De Kas', city: 'Meerdorp', postcode: '', seats: 3, dayHours: '8|8|8|8|8||', daySupport: '2|2|2|2|2||',
  supportClass: 'light', minimumHours: '', note: '', validFrom: '01-01-2020', validTo: '',
}) // prettier-ignore

const referred = about('toBePlaced', async (place, trajectory) => {
  await refersTo(place, trajectory)
  return { companyId: place.world.werkpad, ...said }
})

const proposal = about('toBePlaced', async ({ world, admin }, { trajectoryId }) => {
  const proposalId = randomUUID()
  await admin`insert into proposal (id, trajectory_id, municipality_id, move, reason, proposed_by, proposed_on)
    values (${proposalId}, ${trajectoryId}, ${world.meerdorp}, 'close', 'Zo', ${world.account.caseworker}, ${today})`
  return { proposalId, ...said }
})

const shownBsn = about('placed', async ({ world, admin }) => {
  await admin`update organisation set bsn_visible = true where id = ${world.werkpad}`
  return {}
})

const trajectorySamples: Record<string, Omit<Sample, 'command'>> = {
  addTask: {
    press: about('toBePlaced', () => ({ label: 'Bellen', dueOn: '09-11-2026', audience: 'caseworker' })),
  },
  closeDeadline: { press: about('placed', checkIn) },
  extendDeadline: { press: about('toBePlaced', term) },
  suspendDeadline: { press: about('toBePlaced', term) },
  resumeDeadline: { press: about('toBePlaced', suspendedTerm) },
  changePerson: { press: about('intake', () => ({ personVersion: 1, ...person })) },
  recordBsn: { press: about('intake', () => ({ bsn: newBsn() })) },
  changeBenefit: { press: about('intake', () => ({ benefit: 'wia', ...said })) },
  addRepresentative: { press: about('intake', () => ({ kind: 'contact', name: 'Zus', ...said })) },
  endRepresentative: { press: about('intake', representative) },
  changeWorkProfile: { press: about('intake', () => ({ supportClass: 'light', source: 'talk', ...said })) },
  showBsn: { press: shownBsn },
  ...switchSamples(about),
  assignOwner: {
    press: about('intake', ({ world }) => ({ accountId: world.account.caseworkerBoth, ...said })),
  },
  agreeRest: { press: about('resting', () => ({ reviewOn: '2026-12-14', returnAgreed: true, ...said })) },
  confirmOnList: { press: about('toBePlaced', () => ({ talkOn: today, ...said })) },
  recordUrgency: { press: about('toBePlaced', () => ({ urgency: 'urgent', ...said })) },
  recordBridging: { press: about('toBePlaced', () => ({ bridgingKind: 'training', ...said })) },
  recordWageSubsidy: { press: about('placed', () => ({ regime: 'forfait50', ...said })) },
  writeNote: { press: about('placed', () => ({ onDay: today, text: 'Gesproken.', ...said })) },
  ...handoverSamples(about),
  ...routeSamples(about),
  ...contactSamples(about, usualActors),
  proposeMove: { press: about('toBePlaced', () => ({ move: 'close', ...said })) },
  answerProposal: { press: proposal },
  refer: { press: about('toBePlaced', ({ world }) => ({ companyId: world.werkpad, ...said })) },
  endReferral: { press: referred },
  registerTrajectory: {
    press: async ({ world }) => ({
      ...person, bsn: newBsn(), municipalityId: world.meerdorp, registeredOn: today, intakeSource: 'municipality', benefit: 'wia', notDouble: true,
    }), // prettier-ignore
  },
  keepPlacementSearch: { press: async () => ({ words: 'Jansen' }), alone: true },
  keepSearch: { press: async () => ({ words: 'Jansen' }), alone: true },
  keepDraft: { press: async () => ({ key: 'note', values: { text: 'half af' } }), alone: true },
  shiftQueue: {
    press: async (place) => ({
      ...(await about('toBePlaced')(place)),
      municipalityId: place.world.meerdorp,
      ...{ to: 'waiting', asRead: '0' },
    }),
    reason: 'queue_changed',
  },
  exceedTarget: {
    press: async ({ world }) => ({
      municipalityId: world.meerdorp, extraPlaces: 1, validFrom: today, validTo: '', budgetNote: 'Uit de reserve.',
    }), // prettier-ignore
  },
  ...orderSamples(),
  ...unclaimedSamples(),
  createWorkplace: { press: async () => aWorkplace(), alone: true },
  changeWorkplace: { press: workplace },
  endWorkplace: { press: workplace },
  addExtraSeat: { press: workplace },
  endOwnSession: {
    press: async ({ world, admin }, role) => ({
      session: (await openSession(admin, world.account[usualActors[role][0]])).slice(0, 16),
    }),
  },
  endOtherSessions: { press: async () => ({}), alone: true },
  setDailyMail: { press: async () => ({ dailyMail: true }), alone: true },
  setSingleKeys: { press: async () => ({ singleKeys: false }), alone: true },
}

const named = (samples: Record<string, Omit<Sample, 'command'>>) =>
  Object.fromEntries(Object.entries(samples).map(([command, sample]) => [command, { command, ...sample }]))

/** One press of every command; of a move and of a correction one for each, since each has a permission of its own. */
export const samples: Record<string, Sample> = {
  ...named({
    ...trajectorySamples,
    ...workSamples(about),
    ...letterSamples(about),
    ...documentSamples(about),
    ...importSamples,
    ...accountSamples,
    ...employerSamples,
    ...exportSamples,
    ...roundSamples,
    ...scenarioSamples,
    ...srgSamples,
    ...uwvSamples,
    ...apartSamples,
  }),
  ...correctionSamples,
  ...moveSamples,
}
