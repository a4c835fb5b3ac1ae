import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { paths } from '@/lib/paths'
import type { UwvAsked } from './uwv-difference'

type Props = {
  asked: UwvAsked & { soort?: string }
  /** A number was asked that is not here. */ missing: boolean
}

/** The way to somebody who stands in no row here and whom UWV counts: by the number of the trajectory. */
export function UwvOtherPerson({ asked, missing }: Props) {
  return (
    <div className="no-print mb-4">
      <Panel title="UWV noemt iemand die hier niet staat">
        <p className="note mb-3">
          Zoek het traject op met zijn nummer en leg vast hoe UWV deze persoon telt.
        </p>
        {missing && (
          <p className="mb-3 font-semibold">Dit nummer hoort bij geen traject van deze gemeente.</p>
        )}
        <form action={`${paths.uwvPeople}#persoon`} className="flex flex-wrap items-end gap-3">
          {Object.entries(asked).map(
            ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <label className="flex flex-col gap-1 text-sm font-semibold">
            Nummer van het traject
            <input
              name="persoon"
              required
              pattern="T-[0-9]{4}-[0-9]{1,8}"
              title="Een nummer zoals T-2026-0113"
              autoComplete="off"
              className="utrecht-textbox w-44 text-base font-normal"
            />
          </label>
          <Button type="submit">Open</Button>
        </form>
      </Panel>
    </div>
  )
}
