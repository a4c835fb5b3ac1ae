import { boolean, date, numeric, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Columns that many tables share, so that they mean the same everywhere. */
export const id = () => uuid('id').primaryKey().defaultRandom()
/** A calendar day in Amsterdam, as text (yyyy-mm-dd). */
export const day = (name: string) => date(name, { mode: 'string' })
/** A moment in time, as ISO text. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })
/** Yes or no, no unless said. */
export const yesNo = (name: string) => boolean(name).notNull().default(false)
/** Hours per week in quarters of an hour. */
export const hours = (name: string) => numeric(name, { precision: 5, scale: 2 })

/** Two times: when it was so, and when we knew. The one allowed update sets superseded_at. */
export const twoTimes = () => ({
  validFrom: day('valid_from').notNull(),
  validTo: day('valid_to'),
  recordedAt: instant('recorded_at').notNull().defaultNow(),
  recordedBy: uuid('recorded_by'),
  supersededAt: instant('superseded_at'),
  correctionReason: text('correction_reason'),
})

/** A fact that came from a list the municipality brought in carries its batch. */
export const imported = () => ({
  origin: text('origin').notNull().default('own'),
  batchId: uuid('batch_id'),
})
