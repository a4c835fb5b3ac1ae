import 'server-only'
import { and, eq } from 'drizzle-orm'
import { person, personBenefit, personBsn, representative } from '@/db/schema/person'
import { addDays } from '@/lib/domain/calendar'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { addressKnown } from '@/lib/domain/letter-lines'
import { addressFieldNames } from '@/lib/domain/new-address'
import type { MoveInput } from '@/lib/domain/situation'
import { command } from '@/lib/pipeline/command'
import { refuse } from '@/lib/pipeline/result'
import { lockTrajectory } from '@/lib/trajectory/apply-move'
import { factContext, lockOpen, record } from '@/lib/trajectory/record'
import { keepBsn } from './bsn-cipher'
import { changedFields, collisionOf, lockTrajectoryAndPerson } from './person-collision'
import { personRow } from './person-values'
import * as schemas from './schemas'

const textOf = (value: MoveInput[string]) => (typeof value === 'string' ? value : null)

/** Name, birth and contact. When a colleague was first, both values are told with who and when. */
export const changePerson = command({
  permission: 'person.change',
  input: schemas.changePersonSchema,
  subject: lockTrajectoryAndPerson,
  run: async ({ subject: { facts, kept }, input: { personVersion, input }, ...context }) => {
    if (typeof input.birthDate === 'string' && input.birthDate > context.today) refuse('day_in_future')
    const row = personRow(input)
    if (kept.version !== personVersion)
      refuse('changed_meanwhile', await collisionOf(context, facts, kept, row))
    const fields = changedFields(kept, row)
    if (fields.length === 0) refuse('nothing_changed')
    await context.tx
      .update(person)
      .set({ ...columnsOf(input), version: kept.version + 1 })
      .where(eq(person.id, kept.id))
    const moved = fields.some((field) => addressFieldNames.includes(field))
    return record(context, facts, {
      kind: 'personChanged',
      effects: moved ? addressKnown(factContext(context, facts, {}), 'person') : [],
      details: { what: 'person', fields, personVersion: kept.version + 1 },
    })
  },
})

const columnsOf = (input: MoveInput) => ({
  initials: textOf(input.initials),
  givenName: textOf(input.givenName),
  prefix: textOf(input.prefix),
  surname: String(input.surname),
  nameUse: textOf(input.nameUse) ?? 'E',
  partnerPrefix: textOf(input.partnerPrefix),
  partnerSurname: textOf(input.partnerSurname),
  gender: textOf(input.gender),
  birthDate: textOf(input.birthDate),
  birthYear: typeof input.birthYear === 'number' ? input.birthYear : null,
  street: textOf(input.street),
  houseNumber: textOf(input.houseNumber),
  postcode: textOf(input.postcode),
  city: textOf(input.city),
  phone: textOf(input.phone),
  email: textOf(input.email),
})

const ofPerson = ({ personId, municipalityId }: TrajectoryFacts) => ({ personId, municipalityId })

/** The BSN that was missing or wrong; another person's BSN is refused by the database. */
export const recordBsn = command({
  permission: 'person.change',
  input: schemas.recordBsnSchema,
  subject: lockTrajectory,
  run: async ({ subject: facts, input: { input }, ...context }) => {
    const { cipher, search_hash: searchHash, last_digits: lastDigits } = keepBsn(String(input.bsn))
    const bsn = { cipher, searchHash, lastDigits }
    await context.tx
      .insert(personBsn)
      .values({ ...ofPerson(facts), ...bsn, recordedAt: context.now.toISOString() })
      .onConflictDoUpdate({ target: personBsn.personId, set: bsn })
    return record(context, facts, { kind: 'personChanged', effects: [], details: { what: 'bsn' } })
  },
})

/** Another benefit from a day on: what was recorded ends the day before, or is superseded when it never began. */
export const changeBenefit = command({
  permission: 'person.change',
  input: schemas.changeBenefitSchema,
  subject: lockOpen,
  run: async ({ subject: facts, input: { input }, ...context }) => {
    const { validOn, actorId } = factContext(context, facts, input, input.validOn)
    const benefit = String(input.benefit)
    if (benefit === facts.benefit) refuse('nothing_changed')
    const at = context.now.toISOString()
    await context.sql`
      update person_benefit set superseded_at = case when valid_from >= ${validOn} then ${at}::timestamptz end,
        valid_to = case when valid_from < ${validOn} then ${addDays(validOn, -1)}::date else valid_to end
      where person_id = ${facts.personId} and superseded_at is null and (valid_to is null or valid_to >= ${validOn})`
    const fact = { ...ofPerson(facts), benefit, validFrom: validOn, recordedBy: actorId, recordedAt: at }
    await context.tx.insert(personBenefit).values(fact)
    const details = { what: 'benefit', before: facts.benefit, after: benefit }
    return record(context, facts, { kind: 'personChanged', effects: [], validOn, details })
  },
})

/** Which letters a representative gets in place of the person, and where. */
const postOf = (input: MoveInput) => ({
  covers: textOf(input.covers) ?? 'unknown',
  street: textOf(input.street),
  houseNumber: textOf(input.houseNumber),
  postcode: textOf(input.postcode),
  city: textOf(input.city),
})

/** Who may act or be called for the person, and read letters for them. */
export const addRepresentative = command({
  permission: 'person.change',
  input: schemas.addRepresentativeSchema,
  subject: lockTrajectory,
  run: async ({ subject: facts, input: { input }, ...context }) => {
    const filled = factContext(context, facts, input, input.validOn)
    const { validOn, actorId } = filled
    const { kind, name, phone, email } = input
    const contact = { phone: textOf(phone), email: textOf(email), ...postOf(input) }
    const row = { ...ofPerson(facts), kind: String(kind), name: String(name), ...contact }
    await context.tx.insert(representative).values({ ...row, validFrom: validOn, recordedBy: actorId })
    const details = { what: 'representative', after: kind }
    const effects = addressKnown({ ...filled, validOn: context.today }, String(kind))
    return record(context, facts, { kind: 'personChanged', effects, validOn, details })
  },
})

/** Ends a representation on a day; refuses when it is not of this person. */
export const endRepresentative = command({
  permission: 'person.change',
  input: schemas.endRepresentativeSchema,
  subject: lockTrajectory,
  run: async ({ subject: facts, input: { representativeId, input }, ...context }) => {
    const { validOn } = factContext(context, facts, input, input.validOn)
    const ended = await context.tx
      .update(representative)
      .set({ validTo: validOn })
      .where(and(eq(representative.id, representativeId), eq(representative.personId, facts.personId)))
      .returning({ kind: representative.kind })
    if (ended.length === 0) refuse('not_found')
    const details = { what: 'representative', before: ended[0]?.kind }
    const { reason } = input
    return record(context, facts, { kind: 'personChanged', effects: [], validOn, reason, details })
  },
})
