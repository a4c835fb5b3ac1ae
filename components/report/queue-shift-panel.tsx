import { SpecForm } from '@/components/forms/spec-form'
import { Panel } from '@/components/ui/panel'
import { dutyOf } from '@/lib/domain/duty-state'
import { wrongQueue } from '@/lib/domain/wrong-queue'
import { shiftQueue } from '@/lib/report/actions'
import type { ReportData } from './report-data'
import { wordsOf } from './shown-words'

/** First on the page when it is there: the number was reached or has room again, and a whole queue is to move. */
export function QueueShiftPanel({ data }: { data: ReportData }) {
  const { municipality, day, today, known, duty, shown, threshold, counts } = data
  if (!municipality || day !== today || known || !duty) return null
  const queues = { toBePlaced: counts['state.toBePlaced'], waiting: counts['state.waiting'] }
  const from = wrongQueue(dutyOf(duty).state, queues)
  if (from === null) return null
  const to = from === 'waiting' ? 'toBePlaced' : 'waiting'
  const people = wordsOf(shown[`state.${from}`], threshold)
  return (
    <div className="no-print mb-4">
      <Panel title="De rijen kloppen niet meer met het aantal">
        <p className="mb-3">
          {to === 'waiting'
            ? `Het aantal is bereikt. Mensen in “te plaatsen”: ${people}. Zij gaan naar de wachtlijst.`
            : `Het aantal is niet (meer) bereikt. Mensen op de wachtlijst: ${people}. Zij gaan naar “te plaatsen”.`}{' '}
          Iedereen houdt zijn plaats. Er komt een regel in elk traject.
        </p>
        <SpecForm
          action={shiftQueue}
          draft={null}
          fields={[]}
          extra={{ municipalityId: municipality.id, to, asRead: people }}
          submitLabel={to === 'waiting' ? 'Zet allen op de wachtlijst' : 'Zet allen op te plaatsen'}
          doneWords="Overgezet"
        />
      </Panel>
    </div>
  )
}
