import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportUwv, exportUwvReport } from '@/lib/export/commands'
import { sheetFile, type Sheet } from '@/lib/export/sheet'
import { csvFile, jsonLinesFile } from '@/lib/export/text-file'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { recordUwvAnswer, takeBackUwvAnswer } from '@/lib/reconciliation/answer-commands'
import { recordUwvFigure } from '@/lib/reconciliation/commands'
import { uwvPeopleScreen, uwvReportScreen } from '@/lib/reconciliation/queries'
import { uwvFilter, uwvPeopleFilter } from '@/lib/reconciliation/schemas'
import { splitWords } from '@/lib/reconciliation/split-words'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, trajectoryIn } from '../support/factories'
import { newBsn } from '../support/import-steps'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const working: Moved[] = []
const waiting: Moved[] = []
const at = (text: string) => new Date(`${text}T10:00:00+01:00`)
const then = '2026-10-07'
const later = at('2027-01-15')
const quarter = { kwartaal: '2026-k3' }
const indicators = ['working', 'advices', 'withAdvice'] as const
const numberOf = async ({ trajectoryId }: Moved) => {
  const [row] = await admin<{ number: string }[]>`select number from trajectory where id = ${trajectoryId}`
  return row?.number ?? ''
}

async function people(query: Record<string, unknown>, on: Date, account: AccountKey = 'caseworker') {
  const answer = await read(uwvPeopleScreen, world.session[account], uwvPeopleFilter.parse({ ...quarter, ...query }), on)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
} // prettier-ignore
async function steered(query: Record<string, unknown>, on: Date, account: AccountKey = 'manager') {
  const answer = await read(uwvReportScreen, world.session[account], uwvFilter.parse({ ...quarter, ...query }), on)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
} // prettier-ignore

/** All that both pages say of every figure, with every list that opens. */
async function everything(query: Record<string, unknown>, on: Date) {
  const found: Record<string, unknown> = {}
  for (const cijfer of indicators) {
    const named = await people({ ...query, cijfer }, on)
    const unnamed = await steered({ ...query, cijfer }, on)
    for (const [who, { counted, shown, kept, threshold }, data] of [['people', named, named], ['steered', unnamed, unnamed]] as const)
      found[`${cijfer} ${who}`] = {
        counted: [...counted].sort((a, b) => `${a.why}${a.counts}`.localeCompare(`${b.why}${b.counts}`)),
        shown, kept, threshold, split: splitWords(data),
      } // prettier-ignore
    for (const soort of Object.keys(named.shown).filter((name) => name !== 'ours'))
      found[`${cijfer} ${soort}`] = (await people({ ...query, cijfer, soort }, on)).rows
  }
  return found
} // prettier-ignore

const theirs = (value: string, on: string, kind = 'theirs') =>
  perform(recordUwvFigure, world.session.manager, {
    submissionId: randomUUID(), municipalityId: world.meerdorp, indicator: 'working', quarter: '2026-k3', kind, value, note: `Tabel 3, ${on}`,
  }, at(on)) // prettier-ignore
const heldBy = async (one: Moved, on: Date) =>
  (await people({ cijfer: 'working', persoon: await numberOf(one) }, on)).person?.holds ?? null
const about = (one: Moved) => ({ submissionId: randomUUID(), trajectoryId: one.trajectoryId, indicator: 'working', quarter: '2026-k3' }) // prettier-ignore
async function say(one: Moved, counts: string, on: string) {
  const seen = (await heldBy(one, at(on)))?.id ?? null
  const input = { ...about(one), seen, counts, confirmedOn: '05-10-2026', reason: 'otherDay' }
  expect(await perform(recordUwvAnswer, world.session.caseworker, input, at(on))).toMatchObject({ status: 'done' }) // prettier-ignore
}

