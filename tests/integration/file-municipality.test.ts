import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import * as files from '@/lib/export/commands'
import { jsonLinesFile } from '@/lib/export/text-file'
import type { Sheet } from '@/lib/export/sheet'
import { perform, type Command } from '@/lib/pipeline/command'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { makeWorld, openSession, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let manager: string

/** More of each in Oeverland, so that a file of the other gemeente is seen by its figures. */
beforeAll(async () => {
  world = await makeWorld(admin)
  await admin`insert into account_municipality (account_id, municipality_id, valid_from) values (${world.account.manager}, ${world.oeverland}, '2015-01-01')`
  manager = await openSession(admin, world.account.manager)
  const on = new Date('2026-06-01T10:00:00+02:00')
  for (const [state, here, there] of [['placed', 6, 8], ['toBePlaced', 5, 7], ['awaitingAdvice', 6, 9]] as const) {
    for (let nth = 0; nth < here; nth += 1) await trajectoryIn(world, admin, state, { on })
    for (let nth = 0; nth < there; nth += 1) await trajectoryIn(world, admin, state, { in: 'oeverland', on })
  }
}) // prettier-ignore

async function taken(command: Command<Sheet>, filter: Record<string, string>, session = manager) {
  const result = await perform(command, session, { submissionId: randomUUID(), filter }, now)
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  return result.value
}
const headOf = ({ about }: Sheet, label: string) => about.find(([name]) => name === label)?.[1]

/** Every file of one gemeente that a manager takes along, with a figure opened where it has any. */
const ofOne: [name: string, command: Command<Sheet>, filter: Record<string, string>][] = [
  ['cijfers van Sturing', files.exportReport, {}],
  ['een cijfer van Sturing', files.exportFigure, { cijfer: 'personen' }],
  ['twee dagen', files.exportComparison, {}],
  ['doorstroom', files.exportThroughput, {}],
  ['doorstroom, geopend', files.exportThroughput, { cijfer: 'inflow' }],
  ['termijnen', files.exportTerms, {}],
  ['termijnen, geopend', files.exportTerms, { cijfer: 'late.uwvAdvice' }],
  ['switches', files.exportSwitches, {}],
  ['volgorde', files.exportDeviations, {}],
  ['kwaliteit', files.exportQualityReport, {}],
  ['UWV', files.exportUwvReport, {}],
  ['wat ontbreekt', files.exportMissingReport, {}],
  ['wachtlijst', files.exportWaitingList, {}],
  ['nalopen', files.exportHygiene, {}],
]

describe('a file of who works for two gemeenten', () => {
  test.each(ofOne)('%s: head and figures are of the same gemeente', async (_, command, filter) => {
    const [none, here, there] = await Promise.all([
      taken(command, filter),
      taken(command, { ...filter, gemeente: world.meerdorp }),
      taken(command, { ...filter, gemeente: world.oeverland }),
    ])
    expect(headOf(none, 'Gemeente')).toBe('Gemeente Meerdorp')
    expect(headOf(there, 'Gemeente')).toBe('Gemeente Oeverland')
    // Without a choice it is to the byte the file of the gemeente it names.
    expect(jsonLinesFile(none)).toBe(jsonLinesFile(here))
    expect(none.fileName).toBe(here.fileName)
    expect(here.fileName).toContain('gemeente-meerdorp')
    expect(there.fileName).toBe(here.fileName.replace('meerdorp', 'oeverland'))
  })

  test('the name says which figure is opened', async () => {
    const { fileName } = await taken(files.exportTerms, {})
    const opened = await taken(files.exportTerms, { cijfer: 'late.uwvAdvice' })
    expect(fileName).toBe('schakel-termijnen-gemeente-meerdorp-2026-11-02')
    expect(opened.fileName).not.toBe(fileName)
    expect(opened.fileName).toMatch(/^schakel-termijnen-gemeente-meerdorp-[a-z-]+-2026-11-02$/)
    expect(opened.rows).toHaveLength(6)
  })

  test('a list that shows all gemeenten names all of them, and one where one is chosen', async () => {
    const session = world.session.caseworkerBoth
    const all = await taken(files.exportPlacements, {}, session)
    expect(headOf(all, 'Gemeente')).toBe('Gemeente Meerdorp, Gemeente Oeverland')
    expect(all.fileName).toBe('schakel-plaatsingen-2026-11-02')
    const one = await taken(files.exportPlacements, { gemeente: world.oeverland }, session)
    expect(headOf(one, 'Gemeente')).toBe('Gemeente Oeverland')
    expect(one.fileName).toBe('schakel-plaatsingen-gemeente-oeverland-2026-11-02')
  })

  test('who works for one gemeente reads it in the head alone', async () => {
    const sheet = await taken(files.exportTerms, {}, world.session.managerOeverland)
    expect(headOf(sheet, 'Gemeente')).toBe('Gemeente Oeverland')
    expect(sheet.fileName).toBe('schakel-termijnen-2026-11-02')
  })
})

test.each([
  ['2026-09-30', '2026-01-01', /^Op 01-01-2026 moest 30-09-2026 nog komen\./],
  ['2026-09-30', '2026-10-07', undefined],
  ['2027-06-30', '', /^30-06-2027 moet nog komen\./],
])('a file of %s as known on %s says what it could not hold', async (dag, bekend, words) => {
  for (const command of [files.exportReport, files.exportTerms, files.exportQualityReport]) {
    const note = headOf(await taken(command, { dag, bekend }), 'Let op')
    if (words) expect(note).toMatch(words)
    else expect(note).toBeUndefined()
  }
})
