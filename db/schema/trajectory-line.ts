import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, hours } from './columns'
import { trajectory } from './trajectory'

/**
 * What a line of a list says of a trajectory, side by side: a list of fifty would otherwise look up four tables for
 * each line. Words only, kept by the database with every change; nothing that is counted stands here.
 */
export const trajectoryLine = pgTable(
  'trajectory_line',
  {
    id: uuid('id')
      .notNull()
      .references(() => trajectory.id),
    municipalityId: uuid('municipality_id').notNull(),
    personId: uuid('person_id').notNull(),
    number: text('number').notNull(),
    state: text('state').notNull(),
    ownerId: uuid('owner_id'),
    initials: text('initials'),
    givenName: text('given_name'),
    prefix: text('prefix'),
    surname: text('surname').notNull(),
    partnerPrefix: text('partner_prefix'),
    partnerSurname: text('partner_surname'),
    nameUse: text('name_use').notNull(),
    support: text('support'),
    hoursWanted: hours('hours_wanted'),
    /** When somebody looks again whether all is still so: the round of contact, or the end of a rest. */
    nextCheckOn: day('next_check_on'),
    stateSince: day('state_since'),
    registeredOn: day('registered_on'),
    birthDate: day('birth_date'),
    birthYear: integer('birth_year'),
    /** The running term or task that is due first. */
    dueOn: day('due_on'),
    dueLabel: text('due_label'),
    /** The next talk at work that is planned. */
    checkInOn: day('check_in_on'),
    /** The companies that have access now. */
    companies: uuid('companies').array(),
    /** The last absence that was recorded, in percent of the contract hours. */
    absence: integer('absence'),
    absentFrom: day('absent_from'),
    absentTo: day('absent_to'),
    /** From this day the end of the contract asks for a decision that nobody took yet. */
    contractAlertOn: day('contract_alert_on'),
    /** Rules of the open signals. */
    signals: text('signals').array(),
  },
  (t) => [index('trajectory_line_person').on(t.personId)],
)
