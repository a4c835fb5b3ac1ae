import { ChoiceForm } from '@/components/forms/choice-form'
import type { RefusedDays } from '@/components/waiting-list/refused-days'
import { uwvIndicatorNames, uwvIndicators } from '@/lib/domain/uwv-figures'
import type { UwvPeople, UwvReport } from '@/lib/reconciliation/queries'

type Props = {
  action: string
  municipalities: readonly { id: string; name: string }[]
  data: UwvReport | UwvPeople
  refused: RefusedDays
}

/** Which gemeente, quarter and figure, and as known on which day; what was chosen stands in the address. */
export function UwvForm({ action, municipalities, data, refused }: Props) {
  return (
    <ChoiceForm
      action={action}
      known={{ day: data.known, refused: refused.bekend }}
      choices={[
        ['gemeente', 'Gemeente', data.municipality.id, municipalities.map(({ id, name }) => [id, name] as const)],
        ['kwartaal', 'Kwartaal', data.quarter.name, data.quarters.map(({ name, label }) => [name, label] as const)],
        ['cijfer', 'Cijfer', data.indicator, uwvIndicatorNames.map((name) => [name, uwvIndicators[name].label] as const)],
      ]} // prettier-ignore
    />
  )
}
