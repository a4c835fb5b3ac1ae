import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { exportTerms } from '@/lib/export/commands'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { endFigureNames, termFigureNames, termFigureWords, whoActs } from '@/lib/report/term-figures'
import { ruleCount, whoOf } from '@/lib/report/term-filter'
import { termReportFilter, termReportScreen } from '@/lib/report/term-queries'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const at = (day: string) => new Date(`${day}T10:00:00+01:00`)
const dag = '2026-04-29'

/** Six whose advice is late, two whose decision is, and others of whom nothing is. */
beforeAll(async () => {
  world = await makeWorld(admin)
  for (let n = 0; n < 6; n += 1) await trajectoryIn(world, admin, 'awaitingAdvice', { on: at('2026-03-02') })
  for (let n = 0; n < 2; n += 1) await trajectoryIn(world, admin, 'adviceReceived', { on: at('2026-01-12') })
  for (let n = 0; n < 6; n += 1) await trajectoryIn(world, admin, 'toBePlaced', { on: at('2026-04-28') })
})

async function look(filter: Record<string, string>) {
  const answer = await read(termReportScreen, world.session.manager, termReportFilter.parse({ dag, ...filter }), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
} // prettier-ignore
async function take(filter: Record<string, string>) {
  const result = await perform(exportTerms, world.session.manager, { submissionId: randomUUID(), filter: { dag, ...filter } }, now)
  if (result.status !== 'done') throw new Error(result.status)
  return result.value
} // prettier-ignore

const keys = (rules: readonly { key: string }[]) => rules.map(({ key }) => key)

test('what asks for something now is every kind that is late or nearly, also one of so few that it is not shown', async () => {
  const all = await look({})
  const now_ = await look({ toon: 'nu' })
  const asks = ({ key }: { key: string }) =>
    ['late', 'soon'].some((name) => JSON.stringify(all.shown[`${name}.${key}`]) !== '{"kind":"number","value":0}')
  expect(keys(now_.rules.work)).toEqual(keys(all.rules.work.filter(asks)))
  expect(keys(now_.rules.work)).toContain('uwvAdvice')
  expect(now_.shown['late.uwvAdvice']).toEqual({ kind: 'number', value: 6 })
  expect(Object.values(now_.shown).some(({ kind }) => kind === 'few')).toBe(true)
  expect(ruleCount((await look({ toon: 'jaar' })).rules)).toBeLessThan(ruleCount(all.rules))
  // What is left out stands beside it, as many as there are.
  expect(now_.every).toEqual(all.rules)
}) // prettier-ignore

test('of one who acts are the kinds of theirs, and of nobody, or another word, all', async () => {
  const all = await look({})
  for (const wie of whoOf(all.rules)) {
    const { rules, choice } = await look({ wie })
    expect([choice.wie, keys(rules.work)]).toEqual([wie, keys(all.rules.work.filter((rule) => whoActs(rule) === wie))])
    expect(rules.ends).toEqual([])
  }
  for (const wie of ['', 'niemand'])
    expect(await look({ wie })).toMatchObject({ choice: { wie: undefined }, rules: all.rules })
}) // prettier-ignore

test('a word that is no choice shows all, and a figure of a kind that is left out still opens', async () => {
  expect((await look({ toon: 'zomaar' })).choice.toon).toBe('alles')
  const opened = await look({ toon: 'jaar', cijfer: 'late.uwvAdvice' })
  expect(keys(opened.rules.work)).not.toContain('uwvAdvice')
  expect(opened).toMatchObject({ figure: { total: 6 }, rows: Array.from({ length: 6 }, (_, nth) => ({ line: nth + 1 })) })
}) // prettier-ignore

test.each([{}, { toon: 'nu' }, { toon: 'jaar' }, { toon: 'nu', wie: 'UWV' }] as Record<string, string>[])('the file of %o holds what its page shows, and says what was chosen', async (filter) => {
  const { rules, choice } = await look(filter)
  const { rows, about } = await take(filter)
  const words = rows.map(([label]) => label)
  expect(words.slice(0, rules.work.length * termFigureNames.length)).toEqual(
    rules.work.flatMap((rule) => termFigureNames.map((name) => termFigureWords(name, rule))),
  )
  expect(words).toHaveLength(rules.work.length * termFigureNames.length + rules.ends.length * endFigureNames.length)
  expect(about).toContainEqual(['Welke termijnen', { alles: 'Alle soorten', nu: 'Te laat of bijna voorbij', jaar: 'Dit jaar te laat' }[choice.toon], 'text'])
  expect(about.some(([label]) => label === 'Wie moet iets doen')).toBe(choice.wie !== undefined)
}) // prettier-ignore
