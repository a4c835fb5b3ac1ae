import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { SpecForm } from '@/components/forms/spec-form'
import { DataTable } from '@/components/ui/data-table'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { ruleWords } from '@/lib/domain/order-rule'
import { paths, withQuery } from '@/lib/paths'
import { withdrawOrderRule } from '@/lib/waiting-list/actions'
import type { orderScreen, OrderRuleRow } from '@/lib/waiting-list/order-queries'
import { trialQuery } from '@/lib/waiting-list/order-schemas'

type Data = NonNullable<Awaited<ReturnType<typeof orderScreen.run>>>

/** The rule that holds, the ones that are announced and those that held before. */
export function OrderRules({ data, mayWithdraw }: { data: Data; mayWithdraw: boolean }) {
  const { current, announced, former, municipality } = data
  return (
    <>
      <Panel title="Zo is de volgorde nu" main>
        {current ? <RuleText rule={current} /> : <Default />}
        <p className="mt-3 text-sm text-muted">
          Iedere dag telt voor iedereen gelijk: zonder nieuwe gegevens haalt niemand een ander in. Wie
          evenveel punten heeft, staat op de oudste dag op de lijst. Of een plek past, blijkt bij de plek: wie
          niet past, houdt zijn plaats.
        </p>
      </Panel>
      {announced.map((rule) => (
        <div key={rule.id} className="mt-4">
          <Panel title={`Vanaf ${formatDate(rule.validFrom)}`}>
            <RuleText rule={rule} />
            <p className="mt-3">
              <a
                href={withQuery(paths.waitingOrderTrial, { gemeente: municipality.id, ...trialQuery(rule) })}
              >
                Bekijk wie dan opschuift
              </a>
            </p>
            {mayWithdraw && <Withdraw id={rule.id} />}
          </Panel>
        </div>
      ))}
      {former.length > 0 && (
        <div className="mt-4">
          <Panel title="Eerder">
            <Former rules={former} />
          </Panel>
        </div>
      )}
    </>
  )
}

const Default = () => (
  <p>
    Wie het langst op de lijst staat, gaat voor: de dag van het positieve besluit telt. Uw gemeente legde geen
    eigen regel vast.
  </p>
)

function RuleText({ rule }: { rule: OrderRuleRow }) {
  return (
    <>
      <p>{`De meeste punten gaan voor. Sinds ${formatDate(rule.validFrom)}, volgens ${rule.source}.`}</p>
      <ul className="list mt-2">
        {ruleWords(rule).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  )
}

const withdrawFields: FieldSpec[] = [
  { name: 'reason', label: 'Waarom neemt u de regel terug?', kind: 'textarea', required: true },
]

const Withdraw = ({ id }: { id: string }) => (
  <DraftDisclosure draft={`volgorde terug ${id}`} summary="Neem deze regel terug">
    <SpecForm
      action={withdrawOrderRule}
      draft={`volgorde terug ${id}`}
      fields={withdrawFields}
      extra={{ ruleId: id }}
      submitLabel="Neem terug"
      doneWords="Teruggenomen"
    />
  </DraftDisclosure>
)

const Former = ({ rules }: { rules: readonly OrderRuleRow[] }) => (
  <DataTable
    caption="Eerdere regels"
    narrow="stack"
    columns={[{ label: 'Vanaf', tight: true }, { label: 'Regel' }, { label: 'Bron' }]}
    rows={rules.map((rule) => [formatDate(rule.validFrom), ruleWords(rule).join(', '), rule.source])}
    empty={null}
  />
)
