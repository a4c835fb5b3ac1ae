import { Button } from '@/components/ui/button'
import { DayBox } from '@/components/waiting-list/days-form'
import type { RefusedDay } from '@/components/waiting-list/refused-days'
import { formatDate } from '@/lib/domain/dutch-date'

/** A choice of a page: its word in the address, its label, what is chosen, and what there is to choose. */
export type Choice = readonly [
  name: string,
  label: string,
  value: string,
  options: readonly (readonly [value: string, words: string])[],
]

type Props = {
  action: string
  choices: readonly Choice[]
  /** Asks as known on which day too (null is now), with what was typed and cannot be shown. */
  known?: { day: string | null; refused?: RefusedDay }
}

/** What a page shows, as a plain form: what was chosen stands in the address. A choice of one gemeente is none. */
export function ChoiceForm({ action, choices, known }: Props) {
  return (
    <form action={action} className="no-print mb-4 flex flex-wrap items-end gap-3">
      {choices
        .filter(([name, , , options]) => name !== 'gemeente' || options.length > 1)
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
      {known && (
        <DayBox
          name="bekend"
          label="Zoals bekend op"
          value={known.day === null ? '' : formatDate(known.day)}
          hint="nu"
          refused={known.refused}
        />
      )}
      <Button type="submit">Toon</Button>
    </form>
  )
}
