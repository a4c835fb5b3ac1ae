import { trajectoryIn } from './factories'
import { newBsn } from './import-steps'
import type { Place, Sample } from './samples'

let value = 0

/** Somebody who worked in beschut werk on the last day of the quarter, of whom UWV said nothing yet. */
async function working({ world, admin }: Place) {
  const on = new Date('2026-03-02T10:00:00+01:00')
  const { trajectoryId } = await trajectoryIn(world, admin, 'placed', { bsn: newBsn(), on })
  return { trajectoryId, indicator: 'working', quarter: '2026-k3', seen: null }
}

/** What UWV says of Gemeente Meerdorp, typed and from a file; another number each time, since the same is refused. */
export const uwvSamples: Record<string, Omit<Sample, 'command'>> = {
  recordUwvFigure: {
    press: async ({ world }) => ({
      municipalityId: world.meerdorp, indicator: 'working', quarter: '2026-k3', kind: 'theirs', value: '12', note: 'Rapportage beschut werk.',
    }), // prettier-ignore
  },
  recordUwvFile: {
    press: async ({ world }) => ({
      fileName: 'uwv-2026k3.csv', count: 1,
      figures: [{ line: 2, municipalityId: world.meerdorp, indicator: 'advices', quarter: '2026-k3', value: (value += 1) }],
    }), // prettier-ignore
  },
  recordUwvAnswer: {
    press: async (place) => ({
      ...(await working(place)),
      counts: 'no',
      confirmedOn: '12-10-2026',
      reason: '',
    }),
  },
  takeBackUwvAnswer: {
    press: async (place) => {
      const about = await working(place)
      const [row] = await place.admin<{ id: string }[]>`
        insert into uwv_answer (municipality_id, trajectory_id, indicator, day, counts, confirmed_on, recorded_by, recorded_by_name)
        values (${place.world.meerdorp}, ${about.trajectoryId}, 'working', '2026-09-30', true, '2026-10-12', ${place.world.account.caseworker}, 'Consulent')
        returning id`
      return { ...about, seen: row?.id ?? '' }
    },
  },
}
