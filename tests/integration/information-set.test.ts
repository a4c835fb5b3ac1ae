import { randomUUID } from 'node:crypto'
import readSheets from 'read-excel-file/node'
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
import { dutyRows, figureRows } from '@/lib/report/figure-rows'
import { reportFilter } from '@/lib/report/filter'
import { reportScreen } from '@/lib/report/queries'
import { testDatabase } from '../support/database'
import { moved, now, registered, trajectoryIn } from '../support/factories'
import { readPdf } from '../support/read-pdf'
import { makeWorld, setBasis, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
/** After the fourth quarter of 2026 is over. */
const later = new Date('2027-01-11T09:00:00Z')

beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 120)
  for (let count = 0; count < 6; count += 1) await trajectoryIn(world, admin, 'placed')
  for (let count = 0; count < 3; count += 1) await trajectoryIn(world, admin, 'toBePlaced')
  await registered(world)
})

const screenOf = async (as: AccountKey, gemeente?: string) => {
  const answer = await read(setScreen, world.session[as], setFilter.parse({ gemeente, kwartaal: '2026-k4' }), later)
  return answer.status === 'found' ? answer.data : answer.status
} // prettier-ignore
const setOf = async (): Promise<InformationSet> => {
  const data = await screenOf('manager')
  if (typeof data === 'string') throw new Error(data)
  return data.set
}
const part = (set: InformationSet, title: string) => set.parts.find((one) => one.title === title)?.rows ?? []
const raw = (more: Record<string, unknown> = {}) => ({
  submissionId: randomUUID(),
  organisationId: world.meerdorp,
  quarter: '2026-k4',
  ...more,
})
const made = async (known?: string, on = later) => {
  const result = await perform(makeSet, world.session.manager, raw({ known }), on)
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  return result.value.id
}
const take = (id: string, as: AccountKey = 'manager') =>
  perform(takeSet, world.session[as], { submissionId: randomUUID(), id }, later)
const taken = async (id: string) => {
  const result = await take(id)
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  const { content } = result.value
  return { content, pdf: await setDocument(content), xlsx: await setWorkbook(content) }
}

describe('de cijfers', () => {
  test('zijn die van Sturing op de laatste dag van het kwartaal, elk in zijn eenheid', async () => {
    const set = await setOf()
    const report = await read(
      reportScreen,
      world.session.manager,
      reportFilter.parse({ gemeente: world.meerdorp, dag: '2026-12-31' }),
      later,
    )
    if (report.status !== 'found') throw new Error(report.status)
    const rows = part(set, 'Aantal en gerealiseerd')
    expect(rows).toEqual(
      [...dutyRows(report.data), ...figureRows(report.data)].map(({ label, unit, value, words }) => [label, unit, value ?? words]),
    ) // prettier-ignore
    expect(rows[0]).toEqual(['Aantal te realiseren', 'plekken', 120])
    expect(rows[2]).toEqual(['Verplichting van de gemeente', 'stand', 'er is een verplichting'])
    expect(rows).toContainEqual(['Mensen aan het werk in beschut werk', 'personen', 6])
    expect(set).toMatchObject({ quarter: 'kwartaal 4 van 2026', day: '2026-12-31', known: '2027-01-11' })
  })

  test('het aantal heeft de eenheid waarin de gemeente telt', async () => {
    await setBasis(admin, world.meerdorp, 'persons')
    const rows = part(await setOf(), 'Aantal en gerealiseerd')
    expect(rows.slice(0, 2).map(([, unit]) => unit)).toEqual(['personen', 'personen'])
    await setBasis(admin, world.meerdorp, 'standardPlaces')
  })

  test('afwijkingen van na het kwartaal staan er niet in', async () => {
    const offersOn = async (day: string) => {
      await admin`update offer set offered_on = ${day} where municipality_id = ${world.meerdorp}`
      return part(await setOf(), 'Afwijkingen van de volgorde')[0]
    }
    expect(await offersOn('2027-01-04')).toEqual(['Aanbiedingen', 0])
    expect(await offersOn('2026-12-31')).toEqual(['Aanbiedingen', 6])
  })

  test('een klein aantal staat er als “<5”, en nergens als getal', async () => {
    const set = await setOf()
    const rows = part(set, 'Aantal en gerealiseerd')
    expect(rows.find(([label]) => label === 'Te plaatsen')).toEqual(['Te plaatsen', 'personen', '<5'])
    // Hours, places and shares are no numbers of people.
    const ofPeople = set.parts.flatMap(({ title, rows: all }) =>
      title === 'Kwaliteit van de gegevens'
        ? all.map((row) => row[2])
        : all.filter((row) => !/^(uur|plekken|procent)/.test(String(row[1]))).flat(),
    )
    const numbers = ofPeople.filter((cell) => typeof cell === 'number')
    expect(numbers).toContain(6)
    expect(numbers.filter((value) => Number(value) > 0 && Number(value) < 5)).toEqual([])
  })

  test('er staat nergens om wie het gaat', async () => {
    const people = await admin<{ surname: string; number: string }[]>`
      select n.surname, t.number from trajectory t join person n on n.id = t.person_id`
    const text = JSON.stringify(await setOf())
    for (const { number } of people) expect(text).not.toContain(number)
  })
})

