import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles, type Role } from '@/lib/domain/roles'
import { testDatabase } from '../support/database'
import { everyCommand } from '../support/every-endpoint'
import { now } from '../support/factories'
import { samples, usualActors } from '../support/samples'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
const commands = await everyCommand()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 5000)
})

const slippedIn = `slipped-in-${randomUUID()}`

/** Columns and parts of a plan that no form has, as code and as the database name them. */
const never = [
  'role', 'practice', 'active', 'passwordHash', 'password_hash', 'accountId', 'account_id', 'organisationId', 'organisation_id', 'municipality_id', 'personId',
  'person_id', 'company_id', 'ownerId', 'owner_id', 'recordedBy', 'recorded_by', 'recordedAt', 'recorded_at', 'supersededAt', 'superseded_at',
  'correctionReason', 'correction_reason', 'writtenBy', 'written_by', 'decidedBy', 'decided_by', 'proposedBy', 'proposed_by', 'batch_id', 'origin',
  'state', 'formerState', 'former_state', 'number', 'actorName', 'actor_name', 'actorRole', 'actor_role', 'outcome_by', 'hash', 'previous_hash',
  'searchHash', 'search_hash', 'cipher', 'events', 'effects', 'create', 'companyName', 'payload',
] // prettier-ignore

/** The role that owns the sample: the first whose press is not refused. */
async function pressedWithMore(press: string) {
  const sample = samples[press]
  const command = sample && commands.get(sample.command)
  if (!command) throw new Error(press)
  for (const role of roles) {
    const input = await sample.press({ world, admin }, role)
    const more = Object.fromEntries(never.filter((name) => !(name in input)).map((name) => [name, slippedIn]))
    const [own] = sample.actors?.[role as Role] ?? usualActors[role]
    const result = await command.perform(
      world.session[own],
      { ...more, submissionId: randomUUID(), ...input },
      now,
    )
    if (result.status !== 'refused' || result.reason !== 'not_found') return result
  }
  return null
}

/** What the forms of these really ask under one of those names. */
const asked = ['registerTrajectory', 'assignOwner']

const forms = Object.keys(samples).filter((press) => !press.startsWith('makeMove ') && !asked.includes(press))
const someMoves = ['startScreening', 'offer', 'place', 'grantToPlace', 'rest', 'startHandover', 'changeTerms']
const presses = [...forms, ...someMoves.map((move) => `makeMove ${move}`)]

describe('row 24: what a form does not ask is refused or left aside', () => {
  test.each(presses)('%s', async (press) => {
    const result = await pressedWithMore(press)
    const expected = samples[press]?.reason ?? 'done'
    const found = result?.status === 'refused' ? result.reason : result?.status
    expect(['invalid', expected]).toContain(found)
  })

  afterAll(async () => {
    const tables = await admin<{ name: string }[]>`
      select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`
    expect(tables.length).toBeGreaterThan(50)
    for (const { name } of tables) {
      const rows = await admin`select 1 from ${admin(name)} t where t::text like ${`%${slippedIn}%`} limit 1`
      expect(rows, name).toHaveLength(0)
    }
  })
})
