import { randomUUID } from 'node:crypto'
import { figureSpecs } from '@/lib/report/figures'
import { registered, today } from './factories'
import type { Place, Sample } from './samples'

const sheet = {
  kind: 'regularEmployer', contactName: '', contactPhone: '', contactEmail: '', address: '', agreements: '', note: '',
} // prettier-ignore

/** An employer of Werkpad, with what each of its forms may send. */
const employer = async ({ world, admin }: Place) => {
  const id = randomUUID()
  await admin`insert into employer (id, company_id, name, kind) values (${id}, ${world.werkpad}, ${id}, 'regularEmployer')`
  const step = { step: 'work', doneOn: today, doneBy: 'HR', note: '' }
  return { id, version: 1, ...step, onDay: today, withWhom: 'De baas', text: 'Gesproken.' }
}

const arranged = async (place: Place) => {
  const pressed = await employer(place)
  await place.admin`insert into employer_step_done (employer_id, company_id, step, done_on, done_by, recorded_by)
    values (${pressed.id}, ${place.world.werkpad}, 'work', '2026-11-01', 'HR', ${place.world.account.hr})`
  return pressed
}

export const employerSamples: Record<string, Omit<Sample, 'command'>> = {
  createEmployer: { press: async () => ({ ...sheet, name: randomUUID() }), alone: true },
  changeEmployer: {
    press: async (place) => ({ ...(await employer(place)), ...sheet, name: randomUUID() }),
  },
  arrangeStep: { press: employer },
  takeBackStep: { press: arranged },
  addEmployerContact: { press: employer },
}

const lists = ['exportWorkplaces', 'exportPlacements', 'exportWaitingList', 'exportHygiene', 'exportTrajectories', 'exportMissing', 'exportMissingReport', 'exportEmployers', 'exportDeviations', 'exportSwitches', 'exportUnclaimed', 'exportReport', 'exportThroughput', 'exportQuality', 'exportComparison', 'exportNational'] // prettier-ignore
const figure = figureSpecs.find(({ counted }) => counted === 'state.intake')?.slug

/** Enough people in both municipalities for a figure that is shown. */
const figureSample = (asked: Record<string, string>): Omit<Sample, 'command'> => ({
  press: async ({ world }) => {
    for (let count = 0; count < 10; count += 1) {
      await registered(world)
      await registered(world, { in: 'oeverland' })
    }
    return { filter: { ...asked, gemeente: world.meerdorp } }
  },
  alone: true,
})

/** Enough advices in both municipalities that came in after the quarter in which they were given. */
const receivedLater: Omit<Sample, 'command'> = {
  press: async ({ world, admin }) => {
    for (let count = 0; count < 10; count += 1)
      for (const place of ['meerdorp', 'oeverland'] as const) {
        const { trajectoryId } = await registered(world, { in: place })
        await admin`insert into advice (trajectory_id, municipality_id, outcome, advised_on, received_on, valid_from)
          values (${trajectoryId}, ${world[place]}, 'positive', '2026-09-25', '2026-10-02', '2026-09-25')`
      }
    const filter = { cijfer: 'advices', kwartaal: '2026-k3', soort: 'niet.receivedLater' }
    return { filter: { ...filter, gemeente: world.meerdorp } }
  },
  alone: true,
}

/** Everybody takes along the own rows; a figure only when it is large enough to show. */
export const exportSamples: Record<string, Omit<Sample, 'command'>> = {
  ...Object.fromEntries(lists.map((name) => [name, { press: async () => ({ filter: {} }), alone: true }])),
  exportFigure: figureSample({ cijfer: figure ?? '' }),
  exportGroup: { press: async () => ({ filter: { onderdeel: 'instroom' } }), alone: true },
  exportTerms: figureSample({ cijfer: 'late.nextStep', dag: '2030-12-31' }),
  exportQualityReport: {
    press: async ({ world }) => {
      for (let count = 0; count < 10; count += 1)
        for (const place of ['meerdorp', 'oeverland'] as const) {
          await registered(world, { in: place })
          await registered(world, { in: place, birthDate: `1960-01-${count + 10}` })
        }
      return { filter: { soort: 'possibleDouble', gemeente: world.meerdorp } }
    },
    alone: true,
  },
  exportUwv: receivedLater,
  exportUwvReport: receivedLater,
}
