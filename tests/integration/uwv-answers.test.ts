import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { asActor, type Sql } from '@/db/client'
import { exportUwv, exportUwvReport } from '@/lib/export/commands'
import type { Sheet } from '@/lib/export/sheet'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { recordUwvAnswer, takeBackUwvAnswer } from '@/lib/reconciliation/answer-commands'
import { recordUwvFigure } from '@/lib/reconciliation/commands'
import { uwvPeopleScreen, uwvReportScreen } from '@/lib/reconciliation/queries'
import { uwvPeopleFilter } from '@/lib/reconciliation/schemas'
import { splitWords } from '@/lib/reconciliation/split-words'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const placed: Moved[] = []
const asked = { kwartaal: '2026-k3', cijfer: 'working' }
const day = (text: string) => new Date(`${text}T10:00:00+01:00`)
const filterOf = (more: Record<string, unknown> = {}) => uwvPeopleFilter.parse({ ...asked, ...more })

async function seen(more: Record<string, unknown> = {}, account: AccountKey = 'caseworker') {
  const answer = await read(uwvPeopleScreen, world.session[account], filterOf(more), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
async function steered(more: Record<string, unknown> = {}) {
  const answer = await read(uwvReportScreen, world.session.manager, filterOf(more), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const numberOf = async ({ trajectoryId }: Moved) => {
  const [row] = await admin<{ number: string }[]>`select number from trajectory where id = ${trajectoryId}`
  return row?.number ?? ''
}
const personOf = async (one: Moved, account?: AccountKey) =>
  (await seen({ persoon: await numberOf(one) }, account)).person
const heldBy = async (one: Moved) => (await personOf(one))?.holds ?? null

const form = async (one: Moved, input: Record<string, unknown> = {}) => ({
  submissionId: randomUUID(), trajectoryId: one.trajectoryId, indicator: 'working', quarter: '2026-k3', seen: (await heldBy(one))?.id ?? null,
  counts: 'no', confirmedOn: '12-10-2026', reason: 'contractUnknown', ...input,
}) // prettier-ignore
const say = async (one: Moved, input: Record<string, unknown> = {}, account: AccountKey = 'caseworker') =>
  perform(recordUwvAnswer, world.session[account], await form(one, input), now)
const takeBack = (one: Moved, answerId: string, account: AccountKey = 'caseworker') =>
  perform(
    takeBackUwvAnswer,
    world.session[account],
    {
      submissionId: randomUUID(),
      trajectoryId: one.trajectoryId,
      indicator: 'working',
      quarter: '2026-k3',
      seen: answerId,
    },
    now,
  )
const unconfirmed = 'Te verklaren met een reden, nog niet bevestigd'
const kept = (kind: 'theirs' | 'agreed', value: string) =>
  perform(
    recordUwvFigure,
    world.session.manager,
    {
      submissionId: randomUUID(), municipalityId: world.meerdorp, indicator: 'working', quarter: '2026-k3', kind, value, note: 'Tabel 3',
    }, // prettier-ignore
    now,
  )
const aboutOf = async (file: Command<Sheet>, account: AccountKey, soort: string) => {
  const filter = { ...asked, soort }
  const made = await perform(file, world.session[account], { submissionId: randomUUID(), filter }, now)
  if (made.status !== 'done') throw new Error(made.status)
  return made.value
}
const term = ({ trajectoryId }: Moved, change: Record<string, unknown>) =>
  admin`update placement_term set ${admin(change)} where trajectory_id = ${trajectoryId} and superseded_at is null`
const at = (nth: number) => placed[nth] as Moved

beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
  for (let nth = 0; nth < 8; nth += 1)
    placed.push(
      await trajectoryIn(world, admin, 'placed', { surname: `Werkt ${nth}`, on: day('2026-03-02') }),
    )
  await term(at(0), { counted: false })
  await term(at(1), { recorded_at: '2026-10-05T10:00:00Z' })
  await kept('theirs', '8')
})

describe('wat UWV van één persoon zegt', () => {
  test('is kept with its day, reason and who, stands in the list and moves from explained to confirmed', async () => {
    // Schakel counts 7 of 8: the one whose determination ended is left out, and UWV counts 8.
    expect(splitWords(await seen())).toEqual([
      [expect.stringContaining('Bevestigd'), '0'],
      [expect.stringContaining('reden'), '+1'],
      ['Niet verklaard', '0'],
      [expect.stringContaining('Samen'), '+1'],
    ])
    expect(await say(at(0), { counts: 'yes', reason: 'withUs' })).toMatchObject({ status: 'done' })
    expect((splitWords(await seen()) as string[][]).map(([, words]) => words)).toEqual(['+1', '0', '0', '+1'])
    const { rows } = await seen({ soort: 'niet.determinationEnded' })
    expect(rows).toMatchObject([{ surname: 'Werkt 0', theyCount: true, confirmedOn: '2026-10-12', answerReason: 'withUs' }]) // prettier-ignore
    expect((await personOf(at(0)))?.said).toMatchObject([{ counts: true, by: 'Naam caseworker', supersededAt: null }]) // prettier-ignore
  })

  test('stands in the file of who works with them, and the line about the difference in both', async () => {
    const { rows, about } = await aboutOf(exportUwv, 'caseworker', 'niet.determinationEnded')
    expect(rows.map((row) => row.slice(3))).toEqual([
      ['telt mee', '2026-10-12', 'Onze registratie klopt niet; wij passen die aan'],
    ])
    expect(about).toContainEqual(['Samen: UWV min Schakel', '+1', 'text'])
    const own = await steered()
    const open = own.counted.find(({ why, counts }) => own.shown[`${counts ? 'wel' : 'niet'}.${why}`]?.kind === 'number') // prettier-ignore
    expect(splitWords(own)).toBe('hidden')
    if (open)
      expect((await aboutOf(exportUwvReport, 'manager', `wel.${open.why}`)).about).toContainEqual([
        'Verschil met UWV',
        'hoeveel ervan bekend is, wordt niet getoond',
        'text',
      ])
  })

  test('another answer and taking back leave what was said with until when it held', async () => {
    const first = await heldBy(at(0))
    expect(await say(at(0), { counts: 'no', reason: '' })).toMatchObject({ status: 'done' })
    const second = await heldBy(at(0))
    expect([second?.counts, second?.reason]).toEqual([false, null])
    expect(await takeBack(at(0), second?.id ?? '')).toMatchObject({ status: 'done' })
    const person = await personOf(at(0))
    expect(person?.holds).toBeNull()
    expect(person?.said.map(({ supersededAt }) => supersededAt === null)).toEqual([false, false])
    expect(await takeBack(at(0), first?.id ?? '')).toMatchObject({ reason: 'uwv_answer_changed' })
    const log = await admin<{ kind: string }[]>`
      select kind from audit_event where kind like 'uwvAnswer%' and subject_id = ${at(0).trajectoryId} order by id`
    expect(log.map(({ kind }) => kind)).toEqual(['uwvAnswerRecorded', 'uwvAnswerRecorded', 'uwvAnswerTakenBack']) // prettier-ignore
  })

  test('of two who answer at once the later one is told, and one answer holds', async () => {
    const input = { seen: null }
    const both = await Promise.all([say(at(2), input), say(at(2), { ...input, counts: 'yes' }, 'caseworkerBoth')]) // prettier-ignore
    expect(both.map((one) => (one.status === 'refused' ? one.reason : one.status)).sort()).toEqual(['done', 'uwv_answer_changed']) // prettier-ignore
    const [row] = await admin<{ n: number }[]>`
      select count(*)::int as n from uwv_answer where trajectory_id = ${at(2).trajectoryId} and superseded_at is null`
    expect(row?.n).toBe(1)
    expect(await say(at(2), { seen: null })).toMatchObject({
      status: 'refused',
      reason: 'uwv_answer_changed',
    })
  })

  test('the same press twice is one answer', async () => {
    const input = await form(at(3))
    const first = await perform(recordUwvAnswer, world.session.caseworker, input, now)
    expect(await perform(recordUwvAnswer, world.session.caseworker, input, now)).toEqual({
      ...first,
      repeated: true,
    })
  })

  test('a person UWV counts stays in sight when the fact behind the row goes', async () => {
    await say(at(4), { counts: 'yes', reason: '' })
    await term(at(4), { superseded_at: '2026-09-15T10:00:00Z' })
    await admin`update state_period set superseded_at = '2026-09-15T10:00:00Z' where trajectory_id = ${at(4).trajectoryId} and superseded_at is null`
    const { rows, counted } = await seen({ soort: 'niet.noFact' })
    expect(rows.map(({ surname }) => surname)).toEqual(['Werkt 4'])
    expect(counted.find(({ why }) => why === 'noFact')).toMatchObject({ counts: false, theyCount: 1 })
  })

  test('UWV counts somebody for whom Schakel has no fact: the consulent names the person, and the difference is confirmed', async () => {
    const waits = await trajectoryIn(world, admin, 'toBePlaced', { surname: 'Wacht nog' })
    const before = (splitWords(await seen()) as string[][]).map(([, words]) => words)
    expect(await personOf(waits)).toMatchObject({ why: 'noFact', counts: false, said: [] })
    expect(await say(waits, { counts: 'yes', reason: 'withUs' })).toMatchObject({ status: 'done' })
    const after = (splitWords(await seen()) as string[][]).map(([, words]) => words)
    expect(Number(after[0]?.replace('−', '-')) - Number(before[0]?.replace('−', '-'))).toBe(1)
    expect((await seen({ soort: 'niet.noFact' })).rows.map(({ surname }) => surname)).toContain('Wacht nog')
    await takeBack(waits, (await heldBy(waits))?.id ?? '')
    expect((await seen({ soort: 'niet.noFact' })).rows.map(({ surname }) => surname)).not.toContain(
      'Wacht nog',
    )
  })

  test.each<[string, Record<string, unknown>, unknown]>([
    ['a day to come', { confirmedOn: '03-11-2027' }, { status: 'refused', reason: 'day_in_future', field: 'confirmedOn' }],
    ['a quarter that is not over', { quarter: '2026-k4' }, { status: 'refused' }],
    ['no answer', { counts: '' }, { status: 'invalid', fields: { counts: [expect.any(String)] } }],
    ['a reason of the own making', { reason: 'Is ziek' }, { status: 'invalid', fields: { reason: [expect.any(String)] } }],
    ['that UWV does not count whom Schakel does not count either', { indicator: 'advices' }, { status: 'refused', reason: 'uwv_answer_alike', field: 'counts' }],
  ])('%s is refused', async (_, input, result) => {
    expect(await say(at(5), input)).toMatchObject(result as object)
  }) // prettier-ignore

  test.each<AccountKey>(['decisionMaker', 'manager', 'hr', 'administratorMeerdorp', 'caseworkerOeverland'])(
    '%s records nothing',
    async (account) => {
      expect(await say(at(5), {}, account)).toMatchObject({ status: 'refused', reason: 'not_found' })
      const held = (await heldBy(at(3)))?.id ?? ''
      expect(await takeBack(at(3), held, account)).toMatchObject({ status: 'refused', reason: 'not_found' })
    },
  )

  test('who decides reads it; of another gemeente nothing is there', async () => {
    expect((await personOf(at(3), 'decisionMaker'))?.holds?.counts).toBe(false)
    expect(await personOf(at(3), 'caseworkerOeverland')).toBeNull()
  })

  test('plain SQL does not change what was said, nor say it of a person of elsewhere', async () => {
    const attack = (sql: Sql) => sql`update uwv_answer set counts = true`
    await expect(asActor(world.session.caseworker, ({ sql }) => attack(sql))).rejects.toThrow(/permission denied/) // prettier-ignore
    const foreign = asActor(world.session.caseworkerOeverland, ({ sql }) => sql`
      insert into uwv_answer (municipality_id, trajectory_id, indicator, day, counts, confirmed_on, recorded_by, recorded_by_name)
      values (${world.oeverland}, ${at(5).trajectoryId}, 'working', '2026-09-30', true, '2026-10-12', ${world.account.caseworkerOeverland}, 'x')`) // prettier-ignore
    await expect(foreign).rejects.toThrow(/row-level security/)
  })

  test('nor does it rewrite until when an answer held, make it hold again, or end one in the name of a colleague', async () => {
    const as = (attack: (sql: Sql) => Promise<{ count: number }>) =>
      asActor(world.session.caseworker, async ({ sql }) => (await attack(sql)).count)
    const ended = (sql: Sql) => sql`update uwv_answer set superseded_at = now() where superseded_at is not null`
    expect(await as(ended)).toBe(0)
    expect(await as((sql) => sql`update uwv_answer set superseded_at = null, superseded_by = null where superseded_at is not null`)).toBe(0)
    const other = world.account.caseworkerBoth
    await expect(as((sql) => sql`update uwv_answer set superseded_at = now(), superseded_by = ${other} where superseded_at is null`)).rejects.toThrow(/row-level security/)
    const over = as((sql) => sql`
      insert into uwv_answer (municipality_id, trajectory_id, indicator, day, counts, confirmed_on, recorded_by, recorded_by_name, superseded_at, superseded_by)
      values (${world.meerdorp}, ${at(5).trajectoryId}, 'working', '2026-06-30', true, '2026-10-12', ${world.account.caseworker}, 'x', now(), ${other})`)
    await expect(over).rejects.toThrow(/row-level security/)
  }) // prettier-ignore

  test('what was agreed needs no explanation any more, on the page and in its file', async () => {
    const words = async () => Object.fromEntries(splitWords(await seen()) as [string, string][])
    const before = await words()
    const open = Number(before['Niet verklaard']) + Number(before[unconfirmed])
    expect(open).toBeGreaterThan(0)
    expect(await kept('agreed', String(8 - open))).toMatchObject({ status: 'done' })
    expect(await words()).toEqual({
      ...before,
      'Afgesproken: zoveel wijkt UWV van de afspraak af': `+${open}`,
      'Niet verklaard': '0',
      [unconfirmed]: '0',
    })
    const { about } = await aboutOf(exportUwv, 'caseworker', 'wel.alike')
    expect(about).toContainEqual(['Niet verklaard', '0', 'text'])
  })
})
