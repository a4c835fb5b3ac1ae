import { Button } from '@/components/ui/button'
import { formatDate } from '@/lib/domain/dutch-date'

type Props = { path: string; from: string | undefined; today: string }

/** From which day somebody would begin: what is free is counted on that day. A plain form; the day stands in the address. */
export function StartForm({ path, from, today }: Props) {
  return (
    <form action={path} className="no-print flex flex-wrap items-end gap-3">
      <label className="flex flex-col gap-1 text-sm font-semibold">
        Begint op
        <input
          name="vanaf"
          defaultValue={formatDate(from ?? today)}
          autoComplete="off"
          className="utrecht-textbox w-36 text-base font-normal"
        />
      </label>
      <Button type="submit">Bekijk die dag</Button>
    </form>
  )
}
