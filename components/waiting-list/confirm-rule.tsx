import { SpecForm } from '@/components/forms/spec-form'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import type { FieldSpec } from '@/lib/domain/field-spec'
import type { OrderRule } from '@/lib/domain/order-rule'
import { paths, withQuery } from '@/lib/paths'
import { setOrderRule } from '@/lib/waiting-list/actions'
import { ruleProblem } from '@/lib/waiting-list/order-schemas'

const fields: FieldSpec[] = [
  {
    name: 'source',
    label: 'Bron',
    kind: 'text',
    required: true,
    help: 'Waar staat deze regel? Bijvoorbeeld: Re-integratieverordening 2026, artikel 7 lid 2.',
  },
  {
    name: 'validFrom',
    label: 'Geldt vanaf',
    kind: 'date',
    required: true,
    help: 'Vandaag of later. Tot die dag blijft de volgorde zoals die is.',
  },
]

type Props = {
  municipalityId: string
  rule: OrderRule
  today: string
  /** Who moves is kept from this reader, because it would be of too few. */
  unseen: boolean
}

const whoSees =
  'Wie opschuift, ziet u hier niet: dat zouden er zo weinig zijn, dat te zien is om wie het gaat. De consulent ziet dezelfde proef met naam en plaats. Kopieer het adres van deze pagina en laat een consulent zeggen wat deze volgorde doet, voordat u die vastlegt.'

/** Lays down the rule that was looked at, from a day on. */
export function ConfirmRule({ municipalityId, rule, today, unseen }: Props) {
  const problem = ruleProblem(rule)
  return (
    <div className="no-print mt-4">
      <Panel title="Leg deze volgorde vast" main>
        {unseen && <p className="note mb-3">{whoSees}</p>}
        {problem ? (
          <p>{problem}</p>
        ) : (
          <SpecForm
            action={setOrderRule}
            draft={`volgorde ${municipalityId}`}
            fields={fields}
            values={{ validFrom: formatDate(today) }}
            extra={{ municipalityId, ...rule }}
            submitLabel="Leg de volgorde vast"
            doneWords="Vastgelegd"
            nextHref={withQuery(paths.waitingOrder, { gemeente: municipalityId })}
          />
        )}
      </Panel>
    </div>
  )
}
