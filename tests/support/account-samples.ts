import { randomUUID } from 'node:crypto'
import { addDays } from '@/lib/domain/calendar'
import { basisSeen, settingsSeen } from '@/lib/organisation/settings'
import { today } from './factories'
import type { Place, Raw, Sample } from './samples'

/** Kept by the administrator of the installation alone; one of a municipality is elsewhere. */
const installation = { administrator: ['administrator', 'administratorOeverland'] } as const

const email = () => `${randomUUID()}@voorbeeld.example`

async function account({ world, admin }: Place): Promise<string> {
  const id = randomUUID()
  await admin`insert into account (id, organisation_id, email, name, role)
    values (${id}, ${world.meerdorp}, ${email()}, 'Nieuw', 'caseworker')`
  return id
}

const ofAccount =
  (more: Raw = {}) =>
  async (place: Place): Promise<Raw> => ({ accountId: await account(place), ...more })

async function scope(place: Place): Promise<Raw> {
  const id = randomUUID()
  await place.admin`insert into account_municipality (id, account_id, municipality_id, valid_from)
    values (${id}, ${await account(place)}, ${place.world.meerdorp}, '2020-01-01')`
  return { id, until: today }
}

async function company({ admin }: Place): Promise<string> {
  const id = randomUUID()
  await admin`insert into organisation (id, kind, name) values (${id}, 'company', ${`Bedrijf ${id}`})`
  return id
}

async function area(place: Place): Promise<Raw> {
  const id = randomUUID()
  await place.admin`insert into service_area (id, company_id, municipality_id, valid_from)
    values (${id}, ${await company(place)}, ${place.world.meerdorp}, '2020-01-01')`
  return { id, until: today }
}

async function settings({ world, admin }: Place): Promise<Raw> {
  const [row] = await admin<{ name: string; smallNumber: number }[]>`
    select name, small_number as "smallNumber" from organisation where id = ${world.meerdorp}`
  if (!row) throw new Error('no organisation')
  const seen = settingsSeen({ ...row, bsnVisible: false })
  return {
    organisationId: world.meerdorp,
    seen,
    ...row,
    smallNumber: row.smallNumber === 5 ? 6 : 5,
    bsnVisible: false,
  }
}

const standingBases = ({ world, admin }: Place) => admin<{ id: string; basis: string; validFrom: string }[]>`
  select id, basis, valid_from::text as "validFrom" from counting_basis
  where municipality_id = ${world.meerdorp} and superseded_at is null order by valid_from`

/** Another unit than the last, from a later day than any. */
async function basis(place: Place): Promise<Raw> {
  const rows = await standingBases(place)
  const last = rows.at(-1)
  const next = last?.basis === 'persons' ? 'standardPlaces' : 'persons'
  const validFrom = addDays(last?.validFrom ?? today, 20)
  return {
    organisationId: place.world.meerdorp,
    basis: next,
    validFrom,
    source: 'Verordening',
    seen: basisSeen(rows),
  }
}

/** A row before all others, with another source than it should have. */
async function wrongBasis(place: Place): Promise<Raw> {
  const id = randomUUID()
  const first = (await standingBases(place))[0]?.validFrom ?? today
  const validFrom = addDays(first, -20)
  await place.admin`insert into counting_basis (id, municipality_id, basis, source, valid_from, valid_to)
    values (${id}, ${place.world.meerdorp}, 'persons', 'Verordening', ${validFrom}, ${addDays(first, -1)})`
  return { id, basis: 'persons', validFrom, source: 'Besluit van de raad', reason: 'De bron klopte niet.' }
} // prettier-ignore

async function parameter({ admin }: Place): Promise<Raw> {
  const id = randomUUID()
  await admin`insert into parameter (id, key, value, unit, source, certainty, valid_from)
    values (${id}, ${`test.${id}`}, 1, 'uur', 'test', 'high', '2020-01-01')`
  return { id, until: today }
}

const value = { from: '01-01-2055', source: 'test', certainty: 'high' }

/** Presses of what administrators keep. */
const failed = { state: 'failed', last_problem: 'unreachable' }

