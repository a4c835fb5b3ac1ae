import type postgres from 'postgres'
import { fixOf } from '@/components/quality/fix'
import type { QualityRuleName } from '@/lib/domain/quality-rules'
import type { Move } from '@/lib/domain/lifecycle'
import { changePerson, recordBsn } from '@/lib/person/commands'
import type { Command } from '@/lib/pipeline/command'
import { recordCoach } from '@/lib/placement/commands'
import type { FindingRow } from '@/lib/quality/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { correctFact } from '@/lib/trajectory/correct-fact'
import { act, made } from './acts'
import { moved, now, registered, trajectoryIn } from './factories'
import { newBsn } from './import-steps'
import type { World } from './world'

export type Reader = 'caseworker' | 'decisionMaker' | 'hr'
let birth = 0
export const day = (text: string) => new Date(`${text}T10:00:00+01:00`)
/** Everybody with a birth date of their own, so that nobody is a double unless meant so. */
export const birthDate = () => new Date(Date.UTC(1970, 0, 1 + (birth += 1))).toISOString().slice(0, 10)

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

export interface Case {
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

/** For each rule how a finding of it comes about, from March 2026 on, and who mends it on the form that it opens. */
export function findingsIn(world: World, admin: postgres.Sql) {
  const inState = (state: Parameters<typeof trajectoryIn>[2], on = '2026-03-02') =>
    trajectoryIn(world, admin, state, { birthDate: birthDate(), bsn: newBsn(), on: day(on) })
  /** Opens the form of a finding as its link does and fills it in. */
  async function mend(
    as: Reader,
    row: FindingRow,
    person: Moved,
    input: Record<string, unknown> = {},
    on = now,
  ) {
    const href = new URL(fixOf(row, as)[1], 'http://schakel')
    if (href.pathname.endsWith('/overdracht'))
      return moved(world, admin, person, 'startHandover', { as, input, on })
    const step = href.searchParams.get('stap')
    if (step === null) throw new Error(`${row.rule} opens no form for ${as}: ${href.pathname}`)
    const form = forms[step]
    if (!form) return moved(world, admin, person, step as Move, { as, input, on })
    const factId = href.searchParams.get('bij') ?? undefined
    const bsn = step === 'recordBsn' ? { bsn: newBsn() } : {}
    return made(await act(world, admin, form.command, person, { ...form.input, factId, ...bsn, ...input }, { as, on })) // prettier-ignore
  }

  /** Past the forms, at an instant: what the database keeps of it is recorded then. */
  const at = (instant: string, change: (sql: postgres.TransactionSql) => PromiseLike<unknown>) =>
    admin.begin(async (sql) => {
      await sql`select set_config('app.at', ${instant}, true)`
      await change(sql)
    })
  async function wrongAddress(id: string) {
    await at('2026-10-05T10:00:00+02:00', async (sql) => {
      await sql`update person set street = 'Laan', house_number = '4', postcode = '1234 AB', city = 'Meerdorp' where id = (select person_id from trajectory where id = ${id})`
      await sql`insert into address_check (person_id, municipality_id, address, outcome, source, checked_on, recorded_by)
      select person_id, municipality_id, 'Laan 4, 1234 AB  MEERDORP', 'wrong', 'returned', '2026-10-05', ${world.account.caseworker} from trajectory where id = ${id}`
    })
  }
  /** The municipality is Amsterdam for as far as towns are looked up; who lives in Utrecht lives elsewhere. */
  async function inUtrecht(id: string) {
    await at('2026-03-03T10:00:00+01:00', async (sql) => {
      await sql`update organisation set cbs_code = '0363' where id = ${world.meerdorp}`
      await sql`update person set city = 'Utrecht' where id = (select person_id from trajectory where id = ${id})`
    })
  }
  /** Two of one name and birth date: of the first the BSN is known, of the second it is not. */
  async function twins() {
    const born = birthDate()
    await registered(world, { surname: 'Dubbel', birthDate: born, bsn: newBsn(), on: day('2026-03-01') })
    return registered(world, { surname: 'Dubbel', birthDate: born, on: day('2026-06-01') })
  }
  const cases: Record<QualityRuleName, Case> = {
    placedWithoutContract: { make: async () => changed(await inState('placed'), (id) => admin`update placement_term set valid_to = '2026-09-30' where trajectory_id = ${id}`), by: ['hr'], owner: 'HR van Werkpad', input: { startsOn: '2026-10-01' } },
    decidedNotListed: { make: async () => changed(await inState('toBePlaced'), (id) => admin`update waiting_list_entry set superseded_at = '2026-03-03' where trajectory_id = ${id}`), by: ['caseworker'], owner: 'Naam caseworker' },
    requestDayUnknown: { make: async () => changed(await inState('toBePlaced'), (id) => admin`update application set superseded_at = '2026-03-03' where trajectory_id = ${id}`), by: ['caseworker'], owner: 'Naam caseworker' },
    adviceUndecided: { make: () => inState('adviceReceived'), by: ['caseworker', 'decisionMaker'], owner: 'Naam caseworker' },
    adviceOld: { make: async () => changed(await inState('toBePlaced'), (id) => admin`with a as (update application set received_on = '2020-01-02', uwv_received_on = '2020-01-02' where trajectory_id = ${id}) update advice set advised_on = '2020-02-01', received_on = '2020-02-01' where trajectory_id = ${id}`), by: ['caseworker'], owner: 'Naam caseworker' },
    restingMoved: { make: async () => { const one = await inState('toBePlaced'); return moved(world, admin, one, 'rest', { on: day('2026-09-10'), input: { restReason: 'moved' } }) }, by: ['caseworker'], owner: 'Naam caseworker' },
    addressWrong: { make: async () => changed(await inState('toBePlaced'), wrongAddress), by: ['caseworker'], owner: 'Naam caseworker' },
    possibleDouble: { make: twins, by: ['caseworker'], owner: 'Naam caseworker' },
    livesElsewhere: { make: async () => changed(await inState('toBePlaced'), inUtrecht), by: ['caseworker'], owner: 'Naam caseworker' },
    contractOver: { make: async () => changed(await inState('placed'), (id) => admin`update placement_term set contract_ends_on = '2026-10-01' where trajectory_id = ${id}`), by: ['hr'], owner: 'HR van Werkpad' },
    contractEndUnknown: { make: async () => changed(await inState('placed'), (id) => admin`update placement_term set form = 'unknown' where trajectory_id = ${id}`), by: ['hr'], owner: 'HR van Werkpad' },
    workDaysUnknown: { make: async () => changed(await inState('placed'), (id) => admin`update placement_term set weekday_hours = null where trajectory_id = ${id}`), by: ['hr'], owner: 'HR van Werkpad' },
    coachMissing: { make: () => inState('placed'), by: ['hr'], owner: 'HR van Werkpad' },
    bsnMissing: { make: () => registered(world, { birthDate: birthDate(), on: day('2026-03-02') }), by: ['caseworker'], owner: 'Naam caseworker' },
  } // prettier-ignore
  return { inState, mend, cases, forms }
}
