import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { OrderRule } from '@/lib/domain/order-rule'
import { paths } from '@/lib/paths'
import { pointFields } from '@/lib/waiting-list/order-schemas'

type Props = {
  municipalityId: string
  rule: OrderRule
  /** The queue that is looked at, in the word of the address; without it the one in which most people stand. */
  queue?: string
  /** Whether who looks may lay the rule down afterwards. */
  maySet: boolean
}

/** The points of a rule to try out, as a plain form: nothing changes, what is tried stands in the address. */
export function TrialForm({ municipalityId, rule, queue, maySet }: Props) {
  return (
    <div className="no-print mt-4">
      <Panel title="Probeer een andere volgorde">
        <p className="mb-3">
          Eén punt per dag op de lijst en 180 punten bij spoed betekent: wie spoed heeft, telt alsof hij 180
          dagen eerder op de lijst kwam. U ziet eerst wie opschuift;{' '}
          {maySet
            ? 'daarna legt u de regel vast met een begindag.'
            : 'er verandert niets. Een regel vastleggen doet de manager.'}
        </p>
        <form action={paths.waitingOrderTrial} className="flex max-w-[640px] flex-col gap-3">
          <input type="hidden" name="gemeente" value={municipalityId} />
          {queue && <input type="hidden" name="rij" value={queue} />}
          {pointFields.map(([name, word, label, max]) => (
            <label key={name} className="flex flex-col gap-1 font-semibold">
              {label}
              <input
                name={word}
                defaultValue={rule[name]}
                inputMode="numeric"
                pattern="[0-9]{1,5}"
                title={`Een heel getal van 0 tot en met ${max}`}
                autoComplete="off"
                className="utrecht-textbox w-36 font-normal"
              />
            </label>
          ))}
          <div>
            <Button type="submit">Bekijk wat er verandert</Button>
          </div>
        </form>
      </Panel>
    </div>
  )
}
