import { dutyOf } from '@/lib/domain/duty-state'
import { wrongQueue } from '@/lib/domain/wrong-queue'
import { QueueShift } from './queue-shift'
import type { ReportData } from './report-data'
import { wordsOf } from './shown-words'

/** First on the page when it is there: the number was reached or has room again, and a whole queue is to move. */
export function QueueShiftPanel({ data }: { data: ReportData }) {
  const { municipality, day, today, known, duty, shown, threshold, counts } = data
  if (!municipality || day !== today || known || !duty) return null
  const queues = { toBePlaced: counts['state.toBePlaced'], waiting: counts['state.waiting'] }
  const from = wrongQueue(dutyOf(duty).state, queues)
  const to = from === 'waiting' ? ('toBePlaced' as const) : ('waiting' as const)
  const wrong = from === null ? null : { to, people: wordsOf(shown[`state.${from}`], threshold) }
  return <QueueShift key={municipality.id} municipalityId={municipality.id} wrong={wrong} />
}