describe('maken en weer ophalen', () => {
  test('een set zoals bekend op een dag komt er later weer byte voor byte zo uit, ook na een correctie', async () => {
    const known = '2027-01-05'
    const works = await trajectoryIn(world, admin, 'placed', { on: new Date('2026-12-01T10:00:00+01:00') })
    const first = await taken(await made(known))
    await moved(world, admin, works, 'changeTerms', {
      on: new Date('2027-01-13T10:00:00+01:00'),
      input: { startsOn: '2026-12-02', hoursPerWeek: '12' },
    })
    const after = new Date('2027-01-20T09:00:00Z')
    const again = await taken(await made(known, after))
    expect(Buffer.from(again.xlsx).equals(Buffer.from(first.xlsx))).toBe(true)
    expect(again.pdf.equals(first.pdf)).toBe(true)
    expect(again.content.known).toBe(known)
    expect(again.content.parts.map(({ title }) => title)).toContain('Kwaliteit van de gegevens')
    const hours = (set: InformationSet) =>
      part(set, 'Aantal en gerealiseerd').find(([, unit]) => unit === 'uur per week')?.[2]
    const { content: now } = await taken(await made(undefined, after))
    expect(hours(now)).not.toEqual(hours(first.content))
    expect(now.known).toBe('2027-01-20')
  })

  test.each([['2026-12-30'], ['2027-01-11'], ['2027-03-01']])('zoals bekend op %s is zoals nu bekend', async (known) => {
    const { content } = await taken(await made(known))
    expect(content.known).toBe('2027-01-11')
  }) // prettier-ignore

  test('byte voor byte hetzelfde in Excel en PDF, ook na een correctie; een nieuwe set is anders', async () => {
    const id = await made()
    const before = await taken(id)
    await trajectoryIn(world, admin, 'placed')
    await new Promise((resolve) => setTimeout(resolve, 2100))
    const again = await taken(id)
    expect(Buffer.from(again.xlsx).equals(Buffer.from(before.xlsx))).toBe(true)
    expect(again.pdf.equals(before.pdf)).toBe(true)
    const renewed = await taken(await made())
    expect(renewed.content).not.toEqual(before.content)
    expect(Buffer.from(renewed.xlsx).equals(Buffer.from(before.xlsx))).toBe(false)
  })

  test('Excel en PDF zeggen hetzelfde, met wat de cijfers betekenen', async () => {
    const { content, pdf, xlsx } = await taken(await made())
    const sheets = (await readSheets(Buffer.from(xlsx))) as unknown as {
      data: (string | number | null)[][]
    }[]
    const sheet = sheets[1]?.data ?? []
    const [first] = content.parts
    expect(sheet[0]?.[0]).toBe(first?.about)
    expect(sheet.slice(2).map((row) => row.slice(0, 3))).toEqual(first?.rows.map((row) => [...row]))
    const { parts, ...document } = await readPdf(pdf)
    expect(document).toMatchObject({ lang: 'nl-NL', marked: true, displayTitle: true, ua: '1', loose: [] })
    expect(parts.filter(({ tag }) => tag === 'H1').map(({ text }) => text)).toEqual([
      'Informatieset kwartaal 4 van 2026',
    ])
    expect(parts.filter(({ tag }) => tag === 'H2').map(({ text }) => text)).toEqual(
      content.parts.map(({ title }) => title),
    )
    expect(document.text.replaceAll(/\s+/g, ' ')).toContain('zoals bekend op 11-01-2027')
    expect(document.nested).toContain('Table>TR')
  })

  test('een tweede druk maakt geen tweede set; een kwartaal dat nog loopt wordt geen set', async () => {
    const once = raw()
    const first = await perform(makeSet, world.session.manager, once, later)
    expect(await perform(makeSet, world.session.manager, once, later)).toEqual({ ...first, repeated: true })
    expect(await perform(makeSet, world.session.manager, raw(), now)).toMatchObject({ reason: 'not_found' })
  })
})

describe('wie erbij mag', () => {
  test('alleen de manager van de gemeente', async () => {
    const id = await made()
    for (const as of ['caseworker', 'decisionMaker', 'hr', 'administratorMeerdorp', 'managerWerkpad', 'managerOeverland'] as const) {
      expect(await take(id, as)).toMatchObject({ status: 'refused', reason: 'not_found' })
      expect(await perform(makeSet, world.session[as], raw(), later)).toMatchObject({ reason: 'not_found' })
    } // prettier-ignore
    for (const [as, own] of [['managerWerkpad', world.werkpad], ['managerOeverland', world.oeverland]] as const)
      expect(await screenOf(as, world.meerdorp)).toMatchObject({ whose: { id: own }, made: [] })
  }) // prettier-ignore

  test('een set verandert nooit', async () => {
    const id = await made()
    const change = asActor(world.session.manager, ({ sql }) => sql`update information_set set quarter = '2026-k1' where id = ${id}`) // prettier-ignore
    await expect(change).rejects.toThrow(/permission denied/)
  })
})
