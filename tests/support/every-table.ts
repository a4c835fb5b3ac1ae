import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import type { Moved } from '@/lib/trajectory/apply-move'
import { moved, trajectoryIn } from './factories'
import { savedScenario } from './scenarios'
import { letterRows } from './letter-rows'
import type { World } from './world'

const bsns = { meerdorp: '999935811', oeverland: '999971487' }

/** A trajectory of a municipality and its company with at least one row in every table that can hold one. */
export async function rowsEverywhere(
  world: World,
  admin: postgres.Sql,
  place: 'meerdorp' | 'oeverland',
): Promise<Moved> {
  const workplaceId = place === 'meerdorp' ? world.workplace.werkpad : world.workplace.deKade
  const company = place === 'meerdorp' ? world.werkpad : world.deKade
  const trajectory = await trajectoryIn(world, admin, 'toBePlaced', { in: place, bsn: bsns[place] })
  const hr = place === 'meerdorp' ? 'hr' : 'hrDeKade'
  const step = (move: Parameters<typeof moved>[3], input = {}, as?: 'hr' | 'hrDeKade') =>
    moved(world, admin, trajectory, move, { in: place, input: { workplaceId, ...input }, as })
  await step('offer')
  await step('startTrial')
  await step('reviewTrial')
  await step('place', { wageSubsidy: 'forfait50' }, hr)
  await step('fileObjection')
  await step('prepareSwitch')
  await atWork(admin, trajectory)
  await aroundSwitch(admin, trajectory, world[place])
  await besides(world, admin, trajectory, { municipality: world[place], company, account: world.account[hr] })
  return trajectory
}

/** What is recorded around a job, and the time before it. */
async function atWork(admin: postgres.Sql, { trajectoryId }: Moved) {
  const [row] = await admin<{ id: string; company_id: string; municipality_id: string }[]>`
    select id, company_id, municipality_id from placement where trajectory_id = ${trajectoryId}`
  if (!row) throw new Error('no placement')
  const whose = {
    trajectory_id: trajectoryId,
    municipality_id: row.municipality_id,
    company_id: row.company_id,
  }
  const ofJob = { ...whose, placement_id: row.id, valid_from: '2026-11-01' }
  await admin`insert into absence ${admin({ ...ofJob, percentage: 50 })}`
  await admin`insert into work_support ${admin({ ...ofJob, stage: 'agreed', kind: 'jobCoach', hours_per_week: '1.5', source: 'plan' })}`
  await admin`insert into coach ${admin({ ...ofJob, kind: 'jobCoach', name: 'Coach' })}`
  await admin`insert into check_in ${admin({ ...ofJob, work_fit: 'fits', cooperation: 'well' })}`
  await admin`insert into contract_decision ${admin({ ...ofJob, ends_on: '2027-01-31', choice: 'renew' })}`
  await admin`insert into earlier_contract ${admin({ ...whose, employer_name: 'Elders', permanent: 'temporary', source: 'contract', valid_from: '2020-01-01', valid_to: '2020-12-31' })}`
  await admin`insert into preparation ${admin({ ...whose, goals: 'Op tijd komen', started_on: '2026-10-01', ends_on: '2026-11-01' })}`
  await admin`insert into signal ${admin({ ...whose, placement_id: row.id, rule: 'coachChanged', reason: 'Andere jobcoach', about: 'x', found_on: '2026-11-01' })}`
}

interface Owners {
  municipality: string
  company: string
  account: string
}

/** Around a switch: whom to speak to, and how it went. */
async function aroundSwitch(admin: postgres.Sql, { trajectoryId }: Moved, municipality: string) {
  const switches = await admin<
    { id: string }[]
  >`select id from job_switch where trajectory_id = ${trajectoryId}`
  const ofSwitch = {
    job_switch_id: switches[0]?.id ?? '',
    trajectory_id: trajectoryId,
    municipality_id: municipality,
  }
  await admin`insert into switch_party ${admin({ ...ofSwitch, party: 'wmo', name: 'W. Mulder' })}`
  await admin`insert into switch_evaluation ${admin({ ...ofSwitch, moment: 'tryOut', on_day: '2026-11-01', going: 'well', wants_back: 'no' })}`
}

