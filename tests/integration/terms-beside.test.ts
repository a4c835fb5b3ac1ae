import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportGroup, exportTerms } from '@/lib/export/commands'
import { deviationFilter, deviationsScreen } from '@/lib/match/deviations'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { groupFilter } from '@/lib/report/group-filter'
import { groupScreen } from '@/lib/report/group-queries'
import { termReportFilter, termReportScreen } from '@/lib/report/term-queries'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, openSession, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
/** A manager of both gemeenten. */
let both: string
const at = (day: string) => new Date(`${day}T10:00:00+01:00`)
const on = at('2026-03-02')
const dag = '2026-03-10'
const number = (value: number) => ({ kind: 'number', value })
const kept = { kind: 'kept' }

/**
 * In Oeverland fifteen decisions, three of them refusals, and of eight offers seven answered; in Meerdorp six decisions that
 * all were grants, and six offers that all were answered.
 */
beforeAll(async () => {
  world = await makeWorld(admin)
  await admin`insert into account_municipality (account_id, municipality_id, valid_from) values (${world.account.manager}, ${world.oeverland}, '2015-01-01')`
  both = await openSession(admin, world.account.manager)
  const many = async (count: number, state: 'rejected' | 'toBePlaced' | 'offered', where: 'meerdorp' | 'oeverland') => {
    const made = []
    for (let n = 0; n < count; n += 1) made.push(await trajectoryIn(world, admin, state, { in: where, on }))
    return made
  }
  const refused = { refusedBy: 'person', refusalKind: 'weekdays', reason: 'Kan dan niet.' }
  await many(3, 'rejected', 'oeverland')
  await many(4, 'toBePlaced', 'oeverland')
  for (const [where, offers, answered] of [['oeverland', 8, 7], ['meerdorp', 6, 6]] as const)
    for (const one of (await many(offers, 'offered', where)).slice(0, answered))
      await moved(world, admin, one, 'refuseToPlace', { in: where, on: at('2026-03-04'), input: refused })
}, 60_000) // prettier-ignore

const look = async (gemeente: string, cijfer?: string) => {
  const asked = termReportFilter.parse({ dag, gemeente, cijfer })
  const answer = await read(termReportScreen, both, asked, now)
  if (answer.status !== 'found' || !answer.data) throw new Error(answer.status)
  return answer.data
}
const tells = [
  'passed.registerEntryEnds',
  'ending.registerEntryEnds',
  'inTime.offerAnswer',
  'broken.offerAnswer',
]

describe('wat twee soorten termijnen van elkaar zeggen', () => {
  test('besluiten min geëindigde registraties zijn geen drie afwijzingen', async () => {
    const { shown } = await look(world.oeverland)
    expect(shown['inTime.municipalDecision']).toEqual(number(15))
    expect(shown['passed.registerEntryEnds']).toEqual(kept)
  })

  test('aanbiedingen van het jaar min antwoorden zijn geen open aanbod', async () => {
    const asked = deviationFilter.parse({ dag, gemeente: world.oeverland })
    const answer = await read(deviationsScreen, both, asked, now)
    if (answer.status !== 'found' || !answer.data || answer.data.named) throw new Error(answer.status)
    expect(answer.data.shown.offers).toEqual(number(8))
    expect((await look(world.oeverland)).shown['inTime.offerAnswer']).toEqual(kept)
  })

  test('waar het verschil niets is, staan ze er', async () => {
    const { shown } = await look(world.meerdorp)
    expect(shown['passed.registerEntryEnds']).toEqual(number(6))
    expect(shown['inTime.offerAnswer']).toEqual(number(6))
  })

  test('het opent ook niet, op het scherm niet en in het bestand niet', async () => {
    for (const cijfer of tells) {
      expect((await look(world.oeverland, cijfer)).rows).toEqual([])
      const filter = { dag, gemeente: world.oeverland, cijfer }
      const taken = await perform(exportTerms, both, { submissionId: randomUUID(), filter }, now)
      const rows = taken.status === 'done' ? taken.value.rows : []
      // Of a figure that does not open the file holds the figures themselves.
      expect(rows.flat().filter((value) => value === 12 || value === 7)).toEqual([])
    }
  })

  test('de gemeenten naast elkaar houden hetzelfde achter, met de som', async () => {
    const asked = groupFilter.parse({ dag, onderdeel: 'termijnen' })
    const answer = await read(groupScreen, both, asked, now)
    const answers = answer.status === 'found' ? (answer.data?.beside?.figures ?? []) : []
    const figure = answers.find(({ name }) => name === 'inTime.offerAnswer')
    expect([...(figure?.cells ?? []), figure?.total]).toEqual([number(6), kept, kept])
    const taken = await perform(exportGroup, both, { submissionId: randomUUID(), filter: { dag, onderdeel: 'termijnen' } }, now) // prettier-ignore
    if (taken.status !== 'done') throw new Error(taken.status)
    const row = taken.value.rows.find(([label]) => label === figure?.label)
    expect(row?.slice(1).filter((value) => value === 'niet getoond')).toHaveLength(2)
  })
})
