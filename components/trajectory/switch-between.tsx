import { DefinitionList } from '@/components/ui/definition-list'
import { Panel } from '@/components/ui/panel'
import { hourWords } from '@/components/week/week-words'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { Row } from '@/lib/domain/facts'
import { askedByLabel, trackLabel } from '@/lib/domain/labels'
import { stopKindLabel, tryOutLabel } from '@/lib/domain/switch-fields'
import { wordOf } from '@/lib/domain/terms'
import { weekdayShort } from '@/lib/domain/week-hours'
import { trackOf } from '@/lib/domain/week-picture'
import type { SwitchingScreen } from '@/lib/switching/queries'
import { dayOf, textOf, together } from './row-words'

type Props = { data: SwitchingScreen; current: Row }

/** Between what the switch runs, why, whether it is tried out, and how it ended. */
export function SwitchBetween({ data: { job, tracks }, current }: Props) {
  const from = together(
    wordOf(trackLabel, current.from_track),
    job && `${job.employer}, ${formatNumber(job.hours)} uur`,
  )
  return (
    <Panel title="Van en naar">
      <DefinitionList
        items={[
          ['Van', from],
          ['Naar', wordOf(trackLabel, current.to_track)],
          ['Week nu', tracks.map(weekWords).join(', ') || null],
          ...known('Reden', current.reason, () => textOf(current, 'reason')),
          ...known('Gevraagd door', current.asked_by, () => wordOf(askedByLabel, current.asked_by)),
          ...known('Proberen', current.try_out, () => tryOutWords(current)),
          ['Begonnen', dayOf(current, 'started_on')],
          ['Klaar', endWords(current)],
          ...known('Waarom gestopt', current.stop_kind, () =>
            together(wordOf(stopKindLabel, current.stop_kind), textOf(current, 'end_reason')),
          ),
        ]}
      />
    </Panel>
  )
}

const known = (label: string, value: unknown, words: () => string): (readonly [string, string])[] =>
  value == null ? [] : [[label, words()]]

/** The days that somebody is there: without those that the job lets free. */
function weekWords(row: Row) {
  const { days, dayWords, hours } = trackOf(row)
  const named = days.map(({ weekday }) => weekdayShort[weekday]).join(', ') || dayWords
  return together(wordOf(trackLabel, row.track), hourWords(hours), named)
}

const tryOutWords = (row: Row) =>
  together(
    wordOf(tryOutLabel, row.try_out),
    row.try_evaluate_on != null && `bespreken op ${dayOf(row, 'try_evaluate_on')}`,
  )

const endWords = (row: Row) =>
  row.ended_on == null
    ? 'nog niet'
    : together(row.outcome === 'switched' ? 'overgestapt' : 'gestopt', dayOf(row, 'ended_on'))
