import { ChoiceForm } from '@/components/forms/choice-form'
import { monthNames } from '@/lib/domain/dutch-date'
import { paths } from '@/lib/paths'
import type { SrgScreen } from '@/lib/srg/queries'
import { firstYear } from '@/lib/srg/schemas'

type Props = { data: SrgScreen; municipalities: readonly { id: string; name: string }[] }

/** Which gemeente and month; what was chosen stands in the address. */
export function SrgChoice({ data: { municipality, month, thisYear }, municipalities }: Props) {
  const years = Array.from({ length: thisYear - firstYear + 1 }, (_, back) => String(thisYear - back))
  return (
    <ChoiceForm
      action={paths.srg}
      choices={[
        ['gemeente', 'Gemeente', municipality.id, municipalities.map(({ id, name }) => [id, name] as const)],
        ['jaar', 'Jaar', month.slice(0, 4), years.map((year) => [year, year] as const)],
        ['maand', 'Maand', String(Number(month.slice(5, 7))), monthNames.map((name, at) => [String(at + 1), name] as const)],
      ]} // prettier-ignore
    />
  )
}
