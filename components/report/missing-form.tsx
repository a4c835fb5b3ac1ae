import { ChoiceForm } from '@/components/forms/choice-form'
import type { Missing } from '@/lib/report/missing-queries'

type Props = {
  action: string
  municipalities: readonly { id: string; name: string }[]
  data: Missing
}

/** Which gemeente, or for who works with these people all of them, and which period; what was chosen stands in the address. */
export function MissingForm({ action, municipalities, data }: Props) {
  const { municipality, period, periods, named } = data
  const own = municipalities.map(({ id, name }) => [id, name] as const)
  const all = named ? [['', 'Al mijn gemeenten'] as const] : []
  return (
    <ChoiceForm
      action={action}
      choices={[
        ['gemeente', 'Gemeente', municipality?.id ?? '', own.length > 1 ? [...all, ...own] : []],
        ['periode', 'Periode', period.name, periods.map(({ name, label }) => [name, label] as const)],
      ]}
    />
  )
}
