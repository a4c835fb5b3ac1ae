import 'server-only'
import { runsOn } from '@/lib/domain/effects/track-days'
import type { Row } from '@/lib/domain/facts'
import { trackOfState } from '@/lib/domain/main-track'
import type { State } from '@/lib/domain/states'
import { trackOf, tracksOn } from '@/lib/domain/week-picture'
import { weekTotals, type WeekCounting } from '@/lib/domain/week-totals'
import type { NameRow } from '@/lib/person/name-row'
import { query } from '@/lib/pipeline/query'

interface WeekRow extends NameRow {
  id: string
  number: string
  state: State
  municipality: string
  tracks: Row[]
  terms: Row[]
  /** Values of the parameters in force on the day that is shown. */
  counting: Record<string, string | undefined>
}

const numberOf = (text: string | undefined) => (text === undefined ? null : Number(text))

function countingOf({ counting }: WeekRow): WeekCounting {
  const hoursPerPlace = numberOf(counting['standardPlace.hours'])
  const counts = numberOf(counting['jobAgreement.countsSheltered'])
  return {
    places:
      hoursPerPlace === null
        ? null
        : { hoursPerPlace, mayExceedOne: numberOf(counting['standardPlace.mayExceedOne']) !== 0 },
    hoursPerJob: numberOf(counting['jobAgreement.hours']),
    shelteredCounts: counts === null ? null : counts === 1,
  }
}

/**
 * `/trajecten/[number]/week`: what somebody does by weekday on a day, what begins and ends around it, and what it counts
 * for. A company reads only its own part: what others do does not exist for it.
 */
export const weekOfScreen = query({
  permission: 'week.read',
  run: async ({ sql, actor, today }, { number, op = today }: { number: string; op?: string }) => {
    const [row] = await sql<WeekRow[]>`
      select t.id, t.number, t.state, g.name as municipality, p.initials, p.given_name as "givenName", p.prefix, p.surname,
        p.name_use as "nameUse", p.partner_prefix as "partnerPrefix", p.partner_surname as "partnerSurname",
        (select coalesce(jsonb_agg(to_jsonb(x) order by x.valid_from, x.id), '[]') from participation x
          where x.trajectory_id = t.id and x.superseded_at is null) as tracks,
        (select coalesce(jsonb_agg(to_jsonb(x) order by x.valid_from, x.id), '[]') from placement_term x
          where x.trajectory_id = t.id and x.superseded_at is null) as terms,
        (select coalesce(jsonb_object_agg(x.key, x.value::text), '{}') from parameter x
          where x.key = any (array['standardPlace.hours', 'standardPlace.mayExceedOne', 'jobAgreement.hours', 'jobAgreement.countsSheltered'])
            and not x.is_plan and x.superseded_at is null and x.valid_from <= ${op} and (x.valid_to is null or x.valid_to >= ${op})) as counting
      from trajectory t join person p on p.id = t.person_id join organisation g on g.id = t.municipality_id where t.number = ${number}`
    if (!row) return null
    const tracks = row.tracks.map(trackOf)
    const shown = tracksOn(tracks, op)
    const terms = row.terms.filter((term) => runsOn(term, op))
    return {
      ...row,
      tracks,
      shown,
      op,
      today,
      /** Where the job is, by the contract of that day. */
      employer: terms.map((term) => String(term.employer_name)).join(', '),
      /** Whether there is something to read about a switch: one that is prepared, or the way back from one. */
      hasSwitch:
        actor.role === 'hr'
          ? row.state === 'switchPreparing' && row.terms.length > 0
          : row.state === 'switchPreparing' || row.state.startsWith('elsewhere'),
      mainTrack: trackOfState(row.state),
      totals: weekTotals(
        shown,
        terms.map((term) => Number(term.hours_per_week)),
        countingOf(row),
      ),
    }
  },
})

export type WeekOfScreen = NonNullable<Awaited<ReturnType<typeof weekOfScreen.run>>>
