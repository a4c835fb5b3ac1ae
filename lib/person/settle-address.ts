import 'server-only'
import { eq } from 'drizzle-orm'
import { person } from '@/db/schema/person'
import { addressKey } from '@/lib/domain/address-check'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { addressLines } from '@/lib/domain/letter-address'
import { addressKnown, addressSought, uncertainAddress } from '@/lib/domain/letter-lines'
import { addressFieldNames } from '@/lib/domain/new-address'
import { personColumns } from '@/lib/domain/person-fields'
import type { MoveInput } from '@/lib/domain/situation'
import { storeChecks } from '@/lib/letter/address-state'
import { command, type Logged } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import type { Moved } from '@/lib/trajectory/apply-move'
import { factContext, record } from '@/lib/trajectory/record'
import { changedFields, collisionOf, lockTrajectoryAndPerson, type KeptPerson } from './person-collision'
import { settleAddressSchema } from './schemas'

interface Subject {
  facts: TrajectoryFacts
  kept: KeptPerson
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

/** Of the person as kept, with another address where one was typed. */
const withAddress = (kept: KeptPerson, input: MoveInput): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(personColumns).map(([field, column]) => [
      column,
      input.newAddress === 'known' && addressFieldNames.includes(field) ? text(input[field]) : kept[column],
    ]),
  )

const linesOf = ({ street, house_number, postcode, city }: KeptPerson) =>
  addressLines({
    street: text(street),
    houseNumber: text(house_number),
    postcode: text(postcode),
    city: text(city),
  })

/** Whether the address is known to be wrong, and somebody looks for another. */
const isSought = ({ deadlines }: TrajectoryFacts) =>
  deadlines.some(({ rule }) => uncertainAddress.includes(String(rule)) && rule !== 'representativeReturned')

/** Keeps of the address that stands that it is right or wrong today; without one there is nothing to say that of. */
async function keepCheck(context: Context, { facts, kept }: Subject, outcome: 'right' | 'wrong') {
  const lines = linesOf(kept)
  if (lines.length === 0) return
  const how = { outcome, source: 'other', on: context.today } as const
  await storeChecks(context, facts.municipalityId, [{ person: kept.id, address: addressKey(lines) }], how)
}

/** Nobody knows where somebody lives now: no letter goes to the old address, and finding the new one is a task. */
async function nobodyKnows(context: Context, subject: Subject) {
  const { facts } = subject
  if (isSought(facts)) refuse('address_sought')
  await keepCheck(context, subject, 'wrong')
  const effects = addressSought(factContext(context, facts, {}))
  return record(context, facts, { kind: 'addressWrong', effects })
}

/** The address that stood was right after all. */
async function stillRight(context: Context, subject: Subject) {
  const { facts } = subject
  if (!isSought(facts)) refuse('nothing_changed')
  await keepCheck(context, subject, 'right')
  const effects = addressKnown(factContext(context, facts, {}), 'person')
  return record(context, facts, { kind: 'addressChecked', effects })
}

async function movedTo(context: Context, { facts, kept }: Subject, row: Record<string, unknown>, fields: string[]) {
  const { street, house_number: houseNumber, postcode, city } = row as Record<string, string | null>
  const version = kept.version + 1
  await context.tx.update(person).set({ street, houseNumber, postcode, city, version }).where(eq(person.id, kept.id))
  const effects = addressKnown(factContext(context, facts, {}), 'person')
  const details = { what: 'person', fields, personVersion: version }
  return record(context, facts, { kind: 'personChanged', effects, details })
} // prettier-ignore

/**
 * The address of somebody does not hold: the new one where it is known, which ends the search for it; else the old one is
 * marked wrong from today. When a colleague changed the person meanwhile, both addresses are told and nothing is written.
 */
export const settleAddress = command({
  permission: 'person.change',
  input: settleAddressSchema,
  subject: lockTrajectoryAndPerson,
  run: async ({ subject, input: { personVersion, input }, ...context }): Promise<Logged<Moved>> => {
    const { facts, kept } = subject
    const row = withAddress(kept, input)
    if (kept.version !== personVersion)
      refuse('changed_meanwhile', await collisionOf(context, facts, kept, row))
    if (input.newAddress === 'unknown') return nobodyKnows(context, subject)
    const fields = changedFields(kept, row)
    return fields.length === 0 ? stillRight(context, subject) : movedTo(context, subject, row, fields)
  },
})
