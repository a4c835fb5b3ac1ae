import { bigint, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { day, instant } from './columns'
import { trajectory } from './trajectory'

/** Every change: who, when, what, before and after. Never changed or removed; each row carries its predecessor's hash. */
export const event = pgTable(
  'event',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    trajectoryId: uuid('trajectory_id')
      .notNull()
      .references(() => trajectory.id),
    municipalityId: uuid('municipality_id').notNull(),
    /** Set when this company may see the event. */
    companyId: uuid('company_id'),
    kind: text('kind').notNull(),
    move: text('move'),
    fromState: text('from_state'),
    toState: text('to_state'),
    validOn: day('valid_on').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    actorId: uuid('actor_id'),
    actorName: text('actor_name').notNull(),
    actorRole: text('actor_role').notNull(),
    reason: text('reason'),
    details: jsonb('details').notNull().default({}),
    submissionId: uuid('submission_id'),
    batchId: uuid('batch_id'),
    previousHash: text('previous_hash').notNull().default(''),
    hash: text('hash').notNull().default(''),
  },
  (t) => [
    index('event_trajectory').on(t.trajectoryId, t.id.desc()),
    uniqueIndex('event_submission').on(t.submissionId, t.trajectoryId, t.kind),
  ],
)