async function failedMessage({ world, admin }: Place): Promise<Raw> {
  const messageId = randomUUID()
  const about = {
    subject_kind: 'trajectory',
    subject_id: world.meerdorp,
    made_by_name: 'Consulent',
    made_at: '2026-11-22',
  }
  const to = { channel: 'mail', kind: 'assigned', recipient_account_id: world.account.caseworker }
  await admin`insert into outbox ${admin({ id: messageId, municipality_id: world.meerdorp, ...to, ...about, ...failed })}`
  return { messageId }
}

async function failingJob({ world, admin }: Place): Promise<Raw> {
  const jobId = randomUUID()
  await admin`insert into job_run (id, name, organisation_id, last_problem) values (${jobId}, ${jobId}, ${world.meerdorp}, 'unexpected')`
  return { jobId }
}

export const accountSamples: Record<string, Omit<Sample, 'command'>> = {
  retryMessage: { press: failedMessage },
  retryJob: { press: failingJob },
  addAccount: {
    press: async ({ world }) => ({
      organisationId: world.meerdorp, name: 'Nieuw', email: email(), role: 'caseworker', municipalityIds: [world.meerdorp], from: today,
    }), // prettier-ignore
  },
  changeAccount: { press: ofAccount({ version: 1, name: 'Anders', role: 'decisionMaker' }) },
  setAccountActive: { press: ofAccount({ version: 1, active: false }) },
  endAccountSessions: { press: ofAccount() },
  inviteAgain: { press: ofAccount() },
  addAccountMunicipality: {
    press: async (place) => ({
      accountId: await account(place),
      municipalityId: place.world.meerdorp,
      from: today,
    }),
  },
  endAccountMunicipality: { press: scope },
  addOrganisation: { press: async () => ({ kind: 'company', name: 'Nieuw' }), actors: installation },
  changeOrganisation: { press: settings },
  setCountingBasis: { press: basis },
  correctCountingBasis: { press: wrongBasis },
  setOrganisationActive: {
    press: async (place) => ({ organisationId: await company(place), active: false }),
    actors: installation,
  },
  addServiceArea: {
    press: async (place) => ({
      companyId: await company(place),
      municipalityId: place.world.meerdorp,
      from: today,
    }),
    actors: installation,
  },
  endServiceArea: { press: area, actors: installation },
  addParameter: {
    press: async () => ({ key: 'standardPlace.hours', value: '31', isPlan: true, note: '', ...value }),
    actors: installation,
  },
  endParameter: { press: parameter, actors: installation },
  setMinimumWage: {
    press: async () => ({ hourly: '15,10', monthly: '', until: '30-06-2055', ...value }),
    actors: installation,
  },
  addLocalAmount: {
    press: async () => ({
      municipalityCode: '0014',
      kind: 'sheltered.support',
      value: '9000',
      perHours: '31',
      fromPercentage: '',
      toPercentage: '',
      until: '',
      note: '',
      ...value,
    }),
    actors: installation,
  },
  loadMapPoints: {
    press: async () => ({
      source: 'test', datedOn: today, fileName: 'punten.json', bytes: new TextEncoder().encode('{"1011": [52.37, 4.9]}'),
    }), // prettier-ignore
    actors: installation,
  },
  addDeadlineRule: {
    press: async () => ({ key: 'contactRound', length: 3, basis: 'werkafspraak', ...value }),
    actors: installation,
  },
  addSwitchRule: {
    press: async () => ({
      key: 'regular-sheltered-needs-1',
      words: 'Het advies blijft staan.',
      ask: '',
      from: '1-7-2028',
      source: 'test',
      certainty: 'high',
    }),
    actors: installation,
  },
  addHandoverRule: {
    press: async () => ({
      key: 'article67',
      label: 'Pw art. 67',
      words: 'Geef wat nodig is.',
      needed: ['name', 'bsn'],
      optional: ['contact'],
      documents: ['plan'],
      ask: '',
      from: '1-7-2028',
      source: 'test',
      certainty: 'high',
    }),
    actors: installation,
  },
  setTarget: {
    press: async ({ world }) => ({
      municipalityId: world.meerdorp,
      kind: 'local',
      year: 2050,
      places: 5,
      source: 'test',
    }),
  },
}
