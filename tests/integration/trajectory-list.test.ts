import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { watchStatements } from '@/db/client'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { keepSearch } from '@/lib/search/keep-search'
import { trajectoryListFilter } from '@/lib/trajectory/list-filter'
import { trajectoryListScreen } from '@/lib/trajectory/queries'
import { testDatabase } from '../support/database'
import { now, registered, trajectoryIn, type PersonOptions } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const numbers: Record<string, string> = {}

const people: Record<string, PersonOptions> = {
  vries: { surname: 'Vries', prefix: 'de', givenName: 'Jan', birthDate: '1998-04-03', bsn: '999990019' },
  ozdemir: { surname: 'Özdemir', givenName: 'Zoë', birthDate: '1990-01-02' },
  yzerman: { surname: 'IJzerman', givenName: 'Anne-Marie', birthDate: '1990-01-02' },
  hyphen: { surname: 'Boer-Smit', givenName: 'Piet', birthDate: '1985-05-05' },
  hof: { surname: 'Hof', prefix: "in 't", givenName: 'Lot', birthDate: '1979-09-09' },
}

beforeAll(async () => {
  world = await makeWorld(admin)
  for (const [key, person] of Object.entries(people)) numbers[key] = (await registered(world, person)).number
  await registered(world, { surname: 'Vreeman', givenName: 'Els', in: 'oeverland', birthDate: '1998-04-03' })
})

