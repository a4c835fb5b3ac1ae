import { dutyOf } from '@/lib/domain/duty-state'
import { shiftGround, wrongQueue } from '@/lib/domain/wrong-queue'
import { QueueShift, type Wrong } from './queue-shift'
import type { ReportData } from './report-data'
import { wordsOf } from './shown-words'

/** First on the page when it is there: the number was reached or has room again, and a whole queue is to move. */
export function QueueShiftPanel({ data }: { data: ReportData }) {
  const { municipality, day, today, known, duty } = data
  if (!municipality || day !== today || known || !duty) return null
  return <QueueShift key={municipality.id} municipalityId={municipality.id} wrong={wrongOf(data)} />
}

/** Which queue is to move, why, and how many as they may be told; null while all stand right or no number is known. */
export function wrongOf({ duty, shown, threshold, counts }: ReportData): Wrong | null {
  if (!duty) return null
  const queues = { toBePlaced: counts['state.toBePlaced'], waiting: counts['state.waiting'] }
  const from = wrongQueue(dutyOf(duty).state, queues)
  if (from === null) return null
  const to = from === 'waiting' ? 'toBePlaced' : 'waiting'
  const figure = shown[`state.${from}`]
  return {
    ...{ to, people: wordsOf(figure, threshold) },
    ground: shiftGround(duty, { to, visible: shown.working?.kind === 'number' }),
    hidden: figure?.kind !== 'number',
  }
}
