import { ChoiceForm } from '@/components/forms/choice-form'
import type { SetScreen } from '@/lib/information-set/queries'
import { paths } from '@/lib/paths'

type Props = { data: SetScreen; municipalities: readonly { id: string; name: string }[] }

/** Which gemeente and quarter; what was chosen stands in the address. */
export function SetChoice({ data: { municipality, quarter, quarters }, municipalities }: Props) {
  return (
    <ChoiceForm
      action={paths.informationSet}
      choices={[
        ['gemeente', 'Gemeente', municipality.id, municipalities.map(({ id, name }) => [id, name] as const)],
        ['kwartaal', 'Kwartaal', quarter.name, quarters.map(({ name, label }) => [name, label] as const)],
      ]}
    />
  )
}