async function taken(file: Command<Sheet>, account: AccountKey, filter: Record<string, string>, on: Date) {
  const made = await perform(file, world.session[account], { submissionId: randomUUID(), filter: { ...quarter, ...filter } }, on) // prettier-ignore
  if (made.status !== 'done') return made
  const xlsx = Buffer.from(await sheetFile(made.value)).toString('base64')
  return { csv: csvFile(made.value), json: jsonLinesFile(made.value), xlsx, about: made.value.about }
}
const files = async (on: Date, bekend?: string) => {
  const filter = (cijfer: string, soort?: string): Record<string, string> => ({ cijfer, ...(soort && { soort }), ...(bekend && { bekend }) }) // prettier-ignore
  return {
    named: await taken(exportUwv, 'caseworker', filter('working', 'wel.alike'), on),
    advised: await taken(exportUwv, 'caseworker', filter('withAdvice', 'wel.alike'), on),
    unnamed: await taken(exportUwvReport, 'manager', filter('working', 'wel.alike'), on),
    compared: await taken(exportUwv, 'caseworker', filter('working'), on),
    steered: await taken(exportUwvReport, 'manager', filter('withAdvice'), on),
  }
}

let shownThen: Awaited<ReturnType<typeof everything>>
let takenThen: Awaited<ReturnType<typeof files>>

/** What was known on the seventh of October, and then all of it corrected, answered otherwise and told anew. */
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
  for (let nth = 0; nth < 14; nth += 1)
    working.push(await trajectoryIn(world, admin, 'placed', { surname: `Werkt ${nth}`, bsn: newBsn(), on: at('2026-03-02') })) // prettier-ignore
  for (let nth = 0; nth < 8; nth += 1)
    waiting.push(await trajectoryIn(world, admin, 'toBePlaced', { surname: `Wacht ${nth}`, bsn: newBsn(), on: at('2026-08-03') })) // prettier-ignore
  await theirs('16', '2026-10-05')
  await theirs('15', '2026-10-05', 'agreed')
  for (const one of working.slice(0, 6)) await say(one, 'no', '2026-10-06')
  shownThen = await everything({}, at(then))
  takenThen = await files(at('2026-10-08'), then)

  const [first, second, third] = working as [Moved, Moved, Moved]
  await moved(world, admin, first, 'endToPlace', { on: at('2026-10-20'), input: { endedOn: '2026-08-31', endReason: 'ownChoice' } }) // prettier-ignore
  await moved(world, admin, second, 'closePlaced', { on: at('2026-10-21'), input: { validOn: '2026-09-15', endedOn: '2026-09-14' } }) // prettier-ignore
  await moved(world, admin, third, 'startHandoverPlaced', { on: at('2026-10-21'), input: { validOn: '2026-09-20' } }) // prettier-ignore
  await moved(world, admin, third, 'completeHandover', { on: at('2026-10-22'), input: { validOn: '2026-09-25', endedOn: '2026-09-24', acceptedElsewhere: true } }) // prettier-ignore
  const [rests, closes] = waiting as [Moved, Moved]
  await moved(world, admin, rests, 'rest', { on: at('2026-10-22'), input: { talkOn: '2026-09-10' } })
  await moved(world, admin, closes, 'closeDeceasedOrPension', { on: at('2026-10-22'), input: { validOn: '2026-09-12' } }) // prettier-ignore
  for (const nth of [5, 6]) await trajectoryIn(world, admin, 'placed', { surname: `Later ${nth}`, bsn: newBsn(), on: at('2026-10-12') }) // prettier-ignore
  await theirs('19', '2026-10-23')
  await theirs('17', '2026-10-23', 'agreed')
  await say(working[3]!, 'yes', '2026-10-24')
  const held = await heldBy(working[4]!, at('2026-10-24'))
  await perform(takeBackUwvAnswer, world.session.caseworker, { ...about(working[4]!), seen: held?.id }, at('2026-10-24')) // prettier-ignore
  await say(working[7]!, 'no', '2026-10-24')
}, 200_000)

