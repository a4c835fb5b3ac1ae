import { Button } from '@/components/ui/button'
import { monthNames } from '@/lib/domain/dutch-date'
import { paths } from '@/lib/paths'
import type { SrgScreen } from '@/lib/srg/queries'
import { firstYear } from '@/lib/srg/schemas'

type Props = { data: SrgScreen; municipalities: readonly { id: string; name: string }[] }

/** Which gemeente and month, as a plain form: what was chosen stands in the address. */
export function SrgChoice({ data: { municipality, month, thisYear }, municipalities }: Props) {
  const years = Array.from({ length: thisYear - firstYear + 1 }, (_, back) => String(thisYear - back))
  const choices = [
    ['gemeente', 'Gemeente', municipality.id, municipalities.map(({ id, name }) => [id, name] as const)],
    ['jaar', 'Jaar', month.slice(0, 4), years.map((year) => [year, year] as const)],
    ['maand', 'Maand', String(Number(month.slice(5, 7))), monthNames.map((name, at) => [String(at + 1), name] as const)],
  ] as const // prettier-ignore
  return (
    <form action={paths.srg} className="no-print mb-4 flex flex-wrap items-end gap-3">
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
