import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { deliverSrg, takeSrgFile } from '@/lib/srg/commands'
import { srgScreen } from '@/lib/srg/queries'
import { srgFilter } from '@/lib/srg/schemas'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let whole: string

/** Somebody in sheltered work since a day of long ago, as the guideline of 2015 asks. */
async function worked(surname: string, from: string, until: string | null, bsn?: string) {
  const { trajectoryId } = await trajectoryIn(world, admin, 'placed', { surname, bsn })
  await admin`update person set gender = 'f' where id = (select person_id from trajectory where id = ${trajectoryId})`
  await admin`update placement set started_on = ${from}, end_reason = ${until ? 'movedAway' : null} where trajectory_id = ${trajectoryId}`
  await admin`update placement_term set valid_from = ${from}, valid_to = ${until} where trajectory_id = ${trajectoryId} and superseded_at is null`
  const subsidy = { valid_from: from, valid_to: until, regime: 'wageValue', wage_value: 45 }
  await admin`delete from wage_subsidy where trajectory_id = ${trajectoryId}`
  await admin`insert into wage_subsidy (placement_id, trajectory_id, municipality_id, company_id, regime, wage_value, valid_from, valid_to)
    select id, trajectory_id, municipality_id, company_id, ${subsidy.regime}, ${subsidy.wage_value}, ${subsidy.valid_from}, ${subsidy.valid_to} from placement where trajectory_id = ${trajectoryId}`
  return trajectoryId
}

beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 120)
  await setTarget(admin, world.oeverland, 120)
  await admin`update organisation set cbs_code = '9901' where id = ${world.meerdorp}`
  await admin`update organisation set cbs_code = '9902' where id = ${world.oeverland}`
  whole = await worked('Helemaal', '2015-09-01', '2016-03-18', '999935811')
  await worked('Zonderbsn', '2016-01-01', null)
  await worked('Later', '2016-05-01', null, '999971487')
})

const month = { jaar: '2016', maand: '3' }
const screenOf = async (as: AccountKey, more: Record<string, string> = month) => {
  const answer = await read(srgScreen, world.session[as], srgFilter.parse(more), now)
  return answer.status === 'found' ? answer.data : answer.status
}
const found = async (more?: Record<string, string>) => {
  const data = await screenOf('caseworker', more)
  if (typeof data === 'string') throw new Error(data)
  return data
}
const raw = (more: Record<string, unknown> = {}) => ({
  submissionId: randomUUID(),
  municipalityId: world.meerdorp,
  month: '2016-03-01',
  reporter: '1234',
  leaveOut: true,
  ...more,
})
const deliver = (more: Record<string, unknown> = {}, as: AccountKey = 'caseworker', at = now) =>
  perform(deliverSrg, world.session[as], raw(more), at)
const made = async (more: Record<string, unknown> = {}) => {
  const result = await deliver(more)
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  return result.value
}
const take = (id: string, as: AccountKey = 'caseworker') =>
  perform(takeSrgFile, world.session[as], { submissionId: randomUUID(), id }, now)
const textOf = async (id: string) => {
  const result = await take(id)
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  return result.value.text
}

describe('vooraf bekijken', () => {
  test('twee regels per persoon met wat er niet klopt; wie later begon staat er niet bij', async () => {
    const data = await found()
    expect(data).toMatchObject({ total: 4, faulty: 2, dueOn: '2016-04-28' })
    const of = (surname: string) => data.rows.filter(({ name }) => name.surname === surname)
    expect(
      of('Helemaal').map(({ provision, findings }) => [provision.kind, provision.endedOn, findings.length]),
    ).toEqual([
      ['sheltered', '2016-03-18', 0],
      ['wageSubsidy', '2016-03-18', 0],
    ])
    expect(of('Zonderbsn')[0]?.findings).toEqual([{ field: 'Burgerservicenummer', problem: 'missing' }])
    expect(of('Later')).toEqual([])
  })

  test('een BSN staat niet op het scherm, alleen de laatste cijfers', async () => {
    const data = await found()
    expect(JSON.stringify(data)).not.toContain('999935811')
    expect(data.rows.map(({ lastDigits }) => lastDigits)).toContain('5811')
  })

  test('elke regel staat er met de velden en codes van de richtlijn, zonder wie het bestand maakt', async () => {
    const { fields, rows } = await found()
    const at = (label: string) => fields.indexOf(label)
    expect(fields).toHaveLength(19)
    for (const { delivered, provision } of rows) {
      expect(delivered).toHaveLength(fields.length)
      expect(delivered[at('Statistiekcode')]).toBe('10')
      expect(delivered[at('Berichtgevercode')]).toBe('vult u in')
      expect(delivered.join()).toContain(provision.startedOn.replaceAll('-', ''))
    }
    expect(rows.map(({ delivered }) => delivered[at('Burgerservicenummer')])).toContain('•••••5811')
  })

  test('van een jaar zonder richtlijn is te zien wat ontbreekt, maar er komt geen bestand', async () => {
    const data = await found({ jaar: '2026', maand: '10' })
    expect(data).toMatchObject({ guideline: null, lookedAtBy: { key: '2015' } })
    expect(data.total).toBeGreaterThan(0)
    expect(await deliver({ month: '2026-10-01' })).toMatchObject({
      status: 'refused',
      reason: 'srg_guideline_unknown',
    })
    expect(await deliver({ month: '2018-01-01' })).toMatchObject({ reason: 'srg_guideline_unknown' })
  })

  test('wie het niet aangaat vindt niets: HR, manager en beheerder', async () => {
    for (const as of ['hr', 'manager', 'administratorMeerdorp'] as const)
      expect(await screenOf(as)).toBe('notFound')
    expect(await screenOf('decisionMaker')).toMatchObject({ total: 4 })
    expect(await screenOf('caseworkerOeverland')).toMatchObject({ total: 0 })
  })
})

