import { sql } from 'drizzle-orm'
import { customType, index, numeric, pgTable, smallint, text, time, unique, uuid } from 'drizzle-orm/pg-core'
import { day, hours, id, imported, instant, twoTimes, yesNo } from './columns'
import { trajectory } from './trajectory'
import { dayHours } from './workplace'

/** What someone does in a week and where: several tracks at once. */
export const participation = pgTable(
  'participation',
  {
    id: id(),
    trajectoryId: uuid('trajectory_id')
      .notNull()
      .references(() => trajectory.id),
    municipalityId: uuid('municipality_id').notNull(),
    companyId: uuid('company_id'),
    personId: uuid('person_id').notNull(),
    track: text('track').notNull(),
    weekdays: text('weekdays'),
    hoursPerWeek: hours('hours_per_week'),
    provider: text('provider'),
    /** Trying out while the job stands, or what somebody does for good. */
    kind: text('kind').notNull().default('standing'),
    /** Hours that count per weekday, Monday first, and when the days begin and end; null where they are not known. */
    weekdayHours: dayHours('weekday_hours').array(),
    dayStarts: time('day_starts').array(),
    dayEnds: time('day_ends').array(),
    /** Of trying out: the day on which people agreed to talk about it. */
    evaluateOn: day('evaluate_on'),
    /** Of trying out: the sheltered job stands and lets these days free. */
    stepsAside: yesNo('steps_aside'),
    /** Of the sheltered job: weekdays (1–7) that it lets free. */
    daysAside: smallint('days_aside')
      .array()
      .notNull()
      .default(sql`'{}'`),
    ...twoTimes(),
    ...imported(),
  },
  (t) => [index('participation_trajectory').on(t.trajectoryId)],
)

const minutesOfDay = customType<{ data: string }>({ dataType: () => 'int4range' })

/** One weekday of a row of participation, kept by the database; no two of a person fall in one hour. */
export const participationDay = pgTable(
  'participation_day',
  {
    id: id(),
    participationId: uuid('participation_id')
      .notNull()
      .references(() => participation.id),
    trajectoryId: uuid('trajectory_id')
      .notNull()
      .references(() => trajectory.id),
    municipalityId: uuid('municipality_id').notNull(),
    companyId: uuid('company_id'),
    personId: uuid('person_id').notNull(),
    track: text('track').notNull(),
    weekday: smallint('weekday').notNull(),
    startsAt: time('starts_at'),
    endsAt: time('ends_at'),
    hours: numeric('hours', { precision: 4, scale: 2 }).notNull(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
    supersededAt: instant('superseded_at'),
    minutes: minutesOfDay('minutes').generatedAlwaysAs(
      sql`case when starts_at is not null then int4range((extract(epoch from starts_at) / 60)::integer, (extract(epoch from ends_at) / 60)::integer) end`,
    ),
  },
  (t) => [
    unique().on(t.participationId, t.weekday),
    index('participation_day_person')
      .on(t.personId, t.weekday)
      .where(sql`superseded_at is null`),
  ],
)
