import type { Role, Scope } from './roles'

type Reach = Partial<Record<Role, Scope>>
interface TableAccess {
  /** Whose rows a role reads; absence is none. */
  read: Reach
  /** Whose rows a role changes with a statement of its own; facts are changed by `app.apply_moves` only. */
  change: Reach
}

const nobody: Reach = {}
const municipality: Reach = { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality' }
const withReferred: Reach = { ...municipality, hr: 'referred' }
const withCompany: Reach = { ...municipality, hr: 'ownCompany' }
const everyone: Reach = {
  caseworker: 'anywhere',
  decisionMaker: 'anywhere',
  hr: 'anywhere',
  manager: 'anywhere',
  administrator: 'anywhere',
}
const everyoneSelf: Reach = {
  caseworker: 'self',
  decisionMaker: 'self',
  hr: 'self',
  manager: 'self',
  administrator: 'self',
}
const administrator: Reach = { administrator: 'anywhere' }
const keeps: Reach = { caseworker: 'ownMunicipality' }

const facts = (read: Reach): TableAccess => ({ read, change: nobody })
const kept = (read: Reach): TableAccess => ({ read, change: keeps })

/**
 * Which rows each role reads and changes, table by table: what row level security says once more in the database.
 * A test compares the two for every role, for an own and a foreign row.
 */
export const rowAccess = {
  access: facts(withCompany),
  absence: facts(withCompany),
  account: {
    read: {
      ...everyoneSelf,
      ...administrator,
      caseworker: 'ownMunicipality',
      decisionMaker: 'ownMunicipality',
    },
    change: { ...everyoneSelf, ...administrator },
  },
  account_municipality: {
    read: {
      ...everyoneSelf,
      ...administrator,
      caseworker: 'ownMunicipality',
      decisionMaker: 'ownMunicipality',
    },
    change: administrator,
  },
  address_check: facts(municipality),
  advice: facts(municipality),
  annual_target: {
    read: { ...municipality, manager: 'ownMunicipality', ...administrator },
    change: administrator,
  },
  application: facts(municipality),
  appointment: { read: withCompany, change: withCompany },
  audit_event: facts(administrator),
  bridging: facts(municipality),
  check_in: facts(withCompany),
  coach: facts(withCompany),
  counting_basis: {
    read: { ...municipality, manager: 'ownMunicipality', ...administrator },
    change: administrator,
  },
  contract_decision: facts(withCompany),
  deadline: facts(withCompany),
  // read by functions that count only
  deadline_past: facts(nobody),
  deadline_rule: { read: everyone, change: administrator },
  deadline_suspension: facts(municipality),
  decision: facts(municipality),
  destruction: facts({ administrator: 'anywhere' }),
  // a report of UWV is a row for fewer: see tests/integration/document-rights.test.ts
  document: { read: withCompany, change: municipality },
  document_version: { read: withReferred, change: municipality },
  earlier_contract: facts(withCompany),
  employer: { read: withCompany, change: { hr: 'ownCompany' } },
  employer_contact: { read: withCompany, change: { hr: 'ownCompany' } },
  employer_step_done: { read: withCompany, change: { hr: 'ownCompany' } },
  event: facts(withCompany),
  finding: facts(administrator),
  // read by functions that say what was found
  finding_past: facts(nobody),
  form_draft: { read: everyoneSelf, change: everyoneSelf },
  // of a company only what was sent to itself, while it sees the person: see tests/integration/handover-rights.test.ts
  handover: facts(withCompany),
  handover_question: facts(withCompany),
  handover_rule: { read: everyone, change: administrator },
  import_batch: { read: { ...municipality, ...administrator }, change: keeps },
  import_mapping: { read: { ...municipality, ...administrator }, change: keeps },
  import_row: kept(municipality),
  // a manager of a gemeente or a company adds one; none is ever changed
  information_set: facts({ manager: 'ownOrganisation' }),
  invitation: facts(nobody),
  job_run: facts(administrator),
  job_switch: facts(municipality),
  job_switch_step: facts(withCompany),
  letter: { read: municipality, change: municipality },
  letter_round: kept(municipality),
  letter_round_line: kept(municipality),
  letter_setting: { read: { ...municipality, ...administrator }, change: administrator },
  letter_template: { read: { ...municipality, ...administrator }, change: administrator },
  // made by who makes a letter final; none is ever changed
  letter_word: facts(municipality),
  local_amount: { read: everyone, change: administrator },
  local_route: { read: { ...municipality, ...administrator }, change: administrator },
  match_sheet: facts(withCompany),
  minimum_wage: { read: everyone, change: administrator },
  note: facts(withCompany),
  objection: facts(municipality),
  offer: facts(withCompany),
  // a manager adds a rule; what follows is done by functions
  order_rule: facts({ ...municipality, manager: 'ownMunicipality' }),
  organisation: { read: everyone, change: administrator },
  outbox: facts({ ...withCompany, ...administrator }),
  parameter: { read: everyone, change: administrator },
  participation: facts(withCompany),
  participation_day: facts(withCompany),
  person: kept(withReferred),
  person_benefit: kept(municipality),
  person_bsn: kept(municipality),
  person_name_key: facts(municipality),
  // read by functions that say what was known
  place_past: facts(nobody),
  placement: facts(withCompany),
  placement_term: facts(withCompany),
  practice_mail: facts(administrator),
  preparation: facts(withCompany),
  proposal: facts(municipality),
  // told by mail; read by the night alone
  queue_notice: facts(nobody),
  representative: kept(municipality),
  route_review: facts(municipality),
  scenario: { read: { manager: 'ownMunicipality' }, change: { manager: 'ownMunicipality' } },
  search_request: { read: everyoneSelf, change: everyoneSelf },
  seat: { read: withCompany, change: { hr: 'ownCompany' } },
  seat_step: facts(withCompany),
  seat_use: facts(withCompany),
  service_area: { read: everyone, change: administrator },
  signal: facts(withCompany),
  session: { read: { ...everyoneSelf, ...administrator }, change: { ...everyoneSelf, ...administrator } },
  // a caseworker adds one; none is ever changed
  srg_delivery: facts(municipality),
  state_period: facts(municipality),
  switch_evaluation: facts(municipality),
  switch_party: facts(municipality),
  switch_rule: { read: everyone, change: administrator },
  target_exceedance: facts({ ...municipality, manager: 'ownMunicipality' }),
  term_notice: facts(nobody),
  today_seen: { read: everyoneSelf, change: everyoneSelf },
  town_accepted: kept(municipality),
  trajectory: facts(withReferred),
  trajectory_line: facts(withReferred),
  trajectory_route: facts(municipality),
  trial_placement: facts(withCompany),
  told_apart: kept(municipality),
  unclaimed_advice: kept(keeps),
  urgency: facts(municipality),
  wage_subsidy: facts(withCompany),
  uwv_answer: kept(municipality),
  uwv_figure: { read: { ...municipality, manager: 'ownMunicipality' }, change: nobody },
  waiting_list_entry: facts(municipality),
  word_template: { read: { ...municipality, ...administrator }, change: administrator },
  work_profile: kept(withReferred),
  work_support: facts(withCompany),
  workplace: {
    read: { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'ownCompany' },
    change: { hr: 'ownCompany' },
  },
  workplace_day: { read: withCompany, change: { hr: 'ownCompany' } },
} as const satisfies Record<string, TableAccess>

export type TableName = keyof typeof rowAccess
export const tableNames = Object.keys(rowAccess) as TableName[]

/** Tables without a reader's row: reference data, the copy of the life cycle, counters. The named exceptions. */
export const openTables = [
  'cbs_municipality',
  'employer_step',
  'equated_day',
  'lifecycle_edge',
  'move_role',
  'national_target',
  'plain_word',
  'postcode_load',
  'postcode_point',
  'published_target',
  'rate_limit',
  'reference_load',
  'srg_code',
  'srg_field',
  'srg_guideline',
  'town_point',
  'trajectory_counter',
] as const
