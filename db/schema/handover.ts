import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { day, id, twoTimes } from './columns'
import { handover } from './fact'
import { trajectory } from './trajectory'

/** On what grounds data may be handed over and which data each covers, and who may turn out to pay: dated, with a source. */
export const handoverRule = pgTable('handover_rule', {
  id: id(),
  key: text('key').notNull(),
  kind: text('kind').notNull(),
  receiver: text('receiver').notNull(),
  position: integer('position').notNull(),
  label: text('label').notNull(),
  words: text('words').notNull(),
  needed: text('needed').array().notNull().default([]),
  optional: text('optional').array().notNull().default([]),
  /** Classes of documents that the sender may add; of a move to another municipality. */
  documents: text('documents').array().notNull().default([]),
  ask: text('ask'),
  source: text('source').notNull(),
  certainty: text('certainty').notNull(),
  ...twoTimes(),
})

/** What the receiver of a handover asked back, and what the sender answered; one open question at a time. */
export const handoverQuestion = pgTable(
  'handover_question',
  {
    id: id(),
    handoverId: uuid('handover_id')
      .notNull()
      .references(() => handover.id),
    trajectoryId: uuid('trajectory_id')
      .notNull()
      .references(() => trajectory.id),
    municipalityId: uuid('municipality_id').notNull(),
    question: text('question').notNull(),
    askedOn: day('asked_on').notNull(),
    askedByName: text('asked_by_name').notNull(),
    answer: text('answer'),
    answeredOn: day('answered_on'),
    answeredByName: text('answered_by_name'),
  },
  (t) => [
    uniqueIndex('handover_question_one_open')
      .on(t.handoverId)
      .where(sql`answered_on is null`),
    index('handover_question_trajectory').on(t.trajectoryId),
  ],
)
