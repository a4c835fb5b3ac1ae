import { sql } from 'drizzle-orm'
import {
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ChangedOn } from '@/lib/domain/place-values'
import { day, hours, id, instant, yesNo } from './columns'
import { organisation } from './organisation'
import { trajectory } from './trajectory'

/** Hours of one weekday, in quarters of an hour. */
export const dayHours = (name: string) => numeric(name, { precision: 4, scale: 2 })
const words = (name: string) =>
  text(name)
    .array()
    .notNull()
    .default(sql`'{}'`)
const companyId = () =>
  uuid('company_id')
    .notNull()
    .references(() => organisation.id)

/** Who employs people at a place, or where they work: kept by HR of the company. */
export const employer = pgTable(
  'employer',
  {
    id: id(),
    companyId: companyId(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    contactName: text('contact_name'),
    contactPhone: text('contact_phone'),
    contactEmail: text('contact_email'),
    address: text('address'),
    note: text('note'),
    agreements: text('agreements'),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** As in `workplace`. */
    changedAt: instant('changed_at'),
  },
  (t) => [uniqueIndex('employer_name').on(t.companyId, sql`lower(${t.name})`)],
)

/** A place to work: whose, where, what, and what it has and asks. Days, seats and who sits there are rows of their own. */
export const workplace = pgTable(
  'workplace',
  {
    id: id(),
    companyId: companyId(),
    name: text('name').notNull(),
    employerId: uuid('employer_id').notNull(),
    hostId: uuid('host_id').notNull(),
    /** The name of its employer, kept by the database for lists. */
    employerName: text('employer_name').notNull().default(''),
    form: text('form').notNull(),
    kindsOfWork: words('kinds_of_work'),
    location: text('location').notNull(),
    city: text('city'),
    postcode: text('postcode'),
    adaptations: words('adaptations'),
    /** The heaviest support it can give. */
    supportClass: text('support_class').notNull().default('medium'),
    minimumHours: hours('minimum_hours'),
    contactStyles: words('contact_styles'),
    reachableBy: words('reachable_by'),
    note: text('note'),
    /** Per value that a match compares: the day on which it was recorded as it is now. */
    changedOn: jsonb('changed_on').$type<ChangedOn>().notNull().default({}),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** Since when it is known as it stands, where it was something else before: `placePast`. */
    changedAt: instant('changed_at'),
  },
  (t) => [
    index('workplace_company').on(t.companyId, t.name),
    index('workplace_employer').on(t.employerId),
    index('workplace_host').on(t.hostId),
  ],
)

const ofWorkplace = () => ({
  workplaceId: uuid('workplace_id')
    .notNull()
    .references(() => workplace.id),
  /** Filled by the database. */
  companyId: uuid('company_id')
    .notNull()
    .default(sql`null`),
})

/**
 * A weekday (1 Monday … 7 Sunday) on which people work at a place, from a day to a day: its hours, and the hours of support
 * in all. All weekdays of a place change together: what has one first day is one version of its week.
 */
export const workplaceDay = pgTable(
  'workplace_day',
  {
    id: id(),
    ...ofWorkplace(),
    weekday: smallint('weekday').notNull(),
    hours: dayHours('hours').notNull(),
    supportHours: hours('support_hours').notNull(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
    /** As in `seatStep`. */
    until: day('until')
      .notNull()
      .generatedAlwaysAs(sql`coalesce(valid_to, 'infinity'::date)`),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
    supersededAt: instant('superseded_at'),
  },
  (t) => [
    index('workplace_day_company').on(t.companyId, t.until),
    index('workplace_day_workplace').on(t.workplaceId, t.weekday, t.validFrom),
    index('workplace_day_known').on(t.workplaceId),
  ],
)

/** A seat at a place; an extra one, above what the place was set up for, has its reason. */
export const seat = pgTable('seat', {
  id: id(),
  ...ofWorkplace(),
  number: integer('number').notNull(),
  extra: yesNo('extra'),
  reason: text('reason'),
  validFrom: day('valid_from').notNull(),
  validTo: day('valid_to'),
  createdAt: instant('created_at').notNull().defaultNow(),
  /** As in `workplace`. */
  changedAt: instant('changed_at'),
})

/** Who holds which seat on which weekday, by an offer, a trial or a job; written with the move by the database. */
export const seatUse = pgTable(
  'seat_use',
  {
    id: id(),
    seatId: uuid('seat_id').notNull(),
    ...ofWorkplace(),
    weekday: smallint('weekday').notNull(),
    trajectoryId: uuid('trajectory_id')
      .notNull()
      .references(() => trajectory.id),
    municipalityId: uuid('municipality_id').notNull(),
    heldBy: text('held_by').notNull(),
    hours: dayHours('hours').notNull(),
    supportHours: hours('support_hours'),
    overReason: text('over_reason'),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
    supersededAt: instant('superseded_at'),
  },
  (t) => [
    index('seat_use_trajectory').on(t.trajectoryId),
    index('seat_use_workplace').on(t.workplaceId, t.weekday, t.validFrom),
    index('seat_use_known').on(t.workplaceId, t.weekday, t.validFrom),
  ],
)

/** Seats, seats held and support held of a place on a weekday, from day to day: numbers kept by the database. */
export const seatStep = pgTable(
  'seat_step',
  {
    ...ofWorkplace(),
    weekday: smallint('weekday').notNull(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
    /** `validTo`, infinity without one: an index is searched by it under row security, which `coalesce` would stop. */
    until: day('until')
      .notNull()
      .generatedAlwaysAs(sql`coalesce(valid_to, 'infinity'::date)`),
    seats: integer('seats').notNull(),
    seatsUsed: integer('seats_used').notNull(),
    supportUsed: numeric('support_used', { precision: 7, scale: 2 }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.workplaceId, t.weekday, t.validFrom] })],
)

/**
 * What a list showed of a place, a seat or an employer before it changed: the database keeps it. Of kind `start` since when
 * that is kept of a company.
 */
export const placePast = pgTable(
  'place_past',
  {
    id: id(),
    kind: text('kind').notNull(),
    rowId: uuid('row_id').notNull(),
    companyId: companyId(),
    was: jsonb('was').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    supersededAt: instant('superseded_at').notNull(),
  },
  (t) => [index('place_past_row').on(t.rowId, t.supersededAt)],
)
