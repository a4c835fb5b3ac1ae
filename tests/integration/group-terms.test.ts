import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { exportGroup } from '@/lib/export/commands'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { groupFilter } from '@/lib/report/group-filter'
import { groupScreen } from '@/lib/report/group-queries'
import { whoActs } from '@/lib/report/term-figures'
import { whoOf } from '@/lib/report/term-filter'
import { termReportFilter, termReportScreen } from '@/lib/report/term-queries'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { makeWorld, openSession, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
/** A manager of both gemeenten. */
let both: string
const at = (day: string) => new Date(`${day}T10:00:00+01:00`)
const dag = '2026-04-29'

/** In both the advice of six is late; in Oeverland alone the decision of two, too few to show. */
beforeAll(async () => {
  world = await makeWorld(admin)
  await admin`insert into account_municipality (account_id, municipality_id, valid_from) values (${world.account.manager}, ${world.oeverland}, '2015-01-01')`
  both = await openSession(admin, world.account.manager)
  for (const municipality of ['meerdorp', 'oeverland'] as const) {
    for (let n = 0; n < 6; n += 1)
      await trajectoryIn(world, admin, 'awaitingAdvice', { in: municipality, on: at('2026-03-02') })
    for (let n = 0; n < 6; n += 1)
      await trajectoryIn(world, admin, 'toBePlaced', { in: municipality, on: at('2026-04-28') })
  }
  for (let n = 0; n < 2; n += 1)
    await trajectoryIn(world, admin, 'adviceReceived', { in: 'oeverland', on: at('2026-01-12') })
})

async function look(filter: Record<string, string>) {
  const asked = groupFilter.parse({ dag, onderdeel: 'termijnen', ...filter })
  const answer = await read(groupScreen, both, asked, now)
  if (answer.status !== 'found' || !answer.data?.beside?.terms) throw new Error(answer.status)
  return { ...answer.data.beside, terms: answer.data.beside.terms, opened: answer.data.opened }
}
async function take(filter: Record<string, string>) {
  const asked = { dag, onderdeel: 'termijnen', ...filter }
  const result = await perform(exportGroup, both, { submissionId: randomUUID(), filter: asked }, now)
  if (result.status !== 'done') throw new Error(result.status)
  return result.value
}
const keys = (rules: readonly { key: string }[]) => rules.map(({ key }) => key)

test('what asks for something now is what does so in one of the gemeenten, with only the figures that say so', async () => {
  const [all, now_] = [await look({}), await look({ toon: 'nu' })]
  const own = await Promise.all(
    [world.meerdorp, world.oeverland].map(async (gemeente) => {
      const answer = await read(termReportScreen, both, termReportFilter.parse({ dag, gemeente, toon: 'nu' }), now)
      return answer.status === 'found' && answer.data ? keys(answer.data.rules.work) : []
    }),
  )
  expect(new Set(keys(now_.terms.rules.work))).toEqual(new Set(own.flat()))
  expect(keys(now_.terms.rules.work)).toContain('uwvAdvice')
  expect(now_.figures.every(({ name }) => /^(late|soon)\./.test(name))).toBe(true)
  expect(now_.figures.length).toBeLessThan(all.figures.length)
  expect(all.figures).toEqual(all.every)
  // What is shown of each stays as it was: nothing is counted anew.
  for (const figure of now_.figures) expect(all.figures).toContainEqual(figure)
}) // prettier-ignore

test('of one who acts are the kinds of theirs, and of another word all', async () => {
  const all = await look({})
  for (const wie of whoOf(all.terms.every)) {
    const { terms, figures } = await look({ wie })
    expect(terms.rules.work.every((rule) => whoActs(rule) === wie)).toBe(true)
    expect(figures.every(({ name }) => keys(terms.rules.work).includes(name.slice(name.indexOf('.') + 1)))).toBe(true)
  }
  expect((await look({ wie: 'niemand' })).figures).toEqual(all.figures)
}) // prettier-ignore

test('the file holds the kinds of the page and says which; a figure opens whatever is looked at', async () => {
  const [page, file] = [await look({ toon: 'nu', wie: 'UWV' }), await take({ toon: 'nu', wie: 'UWV' })]
  expect(file.rows.map(([label]) => label)).toEqual(page.figures.map(({ label }) => label))
  expect(file.about).toContainEqual(expect.arrayContaining(['Welke termijnen', 'Te laat of bijna voorbij']))
  expect(file.about).toContainEqual(expect.arrayContaining(['Wie moet iets doen', 'UWV']))
  const { opened } = await look({ toon: 'jaar', cijfer: 'late.uwvAdvice' })
  expect(opened?.total).toBe(12)
  expect(opened?.about).toContainEqual(['Gemeten aan', '8 weken na de vraag aan UWV; op een vrije dag de eerstvolgende werkdag'])
  expect((await take({ cijfer: 'late.uwvAdvice' })).about).toContainEqual(expect.arrayContaining(['Gemeten aan']))
  expect(opened?.rows.map(({ municipality }) => municipality)).toEqual([
    ...Array<string>(6).fill('Gemeente Meerdorp'),
    ...Array<string>(6).fill('Gemeente Oeverland'),
  ])
  expect(new Set(opened?.rows.map(({ why }) => why))).toEqual(
    new Set(['Te laat op 29-04-2026: UWV geeft advies (UWV). Hoogstens 1 week te laat.']),
  )
}) // prettier-ignore
