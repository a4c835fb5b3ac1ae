import { customType, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Addressee } from '@/lib/domain/letter-address'
import type { Block } from '@/lib/domain/letter-blocks'
import { day, id, instant, twoTimes } from './columns'
import { deadline } from './deadline'
import { organisation } from './organisation'
import { person } from './person'
import { trajectory } from './trajectory'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** A template of a letter, from a day on: of one municipality, or of Schakel itself (no municipality). */
export const letterTemplate = pgTable(
  'letter_template',
  {
    id: id(),
    municipalityId: uuid('municipality_id').references(() => organisation.id),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    body: jsonb('body').$type<Block[]>().notNull(),
    source: text('source').notNull(),
    ...twoTimes(),
  },
  (t) => [index('letter_template_kind').on(t.municipalityId, t.kind, t.validFrom)],
)

/** What stands on the paper of a municipality, and which kinds a second person reads, from a day on. */
export const letterSetting = pgTable(
  'letter_setting',
  {
    id: id(),
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => organisation.id),
    address: text('address'),
    postcode: text('postcode'),
    city: text('city'),
    phone: text('phone'),
    email: text('email'),
    objectionAddress: text('objection_address'),
    checkedKinds: text('checked_kinds').array().notNull(),
    ...twoTimes(),
  },
  (t) => [index('letter_setting_municipality').on(t.municipalityId, t.validFrom)],
)

/** A letter of a trajectory: the text as written, with what was filled in, to whom, and the file that left. */
export const letter = pgTable(
  'letter',
  {
    id: id(),
    municipalityId: uuid('municipality_id').notNull(),
    trajectoryId: uuid('trajectory_id')
      .notNull()
      .references(() => trajectory.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    templateVersionId: uuid('template_version_id')
      .notNull()
      .references(() => letterTemplate.id),
    kind: text('kind').notNull(),
    state: text('state').notNull().default('draft'),
    subject: text('subject').notNull(),
    body: jsonb('body').$type<Block[]>().notNull(),
    /** The fields of the template with what they were when it was filled. */
    fields: jsonb('fields').$type<Record<string, string | null>>().notNull(),
    addressee: jsonb('addressee').$type<Addressee>().notNull(),
    datedOn: day('dated_on').notNull(),
    /** Everybody who wrote at it: none of them reads it as the second. */
    writers: uuid('writers').array().notNull(),
    /** Its line on /vandaag: of the second reader, of the writer again, or of who sends it. */
    deadlineId: uuid('deadline_id').references(() => deadline.id),
    checkedBy: uuid('checked_by'),
    checkNote: text('check_note'),
    /** The day on which the text and its file stood fast; null while it is a draft, and of letters from before this was kept. */
    finalOn: day('final_on'),
    sentOn: day('sent_on'),
    sentBy: uuid('sent_by'),
    /** How it is known that the letter was posted outside Schakel, before it was recorded here. */
    postedBefore: text('posted_before'),
    /** In which form it left: 'pdf' or 'word'; null while it is here, and of letters from before this was kept. */
    sentForm: text('sent_form'),
    /** Why the letter did nothing to the term it is about: the code of the reason. */
    termUntouched: text('term_untouched'),
    answer: text('answer'),
    answeredOn: day('answered_on'),
    pdf: bytes('pdf'),
    version: integer('version').notNull().default(1),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
    recordedBy: uuid('recorded_by').notNull(),
    changedAt: instant('changed_at').notNull().defaultNow(),
  },
  (t) => [
    index('letter_trajectory').on(t.trajectoryId, t.recordedAt.desc()),
    index('letter_person').on(t.personId),
    index('letter_deadline').on(t.deadlineId),
    unique('letter_whose').on(t.id, t.trajectoryId, t.municipalityId),
  ],
)