async function besides(
  world: World,
  admin: postgres.Sql,
  { trajectoryId }: Moved,
  { municipality, company, account }: Owners,
) {
  const [row] = await admin<
    { person_id: string }[]
  >`select person_id from trajectory where id = ${trajectoryId}`
  const person = row?.person_id ?? ''
  const [deadline] = await admin<
    { id: string }[]
  >`select id from deadline where trajectory_id = ${trajectoryId} limit 1`
  const batch = randomUUID()
  await admin`insert into note (trajectory_id, municipality_id, company_id, audience, author_company_id, text, on_day, written_by) values (${trajectoryId}, ${municipality}, ${company}, 'chain', ${company}, 'Gesproken.', '2026-11-01', ${account})`
  await admin`insert into appointment (trajectory_id, municipality_id, company_id, title, party, begins_at, ends_at, attends, attend_names, made_at, made_by_name, made_by_email, changed_at, changed_by_name)
    values (${trajectoryId}, ${municipality}, ${company}, 'talk', 'person', '2026-11-03T09:00:00Z', '2026-11-03T10:00:00Z', array[${account}]::uuid[], '{Iemand}', now(), 'Iemand', 'iemand@voorbeeld.example', now(), 'Iemand')`
  await admin`insert into representative (person_id, municipality_id, kind, name, valid_from) values (${person}, ${municipality}, 'contact', 'Moeder', '2020-01-01')`
  await admin`insert into work_profile (person_id, municipality_id, aspect, value, source, known_on, valid_from) values (${person}, ${municipality}, 'supportClass', '"medium"', 'talk', '2020-01-01', '2020-01-01')`
  await admin`insert into bridging (trajectory_id, municipality_id, kind, valid_from) values (${trajectoryId}, ${municipality}, 'training', '2020-01-01')`
  await admin`insert into handover (trajectory_id, municipality_id, to_name, ground, sent_on, outcome) values (${trajectoryId}, ${municipality}, 'Elders', 'consent', '2020-01-01', 'refused')`
  await routes(admin, { trajectoryId, municipality, company })
  await admin`insert into proposal (trajectory_id, municipality_id, move, reason, proposed_by, proposed_on) values (${trajectoryId}, ${municipality}, 'close', 'Zo', ${account}, '2026-11-01')`
  await admin`insert into deadline_suspension (deadline_id, trajectory_id, municipality_id, suspended_from, reason) values (${deadline?.id ?? ''}, ${trajectoryId}, ${municipality}, '2026-11-01', 'Stukken')`
  const document = randomUUID()
  const ofTrajectory = {
    trajectory_id: trajectoryId,
    municipality_id: municipality,
    made_at: '2026-11-01',
    made_by: account,
  }
  await admin`insert into document ${admin({ ...ofTrajectory, id: document, company_id: company, class: 'contract', title: 'Contract' })}`
  await admin`insert into document_version ${admin({ ...ofTrajectory, document_id: document, number: 1, kind: 'pdf', size: 10, sha256: '0'.repeat(64), given_name: 'c.pdf', sealed_key: 'x', scanned_by: 'none' })}`
  const [employer] = await admin<
    { id: string }[]
  >`select id from employer where company_id = ${company} limit 1`
  await admin`insert into employer_step_done (employer_id, company_id, step, done_on, done_by, recorded_by) values (${employer?.id ?? ''}, ${company}, 'work', '2026-11-01', 'HR', ${account})`
  await admin`insert into employer_contact (employer_id, company_id, on_day, with_whom, text, recorded_by) values (${employer?.id ?? ''}, ${company}, '2026-11-01', 'De baas', 'Gesproken.', ${account})`
  await admin`insert into target_exceedance (municipality_id, extra_places, budget_note, valid_from) values (${municipality}, 1, 'Potje', '2026-01-01')`
  await admin`insert into counting_basis (municipality_id, basis, source, valid_from) values (${municipality}, 'standardPlaces', 'Verordening', '2015-01-01')`
  await admin`insert into order_rule (municipality_id, waiting_points, advice_points, raised_points, urgent_points, no_bridging_points, source, valid_from, applied_at)
    values (${municipality}, 1, 0, 90, 180, 0, 'Verordening art. 4', '2026-01-01', now())`
  await admin`insert into urgency (trajectory_id, municipality_id, level, valid_from) values (${trajectoryId}, ${municipality}, 'raised', '2026-01-01')`
  await admin`insert into unclaimed_advice (municipality_id, surname, outcome, ground, advised_on, received_on, source, owner_id, recorded_by)
    values (${municipality}, 'Losse', 'positive', 'b', '2026-10-01', '2026-10-05', 'hand', ${account}, ${account})`
  await admin`insert into uwv_figure (municipality_id, indicator, day, kind, value, note, recorded_on, recorded_by, recorded_by_name)
    values (${municipality}, 'working', '2026-09-30', 'theirs', 12, 'Rapportage', '2026-11-01', ${account}, 'Manager')`
  await admin`insert into uwv_answer (municipality_id, trajectory_id, indicator, day, counts, confirmed_on, recorded_by, recorded_by_name)
    values (${municipality}, ${trajectoryId}, 'working', '2026-09-30', true, '2026-10-12', ${account}, 'Consulent')`
  await admin`insert into finding_past (rule, municipality_id, person_id, since, recorded_at, superseded_at)
    values ('addressWrong', ${municipality}, ${person}, '2026-10-05', '2026-10-05', '2026-10-12')`
  await admin`with other as (insert into person (municipality_id, surname) values (${municipality}, 'Lijkt') returning id)
    insert into told_apart (municipality_id, person_id, other_id, recorded_by, recorded_by_name)
    select ${municipality}, least(o.id, t.person_id), greatest(o.id, t.person_id), ${account}, 'Consulent' from other o, trajectory t where t.id = ${trajectoryId}`
  await admin`insert into town_accepted (municipality_id, person_id, recorded_by, recorded_by_name) values (${municipality}, ${person}, ${account}, 'Consulent')`
  await admin`insert into information_set (organisation_id, quarter, content, made_on, made_at, made_by, made_by_name)
    values (${municipality}, '2026-k3', '{}', '2026-11-01', now(), ${account}, 'Manager')`
  await admin`insert into srg_delivery (municipality_id, month, guideline, row_count, left_out, reporter, sha256, sealed, made_on, made_at, made_by, made_by_name)
    values (${municipality}, '2016-03-01', '2015', 0, 0, '1234', ${'0'.repeat(64)}, 'x', '2026-11-01', now(), ${account}, 'Consulent')`
  await admin`insert into scenario (municipality_id, name, inputs, made_on, made_by, made_by_name) values (${municipality}, 'Meer plekken', ${admin.json({ ...savedScenario })}, '2026-11-01', ${account}, 'Manager')`
  await admin`insert into import_batch (id, municipality_id, account_id, file_name, status, headers) values (${batch}, ${municipality}, ${account}, 'lijst.csv', 'read', '[]')`
  await admin`insert into import_row (batch_id, municipality_id, row_number, cells) values (${batch}, ${municipality}, 1, '{}')`
  await admin`insert into import_mapping (municipality_id, name, mapping, saved_by) values (${municipality}, 'Lijst', '{}', ${account})`
  await admin`insert into letter_setting (municipality_id, checked_kinds, valid_from) values (${municipality}, '{granted}', '2026-01-01')`
  await admin`insert into letter_template (municipality_id, kind, subject, body, source, valid_from) values (${municipality}, 'rest', 'Rust', '[]', 'Eigen sjabloon', '2026-01-01')`
  await admin`insert into letter (municipality_id, trajectory_id, person_id, template_version_id, kind, subject, body, fields, addressee, dated_on, writers, recorded_by, pdf)
    select ${municipality}, ${trajectoryId}, ${person}, t.id, 'invitation', 'Gesprek', '[]', '{}', '{"as": "person", "name": "K. Jansen", "lines": [], "about": null}', '2026-11-01', ${[account]}, ${account}, 'x'
    from letter_template t where t.municipality_id is null and t.kind = 'invitation'`
  for (const id of Object.values(world.account)) {
    await admin`insert into form_draft (account_id, form_key, content) values (${id}, 'note', '{}') on conflict do nothing`
    await admin`insert into today_seen (account_id, tab, team, page, first_due, first_id, last_due, last_id, seen_at)
      values (${id}, 'later', false, 1, '2026-11-02', ${trajectoryId}, '2026-11-02', ${trajectoryId}, now()) on conflict do nothing`
    await admin`insert into search_request (account_id, kind, cipher) values (${id}, 'name', 'x')`
  }
  const message = randomUUID()
  await admin`insert into outbox (id, municipality_id, company_id, trajectory_id, channel, kind, recipient_account_id, subject_kind, subject_id, made_at, made_by_name)
    values (${message}, ${municipality}, ${company}, ${trajectoryId}, 'mail', 'assigned', ${account}, 'trajectory', ${trajectoryId}, now(), 'Consulent')`
  await admin`insert into practice_mail (outbox_id, municipality_id, company_id, to_address, subject, body, kept_at) values (${message}, ${municipality}, ${company}, 'a@b.nl', 'x', 'x', now())`
  await admin`insert into job_run (name, organisation_id) values ('test', ${municipality})`
  await admin`insert into destruction (municipality_id, class, count, months, source, closed_until, reason, decided_at, decided_by_name)
    values (${municipality}, 'contract', 1, 120, 'Selectielijst', '2016-11-02', 'Akkoord', now(), 'Beheerder')`
  await admin`insert into queue_notice (municipality_id, queue, found_on) values (${municipality}, 'waiting', '2026-11-02')`
  await admin`insert into finding (organisation_id, kind, count, found_on, last_found_on) values (${municipality}, 'noOwner', 1, '2026-11-02', '2026-11-02')`
  await admin`insert into term_notice (deadline_id, municipality_id, due_on, step, told, told_on)
    select d.id, d.municipality_id, '2026-11-02', 'near', 'owner', '2026-11-02' from deadline d where d.municipality_id = ${municipality} limit 1`
  await admin`insert into invitation (token_hash, account_id, expires_at) values (${randomUUID()}, ${account}, now())`
  await letterRows(admin, { trajectoryId, person, municipality, account })
  await admin`insert into audit_event (kind, account_id, organisation_id) values ('test', ${account}, ${municipality})`
}

