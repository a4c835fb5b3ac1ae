import { Button } from '@/components/ui/button'

type Props = {
  action: string
  municipalities: readonly { id: string; name: string }[]
  chosen: string
}

/** Which gemeente, for who steers several, as a plain form: what was chosen stands in the address. */
export function MunicipalityForm({ action, municipalities, chosen }: Props) {
  if (municipalities.length < 2) return null
  return (
    <form action={action} className="no-print mb-4 flex flex-wrap items-end gap-3">
      <label className="flex flex-col gap-1 text-sm font-semibold">
        Gemeente
        <select name="gemeente" defaultValue={chosen} className="utrecht-textbox text-base font-normal">
          {municipalities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">Toon</Button>
    </form>
  )
}
