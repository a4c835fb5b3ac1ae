import { Button } from '@/components/ui/button'
import type { Missing } from '@/lib/report/missing-queries'

type Props = {
  action: string
  municipalities: readonly { id: string; name: string }[]
  data: Missing
}

/** Which gemeente and which period, as a plain form: what was chosen stands in the address. */
export function MissingForm({ action, municipalities, data }: Props) {
  const { municipality, period, periods, named } = data
  return (
    <form action={action} className="no-print mb-4 flex flex-wrap items-end gap-3">
      {municipalities.length > 1 && (
        <Choice
          name="gemeente"
          label="Gemeente"
          value={municipality?.id}
          options={[
            ...(named ? [['', 'Al mijn gemeenten'] as const] : []),
            ...municipalities.map(({ id, name }) => [id, name] as const),
          ]}
        />
      )}
      <Choice
        name="periode"
        label="Periode"
        value={period.name}
        options={periods.map(({ name, label }) => [name, label] as const)}
      />
      <Button type="submit">Toon</Button>
    </form>
  )
}

type ChoiceProps = {
  name: string
  label: string
  value?: string
  options: readonly (readonly [string, string])[]
}

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <label className="flex flex-col gap-1 text-sm font-semibold">
      {label}
      <select name={name} defaultValue={value ?? ''} className="utrecht-textbox text-base font-normal">
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
