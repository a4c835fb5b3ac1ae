import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, id, instant, twoTimes, yesNo } from './columns'

/** A municipality, an SO-bedrijf (company) or the installation itself. */
export const organisation = pgTable('organisation', {
  id: id(),
  kind: text('kind').notNull(),
  name: text('name').notNull(),
  cbsCode: text('cbs_code'),
  practice: yesNo('practice'),
  active: yesNo('active').default(true),
  bsnVisible: yesNo('bsn_visible'),
  smallNumber: integer('small_number').notNull().default(5),
  createdAt: instant('created_at').notNull().defaultNow(),
})

/** Which company serves which municipality, from when to when. */
export const serviceArea = pgTable('service_area', {
  id: id(),
  companyId: uuid('company_id')
    .notNull()
    .references(() => organisation.id),
  municipalityId: uuid('municipality_id')
    .notNull()
    .references(() => organisation.id),
  validFrom: day('valid_from').notNull(),
  validTo: day('valid_to'),
})

/** From which day a municipality counts its number in persons or in places of 31 hours; without a row in places. */
export const countingBasis = pgTable(
  'counting_basis',
  {
    id: id(),
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => organisation.id),
    basis: text('basis').notNull(),
    source: text('source').notNull(),
    ...twoTimes(),
  },
  (t) => [index('counting_basis_day').on(t.municipalityId, t.validFrom)],
)

/** Places to realise at the end of a year: the minister's number or the higher one of the ordinance. */
export const annualTarget = pgTable('annual_target', {
  id: id(),
  municipalityId: uuid('municipality_id')
    .notNull()
    .references(() => organisation.id),
  kind: text('kind').notNull(),
  year: integer('year').notNull(),
  places: integer('places').notNull(),
  source: text('source').notNull(),
  ...twoTimes(),
})

/** A manager's decision to go above the number, with its budget (T59). */
export const targetExceedance = pgTable('target_exceedance', {
  id: id(),
  municipalityId: uuid('municipality_id')
    .notNull()
    .references(() => organisation.id),
  extraPlaces: integer('extra_places').notNull(),
  budgetNote: text('budget_note').notNull(),
  ...twoTimes(),
})

/** What UWV says of a quarter, and what was agreed about the difference: only added to; the newest of a kind holds. */
export const uwvFigure = pgTable('uwv_figure', {
  id: id(),
  municipalityId: uuid('municipality_id')
    .notNull()
    .references(() => organisation.id),
  indicator: text('indicator').notNull(),
  day: day('day').notNull(),
  kind: text('kind').notNull(),
  value: integer('value').notNull(),
  /** What Schakel counted for that day when this was recorded; null where it was too few to tell. */
  ours: integer('ours'),
  note: text('note').notNull(),
  recordedOn: day('recorded_on').notNull(),
  recordedAt: instant('recorded_at')
    .notNull()
    .default(sql`clock_timestamp()`),
  recordedBy: uuid('recorded_by').notNull(),
  recordedByName: text('recorded_by_name').notNull(),
})
