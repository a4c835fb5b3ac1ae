import { ChoiceForm } from '@/components/forms/choice-form'
import { formatDate } from '@/lib/domain/dutch-date'
import { knownDaysOf } from '@/lib/domain/quarter'
import type { SetScreen } from '@/lib/information-set/queries'
import { paths } from '@/lib/paths'

type Props = { data: SetScreen; municipalities: readonly { id: string; name: string }[] }

/** Which gemeente and quarter, and as known on which day; what was chosen stands in the address. */
export function SetChoice({ data, municipalities }: Props) {
  const { whose, quarter, quarters, known, today, made } = data
  const before = made.filter((set) => set.quarter === quarter.name).map((set) => set.known)
  const days = knownDaysOf(quarter, today, known === null ? before : [...before, known])
  return (
    <ChoiceForm
      action={paths.informationSet}
      choices={[
        ['gemeente', 'Gemeente', whose.id, municipalities.map(({ id, name }) => [id, name] as const)],
        ['kwartaal', 'Kwartaal', quarter.name, quarters.map(({ name, label }) => [name, label] as const)],
        [
          'bekend',
          'Zoals bekend op',
          known ?? '',
          [['', 'nu'], ...days.map((day) => [day, formatDate(day)] as const)],
        ],
      ]}
    />
  )
}