/** A handover to the company that was asked about, and a stay on a local route that was looked at. */
async function routes(
  admin: postgres.Sql,
  { trajectoryId, municipality, company }: { trajectoryId: string; municipality: string; company: string },
) {
  const [handover, route, stay] = [randomUUID(), randomUUID(), randomUUID()]
  const whose = { trajectory_id: trajectoryId, municipality_id: municipality }
  await admin`insert into handover ${admin({ ...whose, id: handover, kind: 'company', to_company_id: company, to_name: 'Het bedrijf', ground: 'reintegration', sent_on: '2020-01-01', outcome: 'accepted' })}`
  await admin`insert into handover_question ${admin({ ...whose, handover_id: handover, question: 'Welke dagen?', asked_on: '2020-01-02', asked_by_name: 'Iemand' })}`
  await admin`insert into local_route (id, key, municipality_id, name, for_whom, goals, review_weeks, provider, contact_name, source, valid_from)
    values (${route}, ${route}, ${municipality}, 'Tussenwerk', 'Jongeren', '{Op tijd komen}', 8, 'De Werkplaats', 'A. de Boer', 'Beleid', '2020-01-01')`
  await admin`insert into trajectory_route ${admin({ ...whose, id: stay, local_route_id: route, goals: ['Op tijd komen'], started_on: '2020-01-01' })}`
  await admin`insert into route_review ${admin({ ...whose, trajectory_route_id: stay, reviewed_on: '2020-02-01', progress: 'onTrack' })}`
}
