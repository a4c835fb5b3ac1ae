import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { auditFilter, auditScreen } from '@/lib/administration/queries'
import * as commands from '@/lib/organisation/commands'
import { newOrganisationScreen, organisationScreen, organisationsScreen } from '@/lib/organisation/queries'
import { settingsSeen } from '@/lib/organisation/settings'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { testDatabase } from '../support/database'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
const now = new Date('2026-11-02T10:00:00+01:00')
let world: World

beforeAll(async () => {
  world = await makeWorld(admin)
})

const as = <T>(who: AccountKey, command: Command<T>, input: Record<string, unknown>) =>
  perform(command, world.session[who], { submissionId: randomUUID(), ...input }, now)

const refused = (reason: string) => ({ status: 'refused', reason, collision: undefined })

async function settingsOf(id: string) {
  const answer = await read(organisationScreen, world.session.administrator, { id }, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  const { name, bsnVisible, smallNumber } = answer.data.organisation
  return { name, bsnVisible, smallNumber }
}

describe('a new organisation', () => {
  test('a municipality comes with its CBS code and its published numbers', async () => {
    const [published] = await admin`select code, year, sum(places)::int as places from published_target
      where code is not null group by code, year order by year desc, code limit 1`
    const result = await as('administrator', commands.addOrganisation, {
      kind: 'municipality',
      cbsCode: published?.code,
      name: '',
    })
    const id = result.status === 'done' ? result.value.organisationId : ''
    const [row] = await admin`select name, cbs_code, practice from organisation where id = ${id}`
    expect(row).toMatchObject({ cbs_code: published?.code, practice: false })
    expect(row?.name).toMatch(/^Gemeente /)
    const [target] =
      await admin`select places, kind from annual_target where municipality_id = ${id} and year = ${published?.year}`
    expect(target).toEqual({ places: published?.places, kind: 'ministerial' })
    const again = await as('administrator', commands.addOrganisation, {
      kind: 'municipality',
      cbsCode: published?.code,
      name: '',
    })
    expect(again).toEqual(refused('organisation_known'))
  })

  test('all 342 municipalities can be chosen, but for those that are here', async () => {
    const answer = await read(newOrganisationScreen, world.session.administrator, null, now)
    const [here] = await admin`select count(*)::int from organisation where cbs_code is not null`
    expect(answer.status === 'found' && answer.data.municipalities.length).toBe(342 - here?.count)
  })

  test('only the installation makes one', async () => {
    const company = { kind: 'company', cbsCode: '', name: 'Werkplein' }
    expect(await as('administratorMeerdorp', commands.addOrganisation, company)).toEqual(refused('not_found'))
    expect(await as('caseworker', commands.addOrganisation, company)).toEqual(refused('not_found'))
    expect((await as('administrator', commands.addOrganisation, company)).status).toBe('done')
    expect((await read(newOrganisationScreen, world.session.administratorMeerdorp, null, now)).status).toBe(
      'notFound',
    )
  })
})

describe('settings', () => {
  test('the BSN switch and the smallest number, logged with before and after', async () => {
    const before = await settingsOf(world.werkpad)
    expect(before.bsnVisible).toBe(false)
    const input = {
      organisationId: world.werkpad,
      seen: settingsSeen(before),
      ...before,
      bsnVisible: true,
      smallNumber: '8',
    }
    expect((await as('administrator', commands.changeOrganisation, input)).status).toBe('done')
    expect(await settingsOf(world.werkpad)).toEqual({ ...before, bsnVisible: true, smallNumber: 8 })
    const [audit] = await admin`select details from audit_event order by id desc limit 1`
    expect(audit?.details).toMatchObject({
      before: { bsnVisible: false },
      after: { bsnVisible: true, smallNumber: 8 },
    })
    expect(await as('administrator', commands.changeOrganisation, input)).toEqual(
      refused('changed_meanwhile'),
    )
  })

  test.each(['4', '11', 'vijf'])('a smallest number of %s is not accepted', async (smallNumber) => {
    const settings = await settingsOf(world.meerdorp)
    const input = { organisationId: world.meerdorp, seen: settingsSeen(settings), ...settings, smallNumber }
    const result = await as('administratorMeerdorp', commands.changeOrganisation, input)
    expect(result.status === 'invalid' && Object.keys(result.fields)).toEqual(['smallNumber'])
  })

  test('an administrator of one organisation changes and sees that one alone', async () => {
    const answer = await read(organisationsScreen, world.session.administratorMeerdorp, null, now)
    expect(answer.status === 'found' && answer.data.rows.map(({ id }) => id)).toEqual([world.meerdorp])
    const settings = await settingsOf(world.oeverland)
    const input = {
      organisationId: world.oeverland,
      seen: settingsSeen(settings),
      ...settings,
      smallNumber: '9',
    }
    expect(await as('administratorMeerdorp', commands.changeOrganisation, input)).toEqual(
      refused('not_found'),
    )
    const own = { organisationId: world.meerdorp, active: false }
    expect(await as('administratorMeerdorp', commands.setOrganisationActive, own)).toEqual(
      refused('not_found'),
    )
  })
})

describe('who serves whom', () => {
  const area = () => ({ companyId: world.deKade, municipalityId: world.meerdorp, from: '1-1-2026' })

  test('begins and ends on a day, without overlap', async () => {
    expect((await as('administrator', commands.addServiceArea, area())).status).toBe('done')
    expect(await as('administrator', commands.addServiceArea, area())).toEqual(refused('value_overlaps'))
    const [row] =
      await admin`select id from service_area where company_id = ${world.deKade} and municipality_id = ${world.meerdorp}`
    const early = await as('administrator', commands.endServiceArea, { id: row?.id, until: '31-12-2025' })
    expect(early).toEqual({ ...refused('ends_before_start'), field: 'until' })
    expect(
      (await as('administrator', commands.endServiceArea, { id: row?.id, until: '30-6-2026' })).status,
    ).toBe('done')
    expect((await as('administrator', commands.addServiceArea, { ...area(), from: '1-7-2026' })).status).toBe(
      'done',
    )
  })

  test('is between a company and a municipality, and for the installation to say', async () => {
    const swapped = { companyId: world.meerdorp, municipalityId: world.deKade, from: '1-1-2026' }
    expect(await as('administrator', commands.addServiceArea, swapped)).toEqual(refused('not_found'))
    expect(await as('administratorMeerdorp', commands.addServiceArea, area())).toEqual(refused('not_found'))
  })
})

describe('the log', () => {
  test('row 33: says who did what to what, when and with which outcome; of the own organisation alone', async () => {
    const answer = await read(auditScreen, world.session.administrator, auditFilter.parse({}), now)
    if (answer.status !== 'found') throw new Error(answer.status)
    const line = answer.data.rows.find(({ kind }) => kind === 'organisationChanged')
    expect(line).toMatchObject({ account: 'Naam administrator', subject: 'Werkpad', outcome: 'done' })
    expect(new Date(line?.at ?? '').getTime()).not.toBeNaN()
    const own = await read(auditScreen, world.session.administratorMeerdorp, auditFilter.parse({}), now)
    expect(
      own.status === 'found' &&
        own.data.rows.every(({ organisation }) => organisation === 'Gemeente Meerdorp'),
    ).toBe(true)
    expect((await read(auditScreen, world.session.manager, auditFilter.parse({}), now)).status).toBe(
      'notFound',
    )
  })

  test('row 34: not even who owns the definer functions changes or removes a line', async () => {
    const change = (statement: string) =>
      admin.begin(async (sql) => {
        await sql.unsafe('set local role app_definer')
        await sql.unsafe(statement)
      })
    await expect(change(`update audit_event set kind = 'x'`)).rejects.toThrow(/permission denied/)
    await expect(change('delete from audit_event')).rejects.toThrow(/permission denied/)
    await expect(admin`update audit_event set kind = 'x'`).rejects.toThrow(/append-only/)
    await expect(admin`delete from audit_event`).rejects.toThrow(/append-only/)
  })
})
