import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { day, id, imported, instant, twoTimes } from './columns'
import { organisation } from './organisation'

/** Who someone is and how to reach them, as one municipality knows them. */
export const person = pgTable(
  'person',
  {
    id: id(),
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => organisation.id),
    initials: text('initials'),
    givenName: text('given_name'),
    prefix: text('prefix'),
    surname: text('surname').notNull(),
    partnerPrefix: text('partner_prefix'),
    partnerSurname: text('partner_surname'),
    nameUse: text('name_use').notNull().default('E'),
    gender: text('gender'),
    birthDate: day('birth_date'),
    birthYear: integer('birth_year'),
    street: text('street'),
    houseNumber: text('house_number'),
    postcode: text('postcode'),
    city: text('city'),
    phone: text('phone'),
    email: text('email'),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().defaultNow(),
    ...imported(),
  },
  (t) => [
    index('person_birth').on(t.municipalityId, t.birthDate),
    uniqueIndex('person_municipality').on(t.id, t.municipalityId),
  ],
)

/** The folded ways in which a name is looked for ("bakker jan", "jan bakker"), kept by the database. */
export const personNameKey = pgTable(
  'person_name_key',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    municipalityId: uuid('municipality_id').notNull(),
    key: text('key').notNull(),
  },
  (t) => [
    index('person_name_key_prefix').on(t.municipalityId, t.key.op('text_pattern_ops'), t.personId),
    index('person_name_key_person').on(t.personId),
  ],
)

/** The BSN apart from the person: encrypted, with a keyed index for exact search. */
export const personBsn = pgTable(
  'person_bsn',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => person.id),
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => organisation.id),
    cipher: text('cipher').notNull(),
    searchHash: text('search_hash').notNull(),
    lastDigits: text('last_digits').notNull(),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('person_bsn_hash').on(t.municipalityId, t.searchHash)],
)

/** The benefit someone receives: for the municipality only, never for an employer. */
export const personBenefit = pgTable(
  'person_benefit',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    municipalityId: uuid('municipality_id').notNull(),
    benefit: text('benefit').notNull(),
    ...twoTimes(),
    ...imported(),
  },
  (t) => [index('person_benefit_person').on(t.personId)],
)

/** Who may act or be called for the person, from when to when and for what. */
export const representative = pgTable(
  'representative',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    municipalityId: uuid('municipality_id').notNull(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    phone: text('phone'),
    email: text('email'),
    /** Which letters go here in place of the person (lib/domain/letter-address). */
    covers: text('covers').notNull().default('unknown'),
    street: text('street'),
    houseNumber: text('house_number'),
    postcode: text('postcode'),
    city: text('city'),
    ...twoTimes(),
  },
  (t) => [index('representative_person').on(t.personId)],
)

/**
 * What someone can do and needs at work, in terms of work only: one value of one aspect, with its source and the day it
 * became known. Without a value it was asked and is not known yet. Shared with an employer through access.
 */
export const workProfile = pgTable(
  'work_profile',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    municipalityId: uuid('municipality_id').notNull(),
    aspect: text('aspect').notNull(),
    value: jsonb('value'),
    source: text('source').notNull(),
    knownOn: day('known_on').notNull(),
    note: text('note'),
    ...twoTimes(),
    ...imported(),
  },
  (t) => [index('work_profile_person').on(t.personId)],
)

/**
 * What was found of a person by a rule about names or addresses, and from when to when; of two who look alike once, in the order
 * of their ids. The database keeps it. Of rule `start` since when that is kept of a gemeente.
 */
export const findingPast = pgTable(
  'finding_past',
  {
    id: id(),
    rule: text('rule').notNull(),
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => organisation.id),
    personId: uuid('person_id').references(() => person.id, { onDelete: 'cascade' }),
    otherId: uuid('other_id').references(() => person.id, { onDelete: 'cascade' }),
    /** From which day its age counts, where no other fact says so. */
    since: day('since'),
    recordedAt: instant('recorded_at').notNull(),
    supersededAt: instant('superseded_at'),
  },
  (t) => [index('finding_past_rule').on(t.municipalityId, t.rule)],
)

/**
 * That the gemeente is right for somebody whose town lies in another one. The one allowed update says until when that held; the
 * database makes it, by nobody, with another town.
 */
export const townAccepted = pgTable(
  'town_accepted',
  {
    id: id(),
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => organisation.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    recordedAt: instant('recorded_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    recordedBy: uuid('recorded_by').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    supersededAt: instant('superseded_at'),
    supersededBy: uuid('superseded_by'),
  },
  (t) => [
    uniqueIndex('town_accepted_one_holds')
      .on(t.municipalityId, t.personId)
      .where(sql`${t.supersededAt} is null`),
  ],
)

/** That two people who look alike are two; kept in the order of their ids. The one allowed update says until when that held. */
export const toldApart = pgTable(
  'told_apart',
  {
    id: id(),
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => organisation.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    otherId: uuid('other_id')
      .notNull()
      .references(() => person.id),
    recordedAt: instant('recorded_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    recordedBy: uuid('recorded_by').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    supersededAt: instant('superseded_at'),
    supersededBy: uuid('superseded_by'),
  },
  (t) => [
    uniqueIndex('told_apart_one_holds')
      .on(t.municipalityId, t.personId, t.otherId)
      .where(sql`${t.supersededAt} is null`),
  ],
)
