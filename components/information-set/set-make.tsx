import { SpecForm } from '@/components/forms/spec-form'
import { Panel } from '@/components/ui/panel'
import { makeSet } from '@/lib/information-set/actions'
import type { SetScreen } from '@/lib/information-set/queries'

/** Keeps the set as it stands below, so that it can be given out. */
export function SetMake({ data: { whose, quarter, known } }: { data: SetScreen }) {
  return (
    <div className="no-print mb-4">
      <Panel title="Set maken">
        <p className="note mb-3">
          Schakel bewaart de cijfers zoals ze hieronder staan. Wat u later downloadt, is byte voor byte
          hetzelfde, ook na correcties. Een set “zoals bekend op” een eerdere dag komt er later weer precies
          zo uit; wat ontbreekt of niet klopt is alleen van nu bekend, en staat er dan niet in.
        </p>
        <SpecForm
          key={`${whose.id} ${quarter.name} ${known}`}
          action={makeSet}
          draft={null}
          fields={[]}
          extra={{ organisationId: whose.id, quarter: quarter.name, known }}
          submitLabel={`Maak de set van ${quarter.label}`}
          doneWords="Gemaakt. Download hem bij “Gemaakte sets”."
        />
      </Panel>
    </div>
  )
}
