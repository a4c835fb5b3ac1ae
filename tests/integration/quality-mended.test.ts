import { beforeAll, describe, expect, test } from 'vitest'
import { fixOf } from '@/components/quality/fix'
import { qualityRuleNames, type QualityRuleName } from '@/lib/domain/quality-rules'
import type { Move } from '@/lib/domain/lifecycle'
import { changePerson, recordBsn } from '@/lib/person/commands'
import type { Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { recordCoach } from '@/lib/placement/commands'
import { qualityFilter } from '@/lib/quality/filter'
import { menderWords } from '@/lib/quality/mender'
import { qualityScreen, type FindingRow } from '@/lib/quality/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { correctFact } from '@/lib/trajectory/correct-fact'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, registered, today, trajectoryIn } from '../support/factories'
import { newBsn } from '../support/import-steps'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let birth = 0

type Reader = 'caseworker' | 'decisionMaker' | 'hr'
const day = (text: string) => new Date(`${text}T10:00:00+01:00`)
const birthDate = () => new Date(Date.UTC(1970, 0, 1 + (birth += 1))).toISOString().slice(0, 10)
const inState = (state: Parameters<typeof trajectoryIn>[2], on = '2026-03-02') =>
  trajectoryIn(world, admin, state, { birthDate: birthDate(), bsn: newBsn(), on: day(on) })
const term = ({ trajectoryId }: Moved, change: Record<string, unknown>) =>
  admin`update placement_term set ${admin(change)} where trajectory_id = ${trajectoryId} and superseded_at is null`

async function inbox(as: Reader | 'hrDeKade' | 'hrColleague') {
  const filter = qualityFilter.parse({ van: 'team' })
  const answer = await read(qualityScreen, world.session[as as Reader], filter, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const findings = async (as: Parameters<typeof inbox>[0], { number }: Moved) =>
  (await inbox(as)).rows.filter((row) => row.number === number)

/** What somebody fills in on the form that a finding opens. */
const contract = { startsOn: '02-03-2026', hoursPerWeek: '20', weekdayHours: '8|8|4||||', supportHours: '0', contractKind: 'permanent', form: 'internal', employerName: 'Werkpad', reason: 'Nagekeken in het contract.' } // prettier-ignore
const forms: Record<string, { command: Command<unknown>; input: Record<string, unknown> }> = {
  correctPlacementTerm: { command: correctFact, input: { fact: 'placementTerm', ...contract } },
  correctApplication: { command: correctFact, input: { fact: 'application', applicant: 'municipality', uwvReceivedOn: '01-02-2026', reason: 'Staat op de brief.' } },
  missingApplication: { command: correctFact, input: { fact: 'application', applicant: 'citizen', uwvReceivedOn: '01-02-2026', reason: 'Staat op de brief.' } },
  missingPosition: { command: correctFact, input: { fact: 'position', positionOn: '02-03-2026', reason: 'Dag van het besluit.' } },
  changePerson: { command: changePerson, input: { personVersion: 1, initials: 'P.', surname: 'Elders', nameUse: 'E', birthDate: '03-04-1998', street: 'Dreef', houseNumber: '7', postcode: '4321 BA', city: 'Meerdorp' } },
  recordBsn: { command: recordBsn, input: {} },
  recordCoach: { command: recordCoach, input: { kind: 'jobCoach', name: 'Bo Begeleider', validOn: '02-03-2026' } },
} // prettier-ignore

/** Opens the form of a finding as its link does and fills it in. */
async function mend(as: Reader, row: FindingRow, person: Moved, input: Record<string, unknown> = {}) {
  const href = new URL(fixOf(row, as)[1], 'http://schakel')
  if (href.pathname.endsWith('/overdracht'))
    return moved(world, admin, person, 'startHandover', { as, input })
  const step = href.searchParams.get('stap')
  if (step === null) throw new Error(`${row.rule} opens no form for ${as}: ${href.pathname}`)
  const form = forms[step]
  if (!form) return moved(world, admin, person, step as Move, { as, input })
  const factId = href.searchParams.get('bij') ?? undefined
  const bsn = step === 'recordBsn' ? { bsn: newBsn() } : {}
  return made(await act(world, admin, form.command, person, { ...form.input, factId, ...bsn, ...input }, { as })) // prettier-ignore
}

interface Case {
  make: () => Promise<Moved>
  /** Who mends it, in the order in which their forms follow each other. */
  by: readonly Reader[]
  /** What the row says of whose it is. */
  owner: string
  input?: Record<string, unknown>
}

const changed = async (person: Moved, change: (id: string) => PromiseLike<unknown>) => {
  await change(person.trajectoryId)
  return person
}

const cases: Record<QualityRuleName, Case> = {
  placedWithoutContract: { make: async () => changed(await inState('placed'), (id) => admin`update placement_term set valid_to = '2026-09-30' where trajectory_id = ${id}`), by: ['hr'], owner: 'HR van Werkpad', input: { startsOn: '2026-10-01' } },
  decidedNotListed: { make: async () => changed(await inState('toBePlaced'), (id) => admin`update waiting_list_entry set superseded_at = now() where trajectory_id = ${id}`), by: ['caseworker'], owner: 'Naam caseworker' },
  requestDayUnknown: { make: async () => changed(await inState('toBePlaced'), (id) => admin`update application set superseded_at = now() where trajectory_id = ${id}`), by: ['caseworker'], owner: 'Naam caseworker' },
  adviceUndecided: { make: () => inState('adviceReceived'), by: ['caseworker', 'decisionMaker'], owner: 'Naam caseworker' },
  adviceOld: { make: async () => changed(await inState('toBePlaced'), (id) => admin`with a as (update application set received_on = '2020-01-02', uwv_received_on = '2020-01-02' where trajectory_id = ${id}) update advice set advised_on = '2020-02-01', received_on = '2020-02-01' where trajectory_id = ${id}`), by: ['caseworker'], owner: 'Naam caseworker' },
  restingMoved: { make: async () => { const one = await inState('toBePlaced'); return moved(world, admin, one, 'rest', { on: day('2026-09-10'), input: { restReason: 'moved' } }) }, by: ['caseworker'], owner: 'Naam caseworker' },
  addressWrong: { make: async () => changed(await inState('toBePlaced'), wrongAddress), by: ['caseworker'], owner: 'Naam caseworker' },
  possibleDouble: { make: twins, by: ['caseworker'], owner: 'Naam caseworker' },
  contractOver: { make: async () => changed(await inState('placed'), (id) => admin`update placement_term set contract_ends_on = '2026-10-01' where trajectory_id = ${id}`), by: ['hr'], owner: 'HR van Werkpad' },
  contractEndUnknown: { make: async () => changed(await inState('placed'), (id) => admin`update placement_term set form = 'unknown' where trajectory_id = ${id}`), by: ['hr'], owner: 'HR van Werkpad' },
  workDaysUnknown: { make: async () => changed(await inState('placed'), (id) => admin`update placement_term set weekday_hours = null where trajectory_id = ${id}`), by: ['hr'], owner: 'HR van Werkpad' },
  coachMissing: { make: () => inState('placed'), by: ['hr'], owner: 'HR van Werkpad' },
  bsnMissing: { make: () => registered(world, { birthDate: birthDate(), on: day('2026-03-02') }), by: ['caseworker'], owner: 'Naam caseworker' },
} // prettier-ignore

async function wrongAddress(id: string) {
  await admin`update person set street = 'Laan', house_number = '4', postcode = '1234 AB', city = 'Meerdorp' where id = (select person_id from trajectory where id = ${id})`
  await admin`insert into address_check (person_id, municipality_id, address, outcome, source, checked_on, recorded_by)
    select person_id, municipality_id, 'Laan 4, 1234 AB  MEERDORP', 'wrong', 'returned', '2026-10-05', ${world.account.caseworker} from trajectory where id = ${id}`
}
/** Two of one name and birth date: of the first the BSN is known, of the second it is not. */
async function twins() {
  const born = birthDate()
  await registered(world, { surname: 'Dubbel', birthDate: born, bsn: newBsn(), on: day('2026-03-01') })
  return registered(world, { surname: 'Dubbel', birthDate: born, on: day('2026-06-01') })
}

beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
})

describe('the form that a finding opens', () => {
  test.each(qualityRuleNames)('%s: mends it, for whoever is named with it', async (rule) => {
    const { make, by, owner, input } = cases[rule]
    const person = await make()
    for (const as of by) {
      const before = await inbox(as)
      const row = before.rows.find((one) => one.number === person.number && one.rule === rule)
      if (!row) throw new Error(`${rule} is not found`)
      expect([menderWords(row), row.since <= today]).toEqual([as === by[0] ? owner : 'Besluitnemer', true])
      await mend(as, row, person, input)
    }
    const left = await findings(by[0] ?? 'caseworker', person)
    expect(left.map((row) => row.rule)).not.toContain(rule)
  })

  test('a contract without days that a caseworker mends is mended for HR too', async () => {
    const person = await inState('placed')
    await term(person, { weekday_hours: null, form: 'unknown' })
    const rules = async (as: Reader) => (await findings(as, person)).map(({ rule }) => rule).sort()
    const both = ['coachMissing', 'contractEndUnknown', 'workDaysUnknown']
    expect([await rules('caseworker'), await rules('hr')]).toEqual([both, both])
    const row = (await findings('caseworker', person)).find(({ rule }) => rule === 'workDaysUnknown')
    if (!row) throw new Error('not found')
    await mend('caseworker', row, person)
    expect([await rules('caseworker'), await rules('hr')]).toEqual([['coachMissing'], ['coachMissing']])
  })
})

describe('what a company sees of it', () => {
  test('HR reads only what it mends, of who works there; another company nothing', async () => {
    const { rows, total, counts } = await inbox('hr')
    expect(rows.length).toBe(total)
    expect(Object.keys(counts).every((rule) => cases[rule as QualityRuleName].by.includes('hr'))).toBe(true)
    expect(rows.every(({ company }) => company === 'Werkpad')).toBe(true)
    expect(await inbox('hrDeKade')).toMatchObject({ total: 0, rows: [] })
    const person = await inState('placed')
    expect((await findings('hr', person)).map(({ rule }) => rule)).toEqual(['coachMissing'])
    await admin`update access set ended_at = now() where trajectory_id = ${person.trajectoryId}`
    expect(await findings('hr', person)).toEqual([])
  })

  test('nobody reads the findings of a company by naming it', async () => {
    for (const as of ['hrDeKade', 'caseworker', 'manager'] as const) {
      const rows = await admin.begin(async (sql) => {
        await sql`select app.enter(${world.session[as]})`
        await sql`set local role app_web`
        return sql`select * from app.findings_of_company(${world.werkpad}, ${today})`
      })
      expect([...rows], as).toEqual([])
    }
  })
})

describe('a fact that nobody recorded', () => {
  const addPosition = (
    person: Moved,
    as: Reader | 'caseworkerOeverland',
    more: Record<string, unknown> = {},
  ) =>
    act(world, admin, correctFact, person, { ...forms.missingPosition?.input, ...more }, { as: as as Reader })

  test('is recorded once, by who may, in the step that rests on it', async () => {
    const listed = await inState('toBePlaced')
    expect(await addPosition(listed, 'caseworker')).toMatchObject({
      status: 'refused',
      reason: 'already_done',
    })
    const person = await cases.decidedNotListed.make()
    for (const as of ['hr', 'decisionMaker', 'caseworkerOeverland'] as const)
      expect(await addPosition(person, as), as).toMatchObject({ status: 'refused', reason: 'not_found' })
    expect(await addPosition(person, 'caseworker', { positionOn: '31-12-2027' })).toMatchObject({
      reason: 'day_in_future',
    })
    expect(await addPosition(person, 'caseworker', { fact: 'decision' })).toMatchObject({ status: 'invalid' })
    made(await addPosition(person, 'caseworker'))
    const [row] = await admin`select queue, position_on::text as position from waiting_list_entry
      where trajectory_id = ${person.trajectoryId} and superseded_at is null and valid_to is null`
    expect(row).toEqual({ queue: 'toBePlaced', position: '2026-03-02' })
    expect(await addPosition(await inState('placed'), 'caseworker')).toMatchObject({ reason: 'wrong_state' })
  })
})
