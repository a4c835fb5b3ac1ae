import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import type { Moved } from '@/lib/trajectory/apply-move'
import { today } from './factories'
import type { about, Place, Raw, Sample } from './samples'
import type { World } from './world'

const address = { street: 'Kastanjelaan', house_number: '12', postcode: '1234 AB', city: 'Meerdorp' }
const addressee = {
  as: 'person', name: 'K. Jansen', lines: ['Kastanjelaan 12', '1234 AB  MEERDORP'], salutation: 'Geachte K. Jansen', about: null,
} // prettier-ignore

interface Kept {
  kind?: string
  state?: string
  sentOn?: string
}

/** Somebody looked the usual address up on the day of the letter. */
const addressRight = (admin: postgres.Sql, trajectoryId: string, day: string) => admin`
  insert into address_check (person_id, municipality_id, address, outcome, source, checked_on, recorded_by)
  select t.person_id, t.municipality_id, ${addressee.lines.join(', ')}, 'right', 'register', ${day}, t.owner_id from trajectory t where t.id = ${trajectoryId}`

/** A whole letter to the usual person of Meerdorp in a state, written by somebody else than who presses. */
export async function letterOf(
  { world, admin }: { world: World; admin: postgres.Sql },
  { trajectoryId }: Moved,
  { kind = 'invitation', state = 'draft', sentOn }: Kept = {},
): Promise<string> {
  const [id, day] = [randomUUID(), sentOn ?? today]
  const [pdf, finalOn] = state === 'checked' || state === 'sent' ? [Buffer.from('x'), day] : [null, null]
  const writer = world.account.caseworkerBoth
  await admin`update person set ${admin(address)} where id = (select person_id from trajectory where id = ${trajectoryId})`
  await admin`insert into letter (id, municipality_id, trajectory_id, person_id, template_version_id, kind, state, subject, body, fields, addressee,
      dated_on, writers, recorded_by, pdf, final_on, sent_on, sent_by)
    select ${id}, t.municipality_id, t.id, t.person_id, v.id, ${kind}, ${state}, 'Een brief', '[{"kind":"paragraph","text":"Beste mens,"}]', '{}', ${admin.json(addressee)},
      ${day}, ${[writer]}, ${writer}, ${pdf}, ${finalOn}, ${sentOn ?? null}, ${sentOn ? writer : null}
    from trajectory t join letter_template v on v.municipality_id is null and v.kind = ${kind} where t.id = ${trajectoryId}`
  if (!pdf) await addressRight(admin, trajectoryId, day)
  return id
}

/** A letter of a trajectory on the list. */
const letter =
  (kept: Kept, more: Raw = {}) =>
  async (place: Place, trajectory: Moved): Promise<Raw> => ({
    letterId: await letterOf(place, trajectory, kept),
    version: 1,
    trajectoryId: undefined,
    ...more,
  })

/** A request to complete that left two weeks ago, with the term standing still. */
async function supplement(place: Place, trajectory: Moved): Promise<Raw> {
  const { world, admin } = place
  const deadlineId = randomUUID()
  const of = { trajectory_id: trajectory.trajectoryId, municipality_id: world.meerdorp }
  await admin`insert into deadline ${admin({ ...of, id: deadlineId, kind: 'term', rule: 'municipalDecision', label: 'Besluit', basis: 'Awb 4:13', audience: 'decisionMaker', started_on: '2026-10-12', due_on: null })}`
  await admin`insert into deadline_suspension ${admin({ ...of, deadline_id: deadlineId, suspended_from: '2026-10-20', reason: 'Stukken' })}`
  const sent = await letter({ kind: 'supplement', state: 'sent', sentOn: '2026-10-19' })(place, trajectory)
  return { ...sent, answer: 'completed', completedOn: '26-10-2026' }
}

const text = 'Beste mens,\n\n# Wat nu?\n\n- Bel ons.'
const setting = {
  from: today, address: 'Postbus 10', postcode: '1234 AB', city: 'Meerdorp', phone: '14 0123', email: '', objectionAddress: '', checkedKinds: ['granted'],
} // prettier-ignore

/** How letters and their templates are pressed. */
export const letterSamples = (of: typeof about): Record<string, Omit<Sample, 'command'>> => {
  const onLetter = (kept: Kept, more: Raw = {}) => {
    const press = of('toBePlaced', letter(kept, more))
    return { press: async (place: Place) => withoutTrajectory(await press(place)) }
  }
  return {
    writeLetter: {
      press: async (place) => {
        const { trajectoryId } = await of('toBePlaced')(place)
        return { trajectoryId, kind: 'invitation', datedOn: today }
      },
    },
    changeLetter: onLetter({}, { subject: 'Een andere brief', text }),
    refillLetter: onLetter({}, { datedOn: today }),
    askLetterCheck: onLetter({}, { addressChecked: true }),
    finishLetter: onLetter({}, { addressChecked: true }),
    checkLetter: onLetter({ state: 'toCheck' }, { verdict: 'sentBack', note: 'Schrijf het korter.' }),
    sendLetter: onLetter({ state: 'checked' }, { sentOn: today, sentForm: 'pdf' }),
    withdrawLetter: onLetter({}, { reason: 'Niet meer nodig.' }),
    answerLetter: {
      press: async (place) => withoutTrajectory(await of('toBePlaced', supplement)(place)),
    },
    addLetterTemplate: {
      press: async ({ world }) => ({
        municipalityId: world.meerdorp, kind: 'invitation', subject: 'Uw gesprek', text, from: laterEachTime(),
      }), // prettier-ignore
    },
    setLetterSetting: {
      press: async ({ world }) => ({ ...setting, municipalityId: world.meerdorp, from: laterEachTime() }),
    },
  }
}

const withoutTrajectory = (raw: Raw): Raw =>
  Object.fromEntries(Object.entries(raw).filter(([name]) => name !== 'trajectoryId'))

let versions = 0
/** A version begins after the one before it. */
function laterEachTime(): string {
  versions += 1
  return `2027-${String(1 + Math.floor(versions / 28)).padStart(2, '0')}-${String(1 + (versions % 28)).padStart(2, '0')}`
}
