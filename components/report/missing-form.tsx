import { ChoiceForm } from '@/components/forms/choice-form'
import type { RefusedDays } from '@/components/waiting-list/refused-days'
import type { Missing } from '@/lib/report/missing-queries'

type Props = {
  action: string
  municipalities: readonly { id: string; name: string }[]
  data: Missing
  refused: RefusedDays
}

/** Which gemeente, or for who works with these people all of them, which period, and as known on which day; what was chosen stands in the address. */
export function MissingForm({ action, municipalities, data, refused }: Props) {
  const { municipality, period, periods, known, named } = data
  const own = municipalities.map(({ id, name }) => [id, name] as const)
  const all = named ? [['', 'Al mijn gemeenten'] as const] : []
  return (
    <ChoiceForm
      action={action}
      known={{ day: known, refused: refused.bekend }}
      choices={[
        ['gemeente', 'Gemeente', municipality?.id ?? '', own.length > 1 ? [...all, ...own] : []],
        ['periode', 'Periode', period.name, periods.map(({ name, label }) => [name, label] as const)],
      ]}
    />
  )
}
