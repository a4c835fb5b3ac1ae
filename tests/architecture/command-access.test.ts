import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { correctableFacts } from '@/lib/domain/correction-fields'
import { moveNames } from '@/lib/domain/lifecycle'
import { mayEver, type Permission } from '@/lib/domain/policy'
import { roles, type Role } from '@/lib/domain/roles'
import { permissionOf } from '@/lib/trajectory/correct-fact'
import type { Command } from '@/lib/pipeline/command'
import { testDatabase } from '../support/database'
import { everyCommand } from '../support/every-endpoint'
import { now } from '../support/factories'
import { samples, usualActors, type Raw, type Sample } from '../support/samples'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
const commands = await everyCommand()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 5000)
})

const places = ['own', 'foreign'] as const
type Cell = { press: string; role: Role; place: (typeof places)[number] }
const cells: Cell[] = Object.keys(samples).flatMap((press) =>
  roles.flatMap((role) => places.map((place) => ({ press, role, place }))),
)

function permissionFor(press: string, command: Command<unknown>): Permission {
  if (command.permission) return command.permission
  const [name, what = ''] = press.split(' ')
  if (name === 'makeMove') return `move.${what}` as Permission
  return permissionOf(what as (typeof correctableFacts)[number])
}

const sampleOf = (press: string): Sample => {
  const sample = samples[press]
  if (!sample) throw new Error(`no sample of ${press}`)
  return sample
}

/** Who may not, and who works elsewhere, change nothing: they all try the same record. */
const shared = new Map<string, Promise<Raw>>()
function inputFor({ press, role, place }: Cell, may: boolean): Promise<Raw> {
  const make = () => sampleOf(press).press({ world, admin }, role)
  if (may && place === 'own') return make()
  const known = shared.get(press) ?? make()
  shared.set(press, known)
  return known
}

/** What one account keeps for itself. */
const kept = async (account: AccountKey) => {
  const id = world.account[account]
  const [row] = await admin`
    select (select count(*) from session where account_id = ${id} and ended_at is null) as sessions,
      (select single_keys from account where id = ${id}) as keys,
      (select jsonb_agg(to_jsonb(d)) from form_draft d where account_id = ${id}) as drafts,
      (select count(*) from search_request where account_id = ${id}) as searches,
      (select count(*) from workplace w join account a on a.organisation_id = w.company_id where a.id = ${id}) as workplaces`
  return row
}

async function pressed(cell: Cell) {
  const sample = sampleOf(cell.press)
  const command = commands.get(sample.command)
  if (!command) throw new Error(`no command ${sample.command}`)
  const may = mayEver(cell.role, permissionFor(cell.press, command))
  const [own, foreign] = sample.actors?.[cell.role] ?? usualActors[cell.role]
  const input = await inputFor(cell, may)
  const before = await kept(own)
  const by = world.session[cell.place === 'own' ? own : foreign]
  const result = await command.perform(by, { submissionId: randomUUID(), ...input }, now)
  return { sample, may, result, before, after: await kept(own) }
}

const notFound = { status: 'refused', reason: 'not_found', collision: undefined }

describe('no command, move or correction is left out', () => {
  test('each has a sample, and no sample is of nothing', () => {
    expect([...new Set(Object.values(samples).map(({ command }) => command))].sort()).toEqual(
      [...commands.keys()].sort(),
    )
    expect(Object.keys(samples).filter((press) => press.startsWith('makeMove '))).toHaveLength(
      moveNames.length,
    )
    expect(Object.keys(samples).filter((press) => press.startsWith('correctFact '))).toHaveLength(
      correctableFacts.length,
    )
  })

  test(`${cells.length} cells: every press × role × own and foreign`, () => {
    const presses = commands.size - 2 + moveNames.length + correctableFacts.length
    expect(cells.length).toBe(presses * roles.length * 2)
    expect(presses).toBeGreaterThan(120)
  })
})

describe('rows 20, 21 and 23: who may not, and who works elsewhere, find nothing', () => {
  test.each(cells)('$press: $role, $place', async (cell) => {
    const { sample, may, result, before, after } = await pressed(cell)
    if (!may) return expect(result).toEqual(notFound)
    if (cell.place === 'own')
      return expect(result.status === 'refused' ? result.reason : result.status).toBe(sample.reason ?? 'done')
    if (!sample.alone) return expect(result).toEqual(notFound)
    expect({ status: result.status, here: after }).toEqual({ status: 'done', here: before })
  })
})

test('a session that is not there does nothing, whatever is pressed', async () => {
  for (const [press, sample] of Object.entries(samples)) {
    const input = (await shared.get(press)) ?? {}
    const result = await commands.get(sample.command)?.perform(randomUUID(), input, now)
    expect(result, press).toEqual({ status: 'signedOut' })
  }
})
