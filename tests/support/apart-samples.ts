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

/** Somebody of a gemeente that is Amsterdam for as far as towns are looked up, who lives in Utrecht. */
async function elsewhere({ world, admin }: Place) {
  const one = await registered(world, { surname: 'Elders', birthDate: '1955-01-01' })
  await admin`update organisation set cbs_code = '0363' where id = ${world.meerdorp}`
  await admin`update person set city = 'Utrecht' where id = (select person_id from trajectory where id = ${one.trajectoryId})`
  return { number: one.number }
}

/** That two who look alike are two, or that a gemeente is right for who lives elsewhere; and that taken back. */
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
  acceptTown: { press: elsewhere },
  takeBackTown: {
    press: async (place) => {
      const { number } = await elsewhere(place)
      const [row] = await place.admin<{ id: string }[]>`
        insert into town_accepted (municipality_id, person_id, recorded_by, recorded_by_name)
        select t.municipality_id, t.person_id, ${place.world.account.caseworker}, 'Consulent' from trajectory t where t.number = ${number} returning id`
      return { id: row?.id ?? '' }
    },
  },
}
