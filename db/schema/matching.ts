import { doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { day, id, instant } from './columns'
import { organisation } from './organisation'
import { offer } from './placement'
import { trajectory } from './trajectory'

/** The sheet with its inputs as it was when the offer was made: no names, no BSN. Append-only. */
export const matchSheet = pgTable(
  'match_sheet',
  {
    offerId: uuid('offer_id')
      .primaryKey()
      .references(() => offer.id),
    trajectoryId: uuid('trajectory_id')
      .notNull()
      .references(() => trajectory.id),
    municipalityId: uuid('municipality_id').notNull(),
    companyId: uuid('company_id')
      .notNull()
      .references(() => organisation.id),
    madeAt: instant('made_at').notNull(),
    sheet: jsonb('sheet').notNull(),
  },
  (t) => [index('match_sheet_trajectory').on(t.trajectoryId)],
)

/** Each file with postcode points that was loaded; the last one is in use. */
export const postcodeLoad = pgTable('postcode_load', {
  id: id(),
  source: text('source').notNull(),
  fileName: text('file_name').notNull(),
  datedOn: day('dated_on').notNull(),
  points: integer('points').notNull(),
  loadedAt: instant('loaded_at').notNull(),
  loadedBy: uuid('loaded_by'),
  loadedByName: text('loaded_by_name').notNull(),
})

/** The middle of a postcode of four digits (WGS84). */
export const postcodePoint = pgTable('postcode_point', {
  postcode4: text('postcode4').primaryKey(),
  lat: doublePrecision('lat').notNull(),
  lon: doublePrecision('lon').notNull(),
})

/** The middle of a town (GeoNames), by its folded name and CBS municipality. */
export const townPoint = pgTable(
  'town_point',
  {
    nameKey: text('name_key').notNull(),
    municipalityCode: text('municipality_code').notNull(),
    name: text('name').notNull(),
    lat: doublePrecision('lat').notNull(),
    lon: doublePrecision('lon').notNull(),
  },
  (t) => [primaryKey({ columns: [t.nameKey, t.municipalityCode] })],
)
