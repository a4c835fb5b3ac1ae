import { Button } from '@/components/ui/button'

export type FilterSelect = {
  name: string
  label: string
  all: string
  value?: string
  options: readonly (readonly [string, string])[]
}

/** Filters of a list as a plain form: what was chosen stands in the address. */
export function ListFilter({ action, selects }: { action: string; selects: readonly FilterSelect[] }) {
  return (
    <form action={action} className="mb-4 flex flex-wrap items-end gap-3">
      {selects.map(({ name, label, all, value, options }) => (
        <div key={name} className="flex flex-col gap-1">
          <label htmlFor={`filter-${name}`} className="text-sm font-semibold">
            {label}
          </label>
          <select id={`filter-${name}`} name={name} defaultValue={value ?? ''} className="utrecht-textbox">
            <option value="">{all}</option>
            {options.map(([option, words]) => (
              <option key={option} value={option}>
                {words}
              </option>
            ))}
          </select>
        </div>
      ))}
      <Button type="submit">Toon</Button>
    </form>
  )
}
