import { Alert } from '@/components/ui/alert'
import { Panel } from '@/components/ui/panel'
import { Tag } from '@/components/ui/tag'
import { formatDate } from '@/lib/domain/dutch-date'
import { returnLabel } from '@/lib/domain/labels'
import { askLabel, onlyWhenWords, switchSubjectLabel } from '@/lib/domain/switch-terms'
import { wordOf } from '@/lib/domain/terms'
import type { WayBackScreen } from '@/lib/switching/way-back-query'

type Props = { data: WayBackScreen }

/** What was arranged at the switch, whether it still holds, and what the rules ask now. */
export function ArrangedPanel({ data }: Props) {
  const { lastSwitch, held } = data
  const note = lastSwitch?.return_note == null ? null : String(lastSwitch.return_note)
  return (
    <Panel title="Wat nu geldt">
      <Verdict data={data} />
      {note && <p className="mt-2">{`Opgeschreven bij de switch: ${note}`}</p>}
      {held.length > 0 && (
        <ul className="way-back-needs">
          {held.map((line) => (
            <li key={line.key}>
              <strong>{switchSubjectLabel[line.subject]}</strong>
              {line.onlyWhen && <span className="note">{` ${onlyWhenWords(line)}`}</span>}
              {`: ${line.words} `}
              {line.source && <span className="note">{`(${line.source}) `}</span>}
              {line.ask && <Tag tone="warning">{askLabel[line.ask]}</Tag>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** From dagbesteding the advice carries whatever was arranged (T27); from a job the arrangement does (T26, T51). */
function Verdict({ data: { head, wayBack } }: Props) {
  if (head.state === 'elsewhereDayActivities')
    return (
      <Alert>
        Terug kan als het advies nog staat en de omstandigheden gelijk zijn. Anders vraagt u een nieuw advies
        aan.
        {wayBack.status === 'arranged' && ` Afgesproken is: tot en met ${formatDate(wayBack.until)}.`}
      </Alert>
    )
  if (wayBack.status === 'arranged')
    return (
      <Alert>{`${wordOf(returnLabel, wayBack.kind)}: terug kan tot en met ${formatDate(wayBack.until)}.`}</Alert>
    )
  if (wayBack.status === 'unknown')
    return <Alert tone="warning">Van deze switch is geen afspraak over terugkeer vastgelegd.</Alert>
  return (
    <Alert
      tone="warning"
      title={
        wayBack.status === 'over'
          ? `${wordOf(returnLabel, wayBack.kind)} liep tot en met ${formatDate(wayBack.until)} en is voorbij.`
          : 'Er is geen afspraak over terugkeer gemaakt.'
      }
    >
      <p>
        Terug kan nog steeds. Nu geldt: eerst een nieuw advies van UWV, dan een nieuw besluit van de gemeente.
        Het verlies van werk is een nieuwe omstandigheid; de aanvraag hoeft dan niet te wachten.
      </p>
    </Alert>
  )
}
