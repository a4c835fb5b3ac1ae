import { randomUUID } from 'node:crypto'
import { addMonths } from '@/lib/domain/calendar'
import { formatDate } from '@/lib/domain/dutch-date'
import { perform } from '@/lib/pipeline/command'
import { setOrderRule } from '@/lib/waiting-list/commands'
import type { Desk } from './desk'
import { workday } from './story'

/** The order of the list of Oeverland, where the number is reached and others stand behind it; the ordinance is invented. */
const oeverland = {
  waitingPoints: 1,
  advicePoints: 0,
  raisedPoints: 60,
  urgentPoints: 120,
  noBridgingPoints: 20,
  source: 'Verordening beschut werk Oeverland, artikel 5 lid 2 (verzonnen voor de oefenwereld)',
} as const

/** Its manager lays down in which order the list stands, eight months before today and from that day on. */
export async function layOrderRule({ ids, sessions, today }: Desk): Promise<void> {
  const validFrom = workday(addMonths(today, -8))
  const raw = {
    ...oeverland,
    municipalityId: ids.organisations.oeverland,
    validFrom: formatDate(validFrom),
    submissionId: randomUUID(),
  }
  const at = new Date(`${validFrom}T10:00:00Z`)
  const result = await perform(setOrderRule, sessions.managerOeverland, raw, at)
  if (result.status !== 'done') throw new Error(`Practice world, order: ${JSON.stringify(result)}`)
}
