import { z } from 'zod'
import { addDays } from '@/lib/domain/calendar'

/** The tabs of `/vandaag` in the order of what is first. */
export const todayTabs = ['te-laat', 'deze-week', 'later', 'wacht-op-anderen', 'wachtlijst'] as const
export type TodayTab = (typeof todayTabs)[number]

/** Tab, whose lines, and page; a wrong value in the address counts as none. */
export const todayFilter = z.object({
  toon: z.enum(todayTabs).optional().catch(undefined),
  van: z.literal('team').optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10).catch(1),
})
export type TodayFilter = z.output<typeof todayFilter>

/** Lines of one turn that are due between two days, or that stand still. */
interface Stretch {
  tab: TodayTab
  lane: 'act' | 'others' | 'list'
  from: string
  until: string
  suspended: boolean
}

/**
 * What stands under each tab on a day. What somebody else owes comes to the front when it is too late; a term that
 * stands still waits for others; the round along the list looks a month ahead.
 */
export function stretches(today: string): Stretch[] {
  const [first, last] = ['-infinity', 'infinity']
  const yesterday = addDays(today, -1)
  const due = (tab: TodayTab, lane: Stretch['lane'], from: string, until: string): Stretch => ({
    tab,
    lane,
    from,
    until,
    suspended: false,
  })
  return [
    due('te-laat', 'act', first, yesterday),
    due('te-laat', 'others', first, yesterday),
    due('deze-week', 'act', today, addDays(today, 7)),
    due('later', 'act', addDays(today, 8), last),
    due('wacht-op-anderen', 'others', today, last),
    { ...due('wacht-op-anderen', 'act', first, last), suspended: true },
    { ...due('wacht-op-anderen', 'others', first, last), suspended: true },
    due('wachtlijst', 'list', first, addDays(today, 30)),
  ]
}
