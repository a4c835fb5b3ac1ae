import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addSwitchRule } from '@/lib/parameter/switch-rule-command'
import { switchRuleScreen } from '@/lib/parameter/switch-rule-queries'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { switchingScreen } from '@/lib/switching/queries'
import { testDatabase } from '../support/database'
import { trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
const now = new Date('2026-11-02T10:00:00+01:00')
let world: World

beforeAll(async () => {
  world = await makeWorld(admin)
})

async function sheetFor(who: AccountKey, number: string, at = now) {
  const answer = await read(switchingScreen, world.session[who], { number, naar: 'dayActivities' }, at)
  if (answer.status !== 'found') throw new Error(answer.status)
  const { rules } = answer.data
  if (!rules) throw new Error('no rules')
  return rules
}

const change = (who: AccountKey, extra: Record<string, unknown> = {}) =>
  perform(
    addSwitchRule,
    world.session[who],
    {
      submissionId: randomUUID(),
      key: 'sheltered-dayActivities-needs-1',
      words: 'Het advies rust.',
      ask: 'lawyer',
      from: '1-1-2027',
      source: 'Staatsblad 2026, 1',
      certainty: 'high',
      ...extra,
    },
    now,
  )

describe('what a switch asks, on the page of someone at work', () => {
  test('the consulent reads all of it, HR nothing of advice, benefit and income', async () => {
    const { number } = await trajectoryIn(world, admin, 'placed')
    const consulent = await sheetFor('caseworker', number)
    expect(consulent.pair).toEqual({ from: 'sheltered', to: 'dayActivities' })
    expect(consulent.sheet.needs.find(({ subject }) => subject === 'advice')?.onlyWhen).toBeNull()
    expect(consulent.sheet.changes.some(({ subject }) => subject === 'income')).toBe(true)

    const hr = await sheetFor('hr', number)
    expect(hr.sheet.changes.some(({ subject }) => subject === 'income')).toBe(false)
    // Both readings stand there: which of them holds would tell what the advice is.
    expect(hr.sheet.needs.filter(({ subject }) => subject === 'advice')).toHaveLength(2)
  })

  test('a target that is no target is no question', async () => {
    const { number } = await trajectoryIn(world, admin, 'placed')
    const answer = await read(switchingScreen, world.session.caseworker, { number, naar: 'sheltered' }, now)
    expect(answer).toMatchObject({ status: 'found', data: { rules: null, start: 'sheltered' } })
  })
})

describe('a change of the law is a new row', () => {
  test('it holds from its first day; the former stays to be read', async () => {
    expect(await change('administrator')).toMatchObject({ status: 'done' })
    const { number } = await trajectoryIn(world, admin, 'placed')
    const words = async (at: Date) =>
      (await sheetFor('caseworker', number, at)).sheet.needs.find(({ subject }) => subject === 'advice')
        ?.words
    expect(await words(now)).not.toBe('Het advies rust.')
    expect(await words(new Date('2027-01-01T10:00:00+01:00'))).toBe('Het advies rust.')
    const history = await read(
      switchRuleScreen,
      world.session.administrator,
      'sheltered-dayActivities-needs-1',
      now,
    )
    expect(history).toMatchObject({ status: 'found' })
    if (history.status === 'found')
      expect(history.data.rows.map(({ superseded }) => superseded)).toEqual([false, false, true])
    const [audit] = await admin`select kind from audit_event order by id desc limit 1`
    expect(audit).toEqual({ kind: 'switchRuleSet' })
  })

  test.each(['caseworker', 'hr', 'manager'] as const)('%s finds nothing to change', async (who) => {
    expect(await change(who)).toMatchObject({ status: 'refused', reason: 'not_found' })
  })

  test('a key that does not exist is not found, and a day is needed', async () => {
    expect(await change('administrator', { key: 'sheltered-sheltered-needs-1' })).toMatchObject({
      status: 'refused',
      reason: 'not_found',
    })
    expect(await change('administrator', { from: '' })).toMatchObject({
      status: 'invalid',
      fields: { from: [expect.any(String)] },
    })
  })
})
