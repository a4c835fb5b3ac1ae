import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from './columns'
import { trajectory } from './trajectory'

/** An appointment about somebody, and what its invitation needs: the id and the sequence of a calendar. */
export const appointment = pgTable(
  'appointment',
  {
    id: id(),
    trajectoryId: uuid('trajectory_id')
      .notNull()
      .references(() => trajectory.id),
    municipalityId: uuid('municipality_id').notNull(),
    /** The company that is in it too; null when it is of the municipality alone. */
    companyId: uuid('company_id'),
    title: text('title').notNull(),
    party: text('party').notNull(),
    withWhom: text('with_whom'),
    place: text('place'),
    beginsAt: instant('begins_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** Accounts of either side, with their names as they were when they were added. */
    attends: uuid('attends').array().notNull(),
    attendNames: text('attend_names').array().notNull(),
    invitesPerson: boolean('invites_person').notNull().default(false),
    /** The address, sealed, that holds the invitation of the person; null when none does. */
    invitedSealed: text('invited_sealed'),
    sequence: integer('sequence').notNull().default(0),
    version: integer('version').notNull().default(1),
    madeAt: instant('made_at').notNull(),
    madeByName: text('made_by_name').notNull(),
    /** To whom a calendar answers. */
    madeByEmail: text('made_by_email').notNull(),
    changedAt: instant('changed_at').notNull(),
    changedByName: text('changed_by_name').notNull(),
    cancelledAt: instant('cancelled_at'),
    cancelReason: text('cancel_reason'),
  },
  (t) => [
    index('appointment_trajectory').on(t.trajectoryId, t.beginsAt),
    index('appointment_municipality').on(t.municipalityId, t.beginsAt),
    index('appointment_company').on(t.companyId, t.beginsAt),
  ],
)
