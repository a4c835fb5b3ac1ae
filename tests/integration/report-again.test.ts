import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportFigure, exportReport } from '@/lib/export/commands'
import { sheetFile } from '@/lib/export/sheet'
import { csvFile, jsonLinesFile } from '@/lib/export/text-file'
import { setCountingBasis } from '@/lib/organisation/basis-commands'
import { perform } from '@/lib/pipeline/command'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const working: Moved[] = []
const day = (text: string) => new Date(`${text}T10:00:00+01:00`)

/** What the gemeente recorded on a day about its number: since then in persons. */
async function countsInPersons(validFrom: string, at: Date) {
  const input = {
    organisationId: world.meerdorp,
    basis: 'persons',
    validFrom,
    source: 'Besluit 12',
    seen: '',
  }
  const result = await perform(setCountingBasis, world.session.administratorMeerdorp, { submissionId: randomUUID(), ...input }, at) // prettier-ignore
  expect(result.status).toBe('done')
}

async function taken(filter: Record<string, string>, at: Date) {
  const result = await perform(
    exportReport,
    world.session.manager,
    { submissionId: randomUUID(), filter },
    at,
  )
  if (result.status !== 'done') throw new Error(result.status)
  const xlsx = Buffer.from(await sheetFile(result.value))
  return { csv: csvFile(result.value), json: jsonLinesFile(result.value), xlsx, rows: result.value.rows }
}

beforeAll(async () => {
  world = await makeWorld(admin)
  for (let at = 0; at < 8; at += 1)
    working.push(
      await trajectoryIn(world, admin, 'placed', { surname: `Werkt ${at}`, on: day('2026-03-02') }),
    )
  await setTarget(admin, world.meerdorp, 40)
  await admin`update annual_target set recorded_at = '2026-03-02T10:00:00+01:00'`
  await admin`update placement_term set recorded_at = '2026-03-02T10:00:00+01:00'`
})

const quarter = { dag: '2026-09-30', bekend: '2026-10-07' }

describe('the report of last quarter, run again as it was known then', () => {
  test('is the same to the byte after jobs ended, hours changed, the size of a place was corrected and the number counts in persons', async () => {
    const first = await taken(quarter, day('2026-10-08'))
    await moved(world, admin, working[0]!, 'endToPlace', { on: day('2026-10-20'), input: { endedOn: '2026-09-01', endReason: 'ownChoice' } }) // prettier-ignore
    await moved(world, admin, working[1]!, 'changeTerms', { on: day('2026-10-21'), input: { startsOn: '2026-08-01', hoursPerWeek: '12' } }) // prettier-ignore
    await admin`update parameter set superseded_at = '2026-10-22' where key = 'standardPlace.hours' and superseded_at is null`
    await admin`insert into parameter (key, value, unit, source, certainty, valid_from, recorded_at)
      select key, 30, unit, source, certainty, valid_from, '2026-10-22' from parameter where key = 'standardPlace.hours' limit 1`
    await countsInPersons('2026-01-01', day('2026-10-22'))
    const again = await taken(quarter, now)
    expect(again.csv).toBe(first.csv)
    expect(again.json).toBe(first.json)
    expect(again.xlsx.equals(first.xlsx)).toBe(true)
    // As it is known now the same day gives other figures: the test above can fail.
    const asKnownNow = await taken({ dag: '2026-09-30' }, now)
    expect(asKnownNow.csv).not.toBe(first.csv)
    expect(asKnownNow.xlsx.equals(first.xlsx)).toBe(false)
    expect(asKnownNow.rows.at(-3)?.[2]).toBe('personen')
  })

  test('says from which number on figures are shown: a higher one now also holds for what was known then', async () => {
    const first = await taken(quarter, now)
    expect(first.json).toContain('“<5” betekent 1 tot en met 4.')
    await admin`update organisation set small_number = 9 where id = ${world.meerdorp}`
    const stricter = await taken(quarter, now)
    expect(stricter.rows.find(([name]) => name === 'personen')?.slice(3)).toEqual([null, '<9'])
    expect(stricter.json).toContain('“<9” betekent 1 tot en met 8.')
    await admin`update organisation set small_number = 5 where id = ${world.meerdorp}`
    expect((await taken(quarter, now)).json).toBe(first.json)
  })

  test('holds every figure with its unit, and a small one as the page shows it', async () => {
    const { rows } = await taken(quarter, now)
    expect(rows.find(([name]) => name === 'personen')).toEqual(['personen', 'Mensen aan het werk in beschut werk', 'personen', 8, '8']) // prettier-ignore
    expect(rows.find(([name]) => name === 'uren')?.slice(2)).toEqual(['uur per week', 8 * 24.5, '196'])
    expect(rows.find(([name]) => name === 'plekken-van-31-uur')?.[3]).toBe(6.32)
    expect(rows.slice(-3).map(([name, label, unit, , words]) => [name, label, unit, words])).toEqual([
      ['aantal', 'Aantal te realiseren', 'plekken', '40'],
      ['extra-plekken', 'Extra plekken door een besluit', 'plekken', '0'],
      ['verplichting', 'Verplichting van de gemeente', 'stand', 'er is een verplichting'],
    ])
    const shown = rows
      .slice(0, -3)
      .map(([, , , value, words]) => (value === null ? words : null))
      .filter((words) => words !== null)
    for (const words of shown) expect(['<5', 'niet getoond', 'onbekend']).toContain(words)
  })
})

test('de rijen van plekken van 31 uur zijn er zoveel als er mensen zijn, elk met waarom het telt, en de kop zegt hun som', async () => {
  const asked = { ...quarter, cijfer: 'plekken-van-31-uur' }
  const command = { submissionId: randomUUID(), filter: asked }
  const result = await perform(exportFigure, world.session.manager, command, now)
  if (result.status !== 'done') throw new Error(result.status)
  const { columns, rows, about, fileName } = result.value
  const at = (label: string) => columns.findIndex((column) => column.label === label)
  expect(fileName).toBe('schakel-sturing-plekken-van-31-uur-2026-09-30-bekend-2026-10-07')
  expect(about).toContainEqual(['Mensen', String(rows.length), 'text'])
  expect(new Set(rows.map((row) => row[at('Uren per week')]))).toEqual(new Set(['meer dan 24 tot en met 32']))
  expect(rows[0]?.[at('Telt omdat')]).toBe(
    'Contract op 30-09-2026: 1 persoon, meer dan 24 tot en met 32 uur per week; 31 uur is een plek.',
  )
  expect(about).toContainEqual(['Samen', '6,32 plekken van 31 uur', 'text'])
})
