import { asActor } from '@/db/client'
import { keepBsn } from '@/lib/person/bsn-cipher'
import type { Actor } from '@/lib/pipeline/actor'
import { contextOf } from '@/lib/pipeline/context'
import { writePlans, type Moved } from '@/lib/trajectory/apply-move'
import { planCreation } from '@/lib/trajectory/create-trajectory'
import { caseworkerOf, type Desk, type Walker } from './desk'
import { inventPerson, type InventedPerson } from './people'
import { randomFrom } from './random'
import type { Story } from './story'

const sources = ['municipality', 'school', 'citizen', 'municipality'] as const

type Person = { invented: InventedPerson } | { personId: string }

/** Registers the person of a story on its first day, as the caseworker of that municipality does. */
export async function register(desk: Desk, story: Story, seed: number, person: Person): Promise<Walker> {
  const random = randomFrom(seed)
  const caseworker = caseworkerOf(random, story.in)
  const at = new Date(
    `${story.registeredOn}T${random.pick(['08', '09', '10'])}:${random.between(10, 59)}:00Z`,
  )
  const known = 'personId' in person
  const written = await asActor<Actor, Moved & { personId: string }>(
    desk.sessions[caseworker],
    async (door, actor) => {
      const context = contextOf(door, actor, at)
      const plan = planCreation(context, desk.rules, {
        move: known ? 'registerReturn' : 'registerIntake',
        state: 'intake',
        municipalityId: desk.ids.organisations[story.in],
        registeredOn: story.registeredOn,
        stateSince: story.registeredOn,
        person: known ? { personId: person.personId } : { ...person.invented.columns, created_at: at.toISOString() },
        ...(known ? {} : { bsn: person.invented.bsn === null ? null : keepBsn(person.invented.bsn), personFacts: datedFacts(person.invented, at) }),
        intakeSource: random.pick(sources),
      })
      const { value } = await writePlans(context, [plan])
      return { ...value, personId: String(plan.create.personId) }
    },
    at,
  ) // prettier-ignore
  if (!written) throw new Error(`No session for ${caseworker}`)
  return {
    ...written,
    story,
    random,
    caseworker,
    version: 1,
    nextDue: story.registeredOn,
    lastInstant: at.getTime(),
  }
}

const datedFacts = ({ facts }: InventedPerson, at: Date) =>
  facts.map(({ table, row }) => ({ table, row: { ...row, recorded_at: at.toISOString() } }))

/** The next invented person for a story. */
export const personFor = (story: Story, seed: number, bsn: string) =>
  inventPerson(randomFrom(seed * 7919 + 1), bsn, {
    municipality: story.in,
    wishes: story.person,
    on: story.registeredOn,
  })