async function list(as: AccountKey, query: Record<string, string> = {}) {
  const answer = await read(trajectoryListScreen, world.session[as], trajectoryListFilter.parse(query), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}

async function search(words: string, as: AccountKey = 'caseworker') {
  const kept = await perform(keepSearch, world.session[as], { words, submissionId: randomUUID() }, now)
  if (kept.status !== 'done') throw new Error(kept.status)
  const { found } = await list(as, { zoek: kept.value.id })
  return { id: kept.value.id, found: found?.rows.map(({ number }) => number) }
}

describe('searching', () => {
  test.each([
    ['vries', 'vries'], ['De Vries', 'vries'], ['vri', 'vries'], ['Vries, de', 'vries'], ['jan de vries', 'vries'], ['J. de Vries', 'vries'],
    ['ozdemir', 'ozdemir'], ['ÖZDEMIR', 'ozdemir'], ['zoe', 'ozdemir'], ['yzerman', 'yzerman'], ['IJzerman', 'yzerman'],
    ['anne marie', 'yzerman'], ['boer smit', 'hyphen'], ['Boer-Smit', 'hyphen'], ['boersmit', 'hyphen'], ["in 't hof", 'hof'],
    ['999990019', 'vries'], ['9999 90 019', 'vries'], ['3-4-1998', 'vries'], ['03041998', 'vries'],
  ])('%s finds %s', async (words, key) => {
    expect((await search(words)).found).toEqual([numbers[key]])
  }) // prettier-ignore

  test('finds a trajectory by its number, with and without the letter', async () => {
    const number = numbers.hof ?? ''
    expect((await search(number)).found).toEqual([number])
    expect((await search(number.replace('T-', '').replace('-0', '-'))).found).toEqual([number])
  })

  test('finds everyone born on a day, and nobody of another municipality', async () => {
    expect((await search('2-1-1990')).found?.toSorted()).toEqual(
      [numbers.ozdemir, numbers.yzerman].toSorted(),
    )
    expect((await search('Vreeman')).found).toEqual([])
    expect((await search('999990019', 'caseworkerOeverland')).found).toEqual([])
    expect((await search(numbers.vries ?? '', 'caseworkerOeverland')).found).toEqual([])
    expect((await search('Vreeman', 'caseworkerBoth')).found).toHaveLength(1)
  })

  test('words of prefixes alone find nobody rather than everybody', async () => {
    expect((await search('de')).found).toEqual([])
  })

  test('keeps the words of one account from another, encrypted, and logs only of what kind they were', async () => {
    const { id } = await search('de Vries')
    expect((await list('caseworkerBoth', { zoek: id })).found).toBeNull()
    const [row] = await admin<{ cipher: string }[]>`select cipher from search_request where id = ${id}`
    expect(row?.cipher).not.toContain('Vries')
    const [line] = await admin<{ details: string }[]>`
      select details::text from audit_event where kind = 'searched' order by id desc limit 1`
    expect(JSON.parse(line?.details ?? '')).toEqual({ kind: 'name', result: { id } })
  })

  test('other roles do not search', async () => {
    for (const as of ['hr', 'manager', 'administrator'] as const)
      expect(
        await perform(keepSearch, world.session[as], { words: 'vries', submissionId: randomUUID() }, now),
      ).toMatchObject({ status: 'refused', reason: 'not_found' })
  })
})

describe('the list', () => {
  test('takes one statement, with or without filters', async () => {
    const sent: string[] = []
    watchStatements((text) => sent.push(text))
    await list('caseworker', { stap: 'intake', van: 'mij' })
    watchStatements(undefined)
    expect(
      sent.filter((text) => !/^\s*(begin|commit)/i.test(text) && !text.includes('app.enter')),
    ).toHaveLength(1)
  })

  test('holds the own municipalities and what is not closed, unless closed is asked for', async () => {
    const closed = await trajectoryIn(world, admin, 'closed', { in: 'oeverland' })
    const own = (await list('caseworkerOeverland')).page
    expect(own?.rows.map(({ surname }) => surname)).toEqual(['Vreeman'])
    expect(own).toMatchObject({ total: 1, capped: false })
    const asked = (await list('caseworkerOeverland', { stap: 'closed' })).page
    expect(asked?.rows.map(({ number }) => number)).toEqual([closed.number])
    expect((await list('caseworkerBoth', { gemeente: world.meerdorp })).page?.total).toBe(5)
    expect((await list('caseworker', { gemeente: world.oeverland })).page?.rows).toEqual([])
  })

  test('turns pages from the last row on and back again', async () => {
    for (let at = 0; at < 53; at += 1)
      await registered(world, { surname: `Bladeraar ${at}`, in: 'oeverland' })
    const page = async (query: Record<string, string> = {}) => {
      const found = (await list('caseworkerOeverland', query)).page
      return {
        total: found?.total,
        rows: (found?.rows ?? []).map(({ id, stateSince }) => `${stateSince}_${id}`),
      }
    }
    const first = await page()
    const second = await page({ pagina: '2', na: first.rows.at(-1) ?? '' })
    expect([first.rows.length, second.rows.length, second.total]).toEqual([50, 4, 54])
    expect(new Set([...first.rows, ...second.rows]).size).toBe(54)
    expect((await page({ pagina: '1', voor: second.rows[0] ?? '' })).rows).toEqual(first.rows)
  })

  test('shows whoever answers what another municipality hands over', async () => {
    const trajectory = await trajectoryIn(world, admin, 'handover', { surname: 'Verhuizer' })
    await admin`update handover set to_municipality_id = ${world.oeverland}, payload = '{"person":{"surname":"Verhuizer","name_use":"E"}}'
      where trajectory_id = ${trajectory.trajectoryId}`
    const incoming = (await list('caseworkerOeverland')).page?.incoming
    expect(incoming?.map(({ person, from }) => [person.surname, from])).toEqual([
      ['Verhuizer', 'Gemeente Meerdorp'],
    ])
    expect((await list('decisionMakerOeverland')).page?.incoming).toEqual([])
    expect((await list('caseworker')).page?.incoming).toEqual([])
  })

  test('a wrong address counts as no filter', async () => {
    expect(
      trajectoryListFilter.parse({ stap: 'x', gemeente: '1', pagina: '-3', na: 'x', zoek: 'de Vries' }),
    ).toEqual({
      pagina: 1,
    })
  })
})
