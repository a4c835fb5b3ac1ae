import { createHash } from 'node:crypto'
import { seal } from '@/lib/pipeline/seal'
import type { Sample } from './samples'
import { referenceText } from './reference-files'

type Place = Parameters<Sample['press']>[0]

const installation = { administrator: ['administrator', 'administratorOeverland'] } as const
let year = 2029

/** A year of which no guideline is known yet, with the fields and codes that are known. */
const guideline = (key = String((year += 1))) => ({
  key,
  title: 'Richtlijn van de proef',
  from: `01-01-${key.slice(0, 4)}`,
  until: `31-12-${key.slice(0, 4)}`,
  source: 'CBS, versie 1',
  link: 'https://www.cbs.nl/richtlijn',
  certainty: 'high',
  note: '',
  fields: referenceText('srg-fields.csv'),
  codes: referenceText('srg-codes.csv'),
})

async function broughtIn({ admin }: Place) {
  const key = String((year += 1))
  await admin`insert into srg_guideline (key, title, source, certainty, valid_from, valid_to, recorded_at, recorded_by_name)
    values (${key}, 'Proef', 'CBS', 'high', ${`${key}-01-01`}, ${`${key}-12-31`}, now(), 'Beheerder')`
  return { key }
}

/** What Gemeente Meerdorp gives out: deliveries to CBS about a month of which the guideline is known, and sets of figures. */
export const srgSamples: Record<string, Omit<Sample, 'command'>> = {
  addSrgGuideline: { actors: installation, press: async () => guideline() },
  withdrawSrgGuideline: { actors: installation, press: broughtIn },
  deliverSrg: {
    press: async ({ world, admin }) => {
      await admin`update organisation set cbs_code = '9901' where id = ${world.meerdorp}`
      return { municipalityId: world.meerdorp, month: '2016-03-01', reporter: '1234' }
    },
  },
  makeSet: { press: async ({ world }) => ({ organisationId: world.meerdorp, quarter: '2026-k3' }) },
  takeSet: { press: (place) => setIn(place) },
  takeSrgFile: { press: (place) => madeIn(place) },
}

async function madeIn({ world, admin }: Place) {
  const text = '<Levering/>'
  const row = {
    municipality_id: world.meerdorp,
    month: '2016-03-01',
    guideline: '2015',
    row_count: 0,
    left_out: 0,
    reporter: '1234',
    sha256: createHash('sha256').update(text).digest('hex'),
    sealed: seal(text),
    made_on: '2026-11-01',
    made_at: '2026-11-01T09:00:00Z',
    made_by: world.account.caseworker,
    made_by_name: 'Consulent',
  }
  const [made] = await admin<{ id: string }[]>`insert into srg_delivery ${admin(row)} returning id`
  return { id: made?.id ?? '' }
}

async function setIn({ world, admin }: Place) {
  const [made] = await admin<{ id: string }[]>`
    insert into information_set (organisation_id, quarter, content, made_on, made_at, made_by, made_by_name)
    values (${world.meerdorp}, '2026-k3', '{"parts": []}', '2026-11-01', '2026-11-01T09:00:00Z', ${world.account.manager}, 'Manager') returning id`
  return { id: made?.id ?? '' }
}
