import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { HandoverLine } from '@/lib/domain/handover-words'
import { addHandoverRule } from '@/lib/parameter/handover-rule-command'
import { handoverRuleScreen, handoverRulesScreen } from '@/lib/parameter/handover-rule-queries'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { handoverFilter } from '@/lib/trajectory/handover-filter'
import { handoverScreen } from '@/lib/trajectory/handover-screen'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn, tryMove } from '../support/factories'
import { handoverDesk } from '../support/handover-desk'
import { newBsn } from '../support/import-steps'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})
const { handoverOf } = handoverDesk(admin, () => world)

const change = (as: AccountKey, extra = {}, submissionId = randomUUID()) =>
  perform(
    addHandoverRule,
    world.session[as],
    {
      submissionId,
      key: 'article67',
      label: 'Pw art. 67, nieuw',
      words: 'Alleen de naam en het besluit.',
      needed: ['determination'],
      optional: ['contact', 'determination'],
      documents: ['contract'],
      ask: '',
      from: '1-12-2026',
      source: 'Staatsblad 2026, 1',
      certainty: 'high',
      ...extra,
    },
    now,
  )

const december = new Date('2026-12-01T10:00:00+01:00')

/** What the sender's page says of a move on this day. */
async function shownOn({ number }: { number: string }, day: Date) {
  const answer = await read(handoverScreen, world.session.caseworker, { number, filter: handoverFilter.parse({}) }, day) // prettier-ignore
  const form = answer.status === 'found' ? answer.data.form : null
  if (!form?.ground || !form.preview) throw new Error('nothing to send')
  const fieldsOf = (lines: readonly HandoverLine[]) => lines.map(({ field }) => field)
  const { needed, optional, seen } = form.preview
  return { label: form.ground.label, needed: fieldsOf(needed), optional: fieldsOf(optional), seen }
}

describe('a change of the law on handovers is a new row', () => {
  test('from its first day the sender sees and sends by it; until then by what held', async () => {
    expect(await change('administrator')).toMatchObject({ status: 'done' })
    const one = await trajectoryIn(world, admin, 'toBePlaced', { bsn: newBsn() })
    const [today, later] = [await shownOn(one, now), await shownOn(one, december)]
    expect(today.needed).toContain('bsn')
    expect(later).toMatchObject({
      label: 'Pw art. 67, nieuw',
      needed: ['name', 'determination'],
      optional: ['contact', 'documents'],
    })
    // what was seen under the old row is not sent under the new one
    const input = { toMunicipalityId: world.oeverland, seen: today.seen }
    expect(await tryMove(world, admin, one, 'startHandover', { input, on: december })).toMatchObject({ reason: 'handover_changed' }) // prettier-ignore
    await moved(world, admin, one, 'startHandover', { input: { toMunicipalityId: world.oeverland }, on: december }) // prettier-ignore
    expect((await handoverOf(one)).fields).toEqual(['name', 'determination'])
  })

  test('what held stays to be read, and the change stands in the log', async () => {
    const answer = await read(handoverRuleScreen, world.session.administrator, 'article67', now)
    if (answer.status !== 'found') throw new Error('no such rule')
    expect(answer.data.rows.map(({ superseded }) => superseded)).toEqual([false, false, true])
    expect(answer.data.rows[0]).toMatchObject({ needed: ['name', 'determination'], documents: ['contract'] })
    expect(await admin`select kind from audit_event order by id desc limit 1`).toEqual([{ kind: 'handoverRuleSet' }]) // prettier-ignore
    const list = await read(handoverRulesScreen, world.session.administrator, null, now)
    const shown = list.status === 'found' && list.data.rows.find(({ key }) => key === 'article67')
    expect(shown).toMatchObject({ needed: expect.arrayContaining(['bsn']) as unknown })
  })

  test('a company gets no number, benefit, advice, decision or document, whatever is ticked', async () => {
    const every = ['name', 'bsn', 'benefit', 'advice', 'determination', 'position', 'subsidy', 'job']
    const wide = { key: 'reintegration', needed: every, optional: every, documents: ['uwvReport', 'plan'] }
    expect(await change('administrator', wide)).toMatchObject({ status: 'done' })
    const [row] = await admin`
      select needed, optional, documents from handover_rule where key = 'reintegration' and valid_from = '2026-12-01' and superseded_at is null`
    expect(row).toEqual({ needed: ['name', 'job'], optional: [], documents: [] })
  })

  test('who may turn out to pay takes nothing along', async () => {
    expect(await change('administrator', { key: 'payer.unsettled', ask: 'lawyer' })).toMatchObject({ status: 'done' }) // prettier-ignore
    const [row] = await admin`
      select needed, optional, documents, ask from handover_rule where key = 'payer.unsettled' and valid_from = '2026-12-01'`
    expect(row).toEqual({ needed: [], optional: [], documents: [], ask: 'lawyer' })
  })

  test('a second press gives the first answer; two at once leave one row in force', async () => {
    const submissionId = randomUUID()
    const again = { key: 'consent', from: '1-1-2027' }
    expect(await change('administrator', again, submissionId)).toMatchObject({ status: 'done' })
    expect(await change('administrator', again, submissionId)).toMatchObject({ repeated: true })
    await Promise.all([change('administrator', again), change('administrator', again)])
    const [count] = await admin`
      select count(*)::int as n from handover_rule where key = 'consent' and superseded_at is null and valid_from <= '2027-01-01' and coalesce(valid_to, 'infinity') >= '2027-01-01'`
    expect(count).toEqual({ n: 1 })
  })

  test.each(['caseworker', 'hr', 'manager', 'administratorMeerdorp'] as const)('%s finds nothing to change', async (who) => {
    expect(await change(who)).toMatchObject({ status: 'refused', reason: 'not_found' })
  }) // prettier-ignore

  test('a key that does not exist is not found, and a day and a source are needed', async () => {
    expect(await change('administrator', { key: 'nonsense' })).toMatchObject({ reason: 'not_found' })
    expect(await change('administrator', { from: '', source: '' })).toMatchObject({
      status: 'invalid',
      fields: { from: [expect.any(String)], source: [expect.any(String)] },
    })
  })
})
