import { sql } from 'drizzle-orm'
import {
  bigint,
  customType,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { account } from './account'
import { day, id, instant, twoTimes } from './columns'
import { letter } from './letter'
import { organisation } from './organisation'
import { person } from './person'
import { trajectory } from './trajectory'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** A .docx that a municipality made for a kind of letter, from a day on. */
export const wordTemplate = pgTable('word_template', {
  id: id(),
  municipalityId: uuid('municipality_id')
    .notNull()
    .references(() => organisation.id),
  kind: text('kind').notNull(),
  fileName: text('file_name').notNull(),
  content: bytes('content').notNull(),
  ...twoTimes(),
})

/** A letter as it was made in a Word template when it became final. Its bytes stand in the store of documents; never changed. */
export const letterWord = pgTable(
  'letter_word',
  {
    /** Also the name of the file in the store. */
    id: uuid('id').primaryKey(),
    letterId: uuid('letter_id').notNull().unique(),
    trajectoryId: uuid('trajectory_id').notNull(),
    municipalityId: uuid('municipality_id').notNull(),
    templateId: uuid('template_id')
      .notNull()
      .references(() => wordTemplate.id),
    /** Bytes before they were encrypted. */
    size: integer('size').notNull(),
    /** Of those bytes, in hexadecimal. */
    sha256: text('sha256').notNull(),
    /** The key of the file, under the key of the installation. */
    sealedKey: text('sealed_key').notNull(),
    madeAt: instant('made_at').notNull(),
    madeBy: uuid('made_by')
      .notNull()
      .references(() => account.id),
  },
  (t) => [
    foreignKey({
      name: 'letter_word_letter',
      columns: [t.letterId, t.trajectoryId, t.municipalityId],
      foreignColumns: [letter.id, letter.trajectoryId, letter.municipalityId],
    }),
    index('letter_word_template').on(t.templateId),
  ],
)

/** Whether an address was right on a day, how that is known, and of which letter that came back. Never changed. */
export const addressCheck = pgTable(
  'address_check',
  {
    id: id(),
    personId: uuid('person_id').notNull(),
    municipalityId: uuid('municipality_id').notNull(),
    /** The address as it was then, in one line. */
    address: text('address').notNull(),
    outcome: text('outcome').notNull(),
    source: text('source').notNull(),
    checkedOn: day('checked_on').notNull(),
    letterId: uuid('letter_id').references(() => letter.id),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
    recordedBy: uuid('recorded_by').notNull(),
    /** Which of two checks of one day came last. */
    seq: bigint('seq', { mode: 'number' }).generatedByDefaultAsIdentity(),
  },
  (t) => [
    foreignKey({
      columns: [t.personId, t.municipalityId],
      foreignColumns: [person.id, person.municipalityId],
    }),
    index('address_check_person').on(t.personId, t.checkedOn.desc(), t.seq.desc()),
    uniqueIndex('address_check_letter')
      .on(t.letterId)
      .where(sql`letter_id is not null`),
  ],
)

/** Letters for many at once: of which list, by when people answer, and how far it is. */
export const letterRound = pgTable(
  'letter_round',
  {
    id: id(),
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => organisation.id),
    kind: text('kind').notNull(),
    /** One of the two queues; without one both. */
    queue: text('queue'),
    unconfirmedSince: day('unconfirmed_since'),
    /** By when people answer a contact round. */
    respondBy: day('respond_by'),
    /** Where an invitation is to, for everybody the same. */
    meetingOn: day('meeting_on'),
    meetingAt: text('meeting_at'),
    meetingPlace: text('meeting_place'),
    state: text('state').notNull().default('choosing'),
    datedOn: day('dated_on'),
    version: integer('version').notNull().default(1),
    startedAt: instant('started_at').notNull().defaultNow(),
    startedBy: uuid('started_by').notNull(),
    sentOn: day('sent_on'),
  },
  (t) => [
    index('letter_round_list').on(t.municipalityId, t.startedAt.desc()),
    uniqueIndex('letter_round_open')
      .on(t.municipalityId, t.kind)
      .where(sql`state not in ('sent', 'undone')`),
  ],
)

/** Somebody on the list of a round: left out with a reason, or with the letter that was made. */
export const letterRoundLine = pgTable(
  'letter_round_line',
  {
    id: id(),
    roundId: uuid('round_id').notNull(),
    municipalityId: uuid('municipality_id').notNull(),
    trajectoryId: uuid('trajectory_id').notNull(),
    place: integer('place').notNull(),
    leftOut: text('left_out'),
    letterId: uuid('letter_id').references(() => letter.id),
  },
  (t) => [
    foreignKey({
      columns: [t.trajectoryId, t.municipalityId],
      foreignColumns: [trajectory.id, trajectory.municipalityId],
    }),
    uniqueIndex('letter_round_line_once').on(t.roundId, t.trajectoryId),
    uniqueIndex('letter_round_line_letter')
      .on(t.letterId)
      .where(sql`letter_id is not null`),
    index('letter_round_line_order').on(t.roundId, t.place),
    index('letter_round_line_trajectory').on(t.trajectoryId),
  ],
)
