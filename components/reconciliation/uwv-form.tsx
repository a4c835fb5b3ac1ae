import { Button } from '@/components/ui/button'
import { uwvIndicatorNames, uwvIndicators } from '@/lib/domain/uwv-figures'
import type { UwvPeople, UwvReport } from '@/lib/reconciliation/queries'

type Props = {
  action: string
  municipalities: readonly { id: string; name: string }[]
  data: UwvReport | UwvPeople
}

/** Which gemeente, quarter and figure, as a plain form: what was chosen stands in the address. */
export function UwvForm({ action, municipalities, data }: Props) {
  const choices = [
    ['gemeente', 'Gemeente', data.municipality.id, municipalities.map(({ id, name }) => [id, name] as const)],
    ['kwartaal', 'Kwartaal', data.quarter.name, data.quarters.map(({ name, label }) => [name, label] as const)],
    ['cijfer', 'Cijfer', data.indicator, uwvIndicatorNames.map((name) => [name, uwvIndicators[name].label] as const)],
  ] as const // prettier-ignore
  return (
    <form action={action} className="no-print mb-4 flex flex-wrap items-end gap-3">
      {choices
        .filter(([name]) => name !== 'gemeente' || municipalities.length > 1)
        .map(([name, label, value, options]) => (
          <label key={name} className="flex max-w-full flex-col gap-1 text-sm font-semibold">
            {label}
            <select name={name} defaultValue={value} className="utrecht-textbox text-base font-normal">
              {options.map(([option, words]) => (
                <option key={option} value={option}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        ))}
      <Button type="submit">Toon</Button>
    </form>
  )
}
