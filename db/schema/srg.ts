import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { account } from './account'
import { day, id, instant } from './columns'
import { organisation } from './organisation'

/** What CBS asks of re-integration by municipalities (SRG), from month to month; a month without one is not delivered. */
export const srgGuideline = pgTable('srg_guideline', {
  key: text('key').primaryKey(),
  title: text('title').notNull(),
  source: text('source').notNull(),
  certainty: text('certainty').notNull(),
  note: text('note'),
  validFrom: day('valid_from').notNull(),
  validTo: day('valid_to'),
  /** Where it is read. */
  link: text('link'),
  /** When and by whom it was brought in; empty for what Schakel came with. */
  recordedAt: instant('recorded_at'),
  recordedByName: text('recorded_by_name'),
})

const guideline = () =>
  text('guideline')
    .notNull()
    .references(() => srgGuideline.key)

/** The fields of a guideline in their order, and what of Schakel fills each. */
export const srgField = pgTable(
  'srg_field',
  {
    guideline: guideline(),
    position: integer('position').notNull(),
    label: text('label').notNull(),
    element: text('element').notNull(),
    section: text('section').notNull(),
    fills: text('fills').notNull(),
    pattern: text('pattern').notNull(),
    needed: text('needed').notNull(),
    fixed: text('fixed'),
    source: text('source').notNull(),
    certainty: text('certainty').notNull(),
  },
  (t) => [primaryKey({ columns: [t.guideline, t.position] })],
)

/** The codes that a field may hold, and for which words of Schakel each stands. */
export const srgCode = pgTable(
  'srg_code',
  {
    guideline: guideline(),
    field: text('field').notNull(),
    code: text('code').notNull(),
    label: text('label').notNull(),
    standsFor: text('stands_for'),
    source: text('source').notNull(),
    certainty: text('certainty').notNull(),
    note: text('note'),
  },
  (t) => [primaryKey({ columns: [t.guideline, t.field, t.code] })],
)

/** A file that was made for CBS: what, when, by whom and its bytes, sealed; never changed. */
export const srgDelivery = pgTable(
  'srg_delivery',
  {
    id: id(),
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => organisation.id),
    month: day('month').notNull(),
    guideline: guideline(),
    rowCount: integer('row_count').notNull(),
    leftOut: integer('left_out').notNull(),
    reporter: text('reporter').notNull(),
    sha256: text('sha256').notNull(),
    sealed: text('sealed').notNull(),
    madeOn: day('made_on').notNull(),
    madeAt: instant('made_at').notNull(),
    madeBy: uuid('made_by')
      .notNull()
      .references(() => account.id),
    madeByName: text('made_by_name').notNull(),
  },
  (t) => [index('srg_delivery_month').on(t.municipalityId, t.month, t.madeAt)],
)
