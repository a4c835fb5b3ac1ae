import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import type { InformationSet } from '@/lib/domain/information-set'
import { makeSet, takeSet } from '@/lib/information-set/commands'
import { setDocument } from '@/lib/information-set/document'
import { setScreen } from '@/lib/information-set/queries'
import { setFilter } from '@/lib/information-set/schemas'
import { setWorkbook } from '@/lib/information-set/workbook'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { figureRows } from '@/lib/report/figure-rows'
import { reportFilter } from '@/lib/report/filter'
import { reportScreen } from '@/lib/report/queries'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { readPdf } from '../support/read-pdf'
import { makeWorld, openSession, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
/** After the fourth quarter of 2026 is over. */
const later = new Date('2027-01-11T09:00:00Z')
const asked = { dag: '2026-12-31' }

/** At Werkpad six of Meerdorp and seven of Oeverland, and five whose switch stopped. */
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 120)
  await setTarget(admin, world.oeverland, 120)
  for (let n = 0; n < 6; n += 1) await trajectoryIn(world, admin, 'placed')
  for (let n = 0; n < 7; n += 1) await trajectoryIn(world, admin, 'placed', { in: 'oeverland' })
  for (let n = 0; n < 5; n += 1) {
    const person = await trajectoryIn(world, admin, 'switchPreparing')
    await moved(world, admin, person, 'stopSwitch', { input: { stopKind: 'income' } })
  }
})

const screenOf = async (session: string, known?: string, on = later) => {
  const filter = setFilter.parse({ kwartaal: '2026-k4', bekend: known })
  const answer = await read(setScreen, session, filter, on)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const part = (set: InformationSet, title: string) => set.parts.find((one) => one.title === title)?.rows ?? []
const raw = (more: Record<string, unknown> = {}) => ({
  submissionId: randomUUID(),
  organisationId: world.werkpad,
  quarter: '2026-k4',
  ...more,
})
const made = async (known?: string, on = later) => {
  const result = await perform(makeSet, world.session.managerWerkpad, raw({ known }), on)
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  return result.value.id
}
const take = (id: string, session = world.session.managerWerkpad) =>
  perform(takeSet, session, { submissionId: randomUUID(), id }, later)
async function files(id: string) {
  const result = await take(id)
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  const { content } = result.value
  return { content, pdf: await setDocument(content), xlsx: Buffer.from(await setWorkbook(content)) }
}

describe('the set of a company', () => {
  test('holds what its own pages show, and nothing that only a gemeente knows', async () => {
    const { set, whose } = await screenOf(world.session.managerWerkpad)
    expect(whose).toEqual({ id: world.werkpad, name: 'Werkpad', kind: 'company' })
    expect(set).toMatchObject({ municipality: 'Werkpad', of: 'company', day: '2026-12-31' })
    expect(set.parts.map(({ title }) => title)).toEqual([
      'Wie er werkt',
      'Per gemeente',
      'Uitval na 3, 6 en 12 maanden',
      'Waarom plaatsingen eindigden',
      'Switches',
      'Termijnen',
      'Wat vanzelf afloopt of opengaat',
      'Afwijkingen van de volgorde',
      'Kwaliteit van de gegevens',
      'Wat ontbreekt',
    ])
    const report = await read(reportScreen, world.session.managerWerkpad, reportFilter.parse(asked), later)
    if (report.status !== 'found') throw new Error(report.status)
    expect(part(set, 'Wie er werkt')).toEqual(
      figureRows(report.data).map(({ label, unit, value, words }) => [label, unit, value ?? words]),
    )
    expect(part(set, 'Per gemeente').map(([name, persons]) => [name, persons])).toEqual([
      ['Gemeente Meerdorp', 11],
      ['Gemeente Oeverland', 7],
      ['Samen', 18],
    ])
    expect(part(set, 'Switches')).toEqual([['Beschut werk → dagbesteding', 0, 0, 5, 0]])
    expect(JSON.stringify(set)).not.toMatch(/Jansen|T-20|income/)
  })

  test('as known on a day comes out again to the byte, also after a correction', async () => {
    const known = '2027-01-05'
    const works = await trajectoryIn(world, admin, 'placed', { on: new Date('2026-12-01T10:00:00+01:00') })
    const first = await files(await made(known))
    await moved(world, admin, works, 'changeTerms', {
      on: new Date('2027-01-13T10:00:00+01:00'),
      input: { startsOn: '2026-12-02', hoursPerWeek: '12' },
    })
    const after = new Date('2027-01-20T09:00:00Z')
    const again = await files(await made(known, after))
    expect(again.xlsx.equals(first.xlsx)).toBe(true)
    expect(again.pdf.equals(first.pdf)).toBe(true)
    expect(again.content.parts.map(({ title }) => title)).toContain('Wat ontbreekt')
    const renewed = await files(await made(undefined, after))
    expect(part(renewed.content, 'Wie er werkt')).not.toEqual(part(first.content, 'Wie er werkt'))
    expect(renewed.xlsx.equals(first.xlsx)).toBe(false)
    const { parts, text } = await readPdf(first.pdf)
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Werkpad')
    expect(parts.filter(({ tag }) => tag === 'H2').map((one) => one.text)).toEqual(
      first.content.parts.map(({ title }) => title),
    )
  })

  test('is of who steers that company alone, in the rows of the database too', async () => {
    const id = await made()
    const [kade] = await admin<{ id: string }[]>`insert into account (organisation_id, email, name, role)
      values (${world.deKade}, 'kade@voorbeeld.example', 'Naam Kade', 'manager') returning id`
    const others: (readonly [string, string])[] = [
      ['a manager of De Kade', await openSession(admin, kade?.id ?? '')],
      ...(['caseworker', 'decisionMaker', 'hr', 'administrator', 'manager', 'managerOeverland'] as AccountKey[]).map(
        (as) => [as, world.session[as]] as const,
      ),
    ]
    for (const [as, session] of others) {
      expect([as, await take(id, session)]).toMatchObject([as, { status: 'refused', reason: 'not_found' }])
      expect([as, await perform(makeSet, session, raw(), later)]).toMatchObject([as, { reason: 'not_found' }])
      const seen = await asActor(session, ({ sql }) => sql`select 1 from information_set where id = ${id}`)
      expect([as, seen]).toEqual([as, []])
    }
    const own = await asActor(world.session.managerWerkpad, ({ sql }) => sql`select 1 from information_set where id = ${id}`)
    expect(own).toHaveLength(1)
    expect((await screenOf(others[0]?.[1] ?? '')).made).toEqual([])
    expect(await perform(makeSet, world.session.managerWerkpad, raw({ organisationId: world.deKade }), later)).toMatchObject({ reason: 'not_found' })
    expect(await perform(makeSet, world.session.managerWerkpad, raw(), now)).toMatchObject({ reason: 'not_found' })
  }) // prettier-ignore
})
