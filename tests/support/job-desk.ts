import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import { todayScreen } from '@/lib/deadline/queries'
import { todayFilter } from '@/lib/deadline/today-filter'
import type { Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import type { Moved } from '@/lib/trajectory/apply-move'
import { act } from './acts'
import { moved, now, trajectoryIn } from './factories'
import type { AccountKey, World } from './world'

/** The morning of a day. */
export const day = (text: string) => new Date(`${text}T10:00:00+01:00`)

/** What tests of a job share: somebody who works, acts on that job, and what is due of it. */
export const jobDesk = (admin: Sql, world: () => World) => ({
  press: (
    command: Command<Moved>,
    job: Moved,
    input: Record<string, unknown>,
    as: AccountKey = 'hr',
    on = now,
  ) => act(world(), admin, command, job, input, { as, on }),

  /** Somebody who began on a day, with a contract until another. */
  job: async (startsOn: string, contractEndsOn = '') => {
    const on = day(startsOn)
    const surname = `Werkt ${randomUUID().slice(0, 8)}`
    const offered = await trajectoryIn(world(), admin, 'offered', { on, surname })
    return moved(world(), admin, offered, 'place', { on, input: { contractEndsOn } })
  },

  /** 'checkIn1 2026-11-09': the open terms, by their rule. */
  dueRules: async ({ trajectoryId }: Moved) =>
    (
      await admin<{ rule: string; due: string }[]>`
        select rule, due_on::text as due from deadline where trajectory_id = ${trajectoryId} and closed_on is null order by rule`
    ).map(({ rule, due }) => `${rule} ${due}`),

  /** What stands on Vandaag as too late. */
  todayOf: async (account: AccountKey, at = now) => {
    const filter = todayFilter.parse({ van: 'team', toon: 'te-laat' })
    const answer = await read(todayScreen, world().session[account], filter, at)
    if (answer.status !== 'found') throw new Error(answer.status)
    return answer.data.lines
  },
})
