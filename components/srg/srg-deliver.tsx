import { SpecForm } from '@/components/forms/spec-form'
import { Alert } from '@/components/ui/alert'
import { DefinitionList } from '@/components/ui/definition-list'
import { Panel } from '@/components/ui/panel'
import { formatDate, formatMonth } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { reasons, type ReasonCode } from '@/lib/domain/reasons'
import { deliverSrg } from '@/lib/srg/actions'
import type { SrgScreen } from '@/lib/srg/queries'
import { deliverFields, leaveOutField } from '@/lib/srg/schemas'

type Props = { data: SrgScreen; mayDeliver: boolean }

/** Why no file can be made of this month; null where one can. */
function refusalOf({ guideline, municipalityCode, running }: SrgScreen): ReasonCode | null {
  if (running) return 'srg_month_running'
  if (!guideline) return 'srg_guideline_unknown'
  return municipalityCode ? null : 'srg_municipality_code'
}

/** What goes to CBS about this month and by which guideline, with the form that makes the file or why there is none. */
export function SrgDeliver({ data, mayDeliver }: Props) {
  const refusal = refusalOf(data)
  return (
    <Panel title="Wat er naar CBS gaat">
      <DefinitionList
        items={[
          ['Regels', formatNumber(data.total)],
          ['Met een bevinding', formatNumber(data.faulty)],
          ['Uiterlijk leveren', data.dueOn && formatDate(data.dueOn)],
          ['Richtlijn', data.guideline && `${data.guideline.title} (${data.guideline.source})`],
        ]}
      />
      {data.guideline?.note && <p className="note mt-3">{data.guideline.note}</p>}
      <p className="note mt-3">
        In het bestand staan beschut werk en de loonkostensubsidie daarbij. De plaats op de participatieladder
        en het arbeidsvermogen houdt Schakel niet bij: die velden zijn leeg. Jobcoach en vervoer gaan niet
        mee.
      </p>
      <div className="mt-4">
        {refusal ? <Refused data={data} reason={refusal} /> : mayDeliver && <Form data={data} />}
      </div>
    </Panel>
  )
}

function Refused({
  data: { lookedAtBy, guideline, month },
  reason,
}: {
  data: SrgScreen
  reason: ReasonCode
}) {
  const [words, advice] = reasons[reason]
  return (
    <Alert tone="warning" title={`Van ${formatMonth(month)} kan geen bestand worden gemaakt`}>
      <p>{`${words} ${advice}`}</p>
      {!guideline && lookedAtBy && (
        <p>{`De regels hieronder zijn nagekeken met de laatste richtlijn die bekend is: ${lookedAtBy.title}. Zo kunt u nu al herstellen wat ontbreekt.`}</p>
      )}
    </Alert>
  )
}

function Form({ data: { municipality, month, faulty, lastReporter } }: { data: SrgScreen }) {
  return (
    <SpecForm
      key={month}
      action={deliverSrg}
      draft={`srg ${municipality.id} ${month}`}
      fields={faulty > 0 ? [...deliverFields, leaveOutField] : deliverFields}
      values={{ reporter: lastReporter ?? '' }}
      extra={{ municipalityId: municipality.id, month }}
      submitLabel="Maak het bestand voor CBS"
      doneWords="Gemaakt. Download het bij “Gemaakte bestanden”."
    />
  )
}