describe('cijfers van UWV zoals bekend op een dag', () => {
  test('are what both pages showed on that day, and not what is known now', async () => {
    expect(await everything({ bekend: then }, later)).toEqual(shownThen)
    expect(await everything({ bekend: '07-10-2026' }, at('2026-10-30'))).toEqual(shownThen)
    const now = await everything({}, later)
    for (const cijfer of ['working', 'withAdvice'])
      expect(now[`${cijfer} people`], cijfer).not.toEqual(shownThen[`${cijfer} people`])
  })

  test('name UWV’s own figure, the agreement and the answers of then', async () => {
    const { kept, counted } = await people({ bekend: then }, later)
    expect(kept.map(({ kind, value }) => [kind, value]).sort()).toEqual([['agreed', 15], ['theirs', 16]]) // prettier-ignore
    expect(counted.find(({ why }) => why === 'alike')).toMatchObject({ count: 14, theyDoNot: 6, theyCount: 0 }) // prettier-ignore
    expect((await people({}, later)).kept).toHaveLength(4)
    const before = await people({ bekend: '2026-10-04' }, later)
    expect(before.kept).toEqual([])
    expect(before.counted.find(({ why }) => why === 'alike')).toMatchObject({ count: 14, theyDoNot: 0 })
    expect((await people({ bekend: '2026-03-01' }, later)).counted).toEqual([])
  })

  test('who was handed over or closed later stood there as then, and stands there now with why', async () => {
    const why = async (query: object, soort: string) => (await people({ ...query, soort }, later)).rows.map(({ surname }) => surname) // prettier-ignore
    expect(await why({}, 'niet.toElsewhere')).toEqual(['Werkt 2'])
    expect(await why({ bekend: then }, 'niet.toElsewhere')).toEqual([])
    expect(await why({ cijfer: 'withAdvice' }, 'niet.movedAway')).toEqual(['Werkt 2'])
    expect(await why({ cijfer: 'withAdvice', bekend: '2026-10-21' }, 'niet.movedAway')).toEqual([])
    expect((await why({ cijfer: 'withAdvice' }, 'niet.closed')).sort()).toEqual(['Wacht 1', 'Werkt 1'])
    expect(await why({ cijfer: 'withAdvice' }, 'wel.resting')).toEqual(['Wacht 0'])
    expect(await why({ cijfer: 'withAdvice', bekend: then }, 'wel.resting')).toEqual([])
  })

  test('of one person it is what had been recorded by then', async () => {
    const persoon = await numberOf(working[3]!)
    const was = (await people({ bekend: then, persoon }, later)).person
    expect(was?.said).toMatchObject([{ counts: false, supersededAt: null }])
    expect(was?.holds?.counts).toBe(false)
    const { person } = await people({ persoon }, later)
    expect(person?.said.map(({ counts, supersededAt }) => [counts, supersededAt === null])).toEqual([[true, true], [false, false]]) // prettier-ignore
    expect((await people({ bekend: '2026-10-04', persoon }, later)).person).toMatchObject({ holds: null, said: [] }) // prettier-ignore
  })

  test('the files of that day are the same to the byte afterwards, in CSV, JSON and Excel', async () => {
    const again = await files(later, then)
    const withoutAbout = (made: object) => JSON.parse(JSON.stringify(made, (name, value: unknown) => (name === 'about' ? undefined : value))) as object // prettier-ignore
    expect(withoutAbout(again)).toEqual(withoutAbout(takenThen))
    expect(again.named).toMatchObject({ about: expect.arrayContaining([['Zoals bekend op', '07-10-2026', 'text']]) as unknown }) // prettier-ignore
    const now = await files(later)
    for (const name of ['named', 'unnamed', 'advised', 'compared', 'steered'] as const)
      expect(now[name], name).not.toMatchObject({ json: (again[name] as { json: string }).json })
  })

  test('the comparison goes along as the page shows it: both figures, what lies between, what was agreed, and each reason', async () => {
    const { csv, json } = (await taken(exportUwv, 'caseworker', { cijfer: 'working', bekend: then }, later)) as { csv: string; json: string } // prettier-ignore
    expect(csv.split('\r\n')).toEqual([
      'Cijfer,Getal,Zoals getoond',
      'personen volgens Schakel,14,14',
      'personen volgens UWV,16,16',
      'Waar het cijfer van UWV staat,,"Tabel 3, 2026-10-05"',
      'Verschil (UWV min Schakel),2,+2',
      'Bevestigd: UWV zei dat het deze mensen anders telt,-6,−6',
      'Afgesproken: zoveel wijkt UWV van de afspraak af,1,+1',
      '"Te verklaren met een reden, nog niet bevestigd",0,0',
      'Niet verklaard,7,+7',
      'Samen: UWV min Schakel,2,+2',
      'personen afgesproken,15,15',
      '"Wat is afgesproken, en met wie",,"Tabel 3, 2026-10-05"',
      'Telt bij Schakel wel mee: Geen reden bekend waarom UWV anders telt,14,14',
      '',
    ])
    expect(json).toContain('"Zoals bekend op":"07-10-2026"')
    const steering = (await taken(exportUwvReport, 'manager', { cijfer: 'withAdvice' }, later)) as {
      csv: string
    }
    expect(steering.csv).toContain('Telt bij Schakel niet mee: Traject afgesloten,,<5')
    expect(steering.csv).not.toMatch(/Werkt|Wacht|T-\d{4}-/)
    expect(await taken(exportUwvReport, 'hr', { cijfer: 'working' }, later)).toMatchObject({
      status: 'refused',
    })
    expect(await taken(exportUwv, 'managerOeverland', { cijfer: 'working' }, later)).toMatchObject({ status: 'refused' }) // prettier-ignore
  })

  test('a small number of then stays away from a manager, in page, list and file', async () => {
    await theirs('16', '2026-10-26')
    const shown = (await steered({ bekend: '2026-10-24' }, later)).shown
    expect(shown['niet.toElsewhere']).toEqual({ kind: 'few' })
    for (const soort of ['niet.toElsewhere', 'niet.withoutContract']) {
      const opened = await steered({ bekend: '2026-10-24', soort }, later)
      expect([opened.figure, opened.rows]).toEqual([null, []])
      expect(await taken(exportUwvReport, 'manager', { bekend: '2026-10-24', soort }, later)).toMatchObject({ status: 'refused', reason: 'not_found' }) // prettier-ignore
    }
    expect(splitWords(await steered({ bekend: '2026-10-24' }, later))).toBe('hidden')
    expect(JSON.stringify(await steered({ bekend: then, soort: 'wel.alike' }, later))).not.toMatch(/Werkt|T-\d{4}-/) // prettier-ignore
  })

  test.each<[AccountKey, boolean, boolean]>([
    ['decisionMaker', true, false],
    ['hr', false, false],
    ['managerWerkpad', false, false],
    ['administratorMeerdorp', false, false],
    ['manager', false, true],
    ['caseworkerOeverland', true, false],
    ['managerOeverland', false, true],
  ])('%s: by name %s, as a manager %s, and of another gemeente nothing', async (account, named, steers) => {
    const filter = { ...quarter, bekend: then, gemeente: world.meerdorp, soort: 'wel.alike' }
    const byName = await read(uwvPeopleScreen, world.session[account], uwvPeopleFilter.parse(filter), later)
    const steering = await read(uwvReportScreen, world.session[account], uwvFilter.parse(filter), later)
    expect([byName.status === 'found', steering.status === 'found']).toEqual([named, steers])
    const elsewhere = account.endsWith('Oeverland')
    for (const answer of [byName, steering])
      if (answer.status === 'found') expect(answer.data.counted.length === 0 && answer.data.kept.length === 0).toBe(elsewhere)
  }) // prettier-ignore

  test('somebody who is counted and whose line is not there stays in the list: as many rows as the figure says', async () => {
    const [line] = await admin`delete from trajectory_line where id = ${working[9]!.trajectoryId} returning *`
    const { figure, rows } = await people({ soort: 'wel.alike' }, later)
    expect(rows).toHaveLength(figure?.total ?? -1)
    expect(rows.filter(({ number }) => number === null)).toHaveLength(1)
    const { csv } = (await taken(exportUwv, 'caseworker', { cijfer: 'working', soort: 'wel.alike' }, later)) as { csv: string } // prettier-ignore
    expect(csv).toContain('Niet meer zichtbaar')
    expect(line).toBeDefined()
  })
})
