import { registered } from './factories'
import type { Place, Sample } from './samples'

let nth = 0

/** Two of one name and birth date, whom nobody else is like. */
async function alike({ world }: Place) {
  const birthDate = new Date(Date.UTC(1950, 0, 1 + (nth += 1))).toISOString().slice(0, 10)
  const [one, two] = [
    await registered(world, { surname: 'Tweeling', birthDate }),
    await registered(world, { surname: 'Tweeling', birthDate }),
  ]
  return { number: one.number, other: two.number }
}

/** That two who look alike are two, and that taken back. */
export const apartSamples: Record<string, Omit<Sample, 'command'>> = {
  tellApart: { press: alike },
  takeBackApart: {
    press: async (place) => {
      const { number, other } = await alike(place)
      const [row] = await place.admin<{ id: string }[]>`
        insert into told_apart (municipality_id, person_id, other_id, recorded_by, recorded_by_name)
        select a.municipality_id, least(a.person_id, b.person_id), greatest(a.person_id, b.person_id), ${place.world.account.caseworker}, 'Consulent'
        from trajectory a, trajectory b where a.number = ${number} and b.number = ${other} returning id`
      return { id: row?.id ?? '' }
    },
  },
}
