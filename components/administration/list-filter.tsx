import { Button } from '@/components/ui/button'

export type FilterSelect = {
  name: string
  label: string
  all: string
  value?: string
  options: readonly (readonly [string, string])[]
}

type Props = {
  action: string
  selects: readonly FilterSelect[]
  /** A box for words that are looked for; never for a name of somebody. */
  words?: { name: string; label: string; value?: string }
  /** What stays in the address besides what is asked here. */
  kept?: Record<string, string | undefined>
}

/** Filters of a list as a plain form: what was chosen stands in the address. */
export function ListFilter({ action, selects, words, kept = {} }: Props) {
  return (
    <form action={action} className="no-print mb-4 flex flex-wrap items-end gap-3">
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <FilterFields selects={selects} words={words} />
      <Button type="submit">Toon</Button>
    </form>
  )
}

/** The same without a form of its own: for a list that asks its day in the same form, so that one press keeps both. */
export function FilterFields({ selects, words }: Pick<Props, 'selects' | 'words'>) {
  return (
    <>
      {words && (
        <div className="flex flex-col gap-1">
          <label htmlFor={`filter-${words.name}`} className="text-sm font-semibold">
            {words.label}
          </label>
          <input
            id={`filter-${words.name}`}
            name={words.name}
            defaultValue={words.value}
            autoComplete="off"
            className="utrecht-textbox w-44"
          />
        </div>
      )}
      {selects.map(({ name, label, all, value, options }) => (
        <div key={name} className="flex flex-col gap-1">
          <label htmlFor={`filter-${name}`} className="text-sm font-semibold">
            {label}
          </label>
          <select
            id={`filter-${name}`}
            name={name}
            defaultValue={value ?? ''}
            className="utrecht-textbox max-w-48"
          >
            <option value="">{all}</option>
            {options.map(([option, words]) => (
              <option key={option} value={option}>
                {words}
              </option>
            ))}
          </select>
        </div>
      ))}
    </>
  )
}
