import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns'

/** What someone typed and has not sent yet, per account and form. */
export const formDraft = pgTable(
  'form_draft',
  {
    accountId: uuid('account_id').notNull(),
    formKey: text('form_key').notNull(),
    content: jsonb('content').notNull(),
    savedAt: instant('saved_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.formKey] })],
)

/** A search on a name, BSN or birth date: the URL holds only this random id. */
export const searchRequest = pgTable(
  'search_request',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    accountId: uuid('account_id').notNull(),
    kind: text('kind').notNull(),
    cipher: text('cipher').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [index('search_request_account').on(t.accountId)],
)