describe('leveren', () => {
  test('regels met een bevinding blijven alleen achter als u dat kiest', async () => {
    expect(await deliver({ leaveOut: false })).toMatchObject({
      status: 'refused',
      reason: 'srg_rows_left_out',
      field: 'leaveOut',
    })
    const { id, rowCount, leftOut } = await made()
    expect([rowCount, leftOut]).toEqual([2, 2])
    const text = await textOf(id)
    expect(text).toContain('<Burgerservicenummer>999935811</Burgerservicenummer>')
    expect(text).toContain('<EinddatumVoorziening>20160318</EinddatumVoorziening>')
    expect(text).toContain('<RedenEindeVoorziening>3</RedenEindeVoorziening>')
    expect(text.match(/<TypeVoorziening>0[45]</g)?.sort()).toEqual([
      '<TypeVoorziening>04<',
      '<TypeVoorziening>05<',
    ])
    expect(text.match(/<Loonwaarde>045</g)).toHaveLength(1)
  })

  test('een maand die nog loopt, een gemeente zonder code en een halve berichtgevercode worden geweigerd', async () => {
    expect(await deliver({}, 'caseworker', new Date('2016-03-31T10:00:00Z'))).toMatchObject({
      reason: 'srg_month_running',
    })
    expect(await deliver({ reporter: '12' })).toMatchObject({ status: 'invalid' })
    await admin`update organisation set cbs_code = null where id = ${world.meerdorp}`
    expect(await deliver()).toMatchObject({ reason: 'srg_municipality_code' })
    await admin`update organisation set cbs_code = '9901' where id = ${world.meerdorp}`
  })

  test('een maand zonder iemand is ook een levering', async () => {
    const { id, rowCount } = await made({ month: '2015-02-01' })
    expect(rowCount).toBe(0)
    expect(await textOf(id)).toMatch(/<\/Kop>\n<\/Levering>\n$/)
  })

  test('een tweede druk maakt geen tweede levering', async () => {
    const once = raw()
    const first = await perform(deliverSrg, world.session.caseworker, once, now)
    const second = await perform(deliverSrg, world.session.caseworker, once, now)
    expect(second).toEqual({ ...first, repeated: true })
  })

  test('later is het bestand byte voor byte hetzelfde, ook na een correctie', async () => {
    const { id } = await made()
    const before = await textOf(id)
    await admin`update person set birth_date = '1970-01-01' where id = (select person_id from trajectory where id = ${whole})`
    expect(await textOf(id)).toBe(before)
    const { id: after } = await made()
    expect(await textOf(after)).not.toBe(before)
    expect(await textOf(after)).toContain('<Geboortedatum>19700101<')
  })

  test('wat niet meer gelijk is aan wat geleverd werd, gaat er niet uit', async () => {
    const { id } = await made()
    await admin`update srg_delivery set sha256 = ${'0'.repeat(64)} where id = ${id}`
    expect(await take(id)).toMatchObject({ status: 'refused', reason: 'srg_file_changed' })
  })
})

describe('wie erbij mag', () => {
  test('alleen een consulent van de eigen gemeente maakt en haalt een bestand', async () => {
    const { id } = await made()
    for (const as of [
      'decisionMaker',
      'hr',
      'manager',
      'administratorMeerdorp',
      'caseworkerOeverland',
    ] as const) {
      expect(await deliver({}, as)).toMatchObject({ status: 'refused', reason: 'not_found' })
      expect(await take(id, as)).toMatchObject({ status: 'refused', reason: 'not_found' })
    }
  })

  test('een levering verandert nooit, en de database laat een besluitnemer er geen maken', async () => {
    const { id } = await made()
    const change = (as: AccountKey) =>
      asActor(world.session[as], ({ sql }) => sql`update srg_delivery set row_count = 9 where id = ${id}`)
    await expect(change('caseworker')).rejects.toThrow(/permission denied/)
    const copy = (as: AccountKey) =>
      asActor(
        world.session[as],
        ({
          sql,
        }) => sql`insert into srg_delivery (municipality_id, month, guideline, row_count, left_out, reporter, sha256,
        sealed, made_on, made_at, made_by, made_by_name) select municipality_id, month, guideline, row_count, left_out, reporter, sha256, sealed, made_on,
        made_at, ${world.account[as]}, made_by_name from srg_delivery where id = ${id}`,
      )
    await expect(copy('decisionMaker')).rejects.toThrow(/row-level security/)
    await expect(copy('caseworker')).resolves.toBeDefined()
  })

  test('in het logboek staat maand, aantal en controlegetal, nooit wie', async () => {
    const { id } = await made()
    const [line] = await admin<{ details: unknown }[]>`
      select details from audit_event where kind = 'srgDelivered' and subject_id = ${id}`
    expect(line?.details).toMatchObject({ month: '2016-03-01', rowCount: 2, leftOut: 2 })
    expect(JSON.stringify(line)).not.toMatch(/999935811|Helemaal/)
    const [kept] = await admin<{ sealed: string }[]>`select sealed from srg_delivery where id = ${id}`
    expect(kept?.sealed).not.toContain('999935811')
  })
})
