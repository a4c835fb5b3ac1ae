import { randomUUID } from 'node:crypto'
import type { Role } from '@/lib/domain/roles'
import type { Moved } from '@/lib/trajectory/apply-move'
import { today } from './factories'
import type { AccountKey } from './world'
import type { about, Place, Sample, usualActors } from './samples'

const said = { reason: 'Zo afgesproken.' }

/** A note of the side of whoever corrects it. */
const writtenNote =
  (role: Role) =>
  async ({ world, admin }: Place, { trajectoryId }: Moved) => {
    const noteId = randomUUID()
    const company = role === 'hr' ? world.werkpad : null
    const audience = company ? 'chain' : 'municipality'
    await admin`insert into note (id, trajectory_id, municipality_id, company_id, author_company_id, audience, text, on_day, written_by)
      values (${noteId}, ${trajectoryId}, ${world.meerdorp}, ${company}, ${company}, ${audience}, 'Gesproken.', '2026-11-01', ${world.account.hr})`
    return { noteId, onDay: today, text: 'Gebeld.', ...said }
  }

/** What a form of an appointment sends, with whoever presses along. */
const appointment =
  (own: AccountKey) =>
  ({ world }: Place) => ({
    title: 'talk', party: 'person', onDay: '10-11-2026', fromTime: '10.00', untilTime: '11.00', place: 'Stadhuis',
    attends: [world.account[own]], ...said,
  }) // prettier-ignore

/** An appointment of both, and another time for it. */
const madeAppointment =
  (own: AccountKey) =>
  async (place: Place, { trajectoryId }: Moved) => {
    const { world, admin } = place
    const appointmentId = randomUUID()
    await admin`insert into appointment (id, trajectory_id, municipality_id, company_id, title, party, begins_at, ends_at, attends, attend_names, made_at,
      made_by_name, made_by_email, changed_at, changed_by_name)
    values (${appointmentId}, ${trajectoryId}, ${world.meerdorp}, ${world.werkpad}, 'talk', 'person', '2026-11-09T09:00:00Z', '2026-11-09T10:00:00Z',
      array[${world.account.caseworker}]::uuid[], '{Iemand}', now(), 'Iemand', 'iemand@voorbeeld.example', now(), 'Iemand')`
    return { ...appointment(own)(place), appointmentId, version: 1 }
  }

/** How notes are corrected, appointments kept and an address is settled. */
export const contactSamples = (
  of: typeof about,
  actors: typeof usualActors,
): Record<string, Omit<Sample, 'command'>> => ({
  settleAddress: {
    press: of('toBePlaced', () => ({
      personVersion: 1,
      newAddress: 'known',
      street: 'Kade',
      houseNumber: '1',
      postcode: '1234 AB',
      city: 'Meerdorp',
    })),
  },
  correctNote: { press: (place, role) => of('placed', writtenNote(role))(place) },
  makeAppointment: { press: (place, role) => of('placed', appointment(actors[role][0]))(place) },
  changeAppointment: { press: (place, role) => of('placed', madeAppointment(actors[role][0]))(place) },
  cancelAppointment: { press: (place, role) => of('placed', madeAppointment(actors[role][0]))(place) },
})
