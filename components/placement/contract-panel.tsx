import { Alert } from '@/components/ui/alert'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { contractsOf, sameEmployer } from '@/lib/domain/contract-chain'
import { chainNow } from '@/lib/domain/contract-words'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { formLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import type { Actor } from '@/lib/pipeline/actor'
import type { PlacementScreen } from '@/lib/placement/page-query'
import { rowOf, standingOn } from './in-time'
import { hrefOf, StepLink } from './step-link'

type Props = { actor: Actor; data: PlacementScreen }

const day = (value: unknown) => (value == null ? '' : formatDate(String(value)))

/** Which contract of how many this is, what the rule says of a next one, and every contract with this employer. */
export function ContractPanel({ actor, data }: Props) {
  const term = rowOf(data.terms, data.today)
  const employer = {
    employer: String(term?.employer_name ?? ''),
    employerId: (term?.employer_id as string | null | undefined) ?? null,
  }
  const about = { ...employer, cao: (term?.cao as string | null | undefined) ?? null, day: data.today }
  const { words, chain } = chainNow(data, about)
  const own = contractsOf(data.stretches).filter((one) => sameEmployer(one, employer))
  const inChain = (startsOn: string) => chain.contracts.some((one) => one.startsOn === startsOn)
  return (
    <Panel
      title="Contracten bij deze werkgever"
      aside={
        <StepLink href={hrefOf(data.head, actor.role, 'addEarlierContract')}>
          Eerder contract toevoegen
        </StepLink>
      }
    >
      <div className="mb-4">
        <Alert>
          <p>{words}</p>
          {chain.gaps.length > 0 && (
            <p>{`Tussenpozen: ${chain.gaps.map(({ from, until, days }) => `${formatDate(from)} t/m ${formatDate(until)} (${days} dagen)`).join(', ')}.`}</p>
          )}
        </Alert>
      </div>
      <DataTable
        caption="Contracten bij deze werkgever"
        narrow="stack"
        columns={[
          { label: 'Van', tight: true },
          { label: 'Tot en met', tight: true },
          { label: 'Soort' },
          { label: 'Telt mee' },
        ]}
        rows={own.map((one) => [
          day(one.startsOn),
          day(one.lastDay) || (one.startsOn > data.today ? 'zonder einde' : 'loopt'),
          one.permanent ? 'Vast' : 'Tijdelijk',
          one.startsOn > data.today ? 'vanaf die dag' : inChain(one.startsOn) ? 'ja' : 'nee, te lang geleden',
        ])}
        empty={<EmptyState title="Er is nog geen contract." />}
      />
    </Panel>
  )
}

const standingLabel = { planned: 'gepland', runs: 'nu', over: 'voorbij' } as const

/** What the contract said over time: hours, form, scale. */
export function TermPanel({ data }: { data: PlacementScreen }) {
  return (
    <Panel title="Uren en voorwaarden in de tijd">
      <DataTable
        caption="Uren en voorwaarden in de tijd"
        narrow="stack"
        columns={[
          { label: 'Vanaf', tight: true },
          { label: 'Tot en met', tight: true },
          { label: 'Uren', kind: 'number' },
          { label: 'Vorm' },
          { label: 'Contract t/m', tight: true },
          { label: 'Schaal', tight: true },
        ]}
        rows={data.terms.map((row) => [
          [day(row.valid_from), standingLabel[standingOn(row, data.today)]],
          day(row.valid_to) || 'zonder einde',
          formatNumber(Number(row.hours_per_week)),
          wordOf(formLabel, row.form),
          day(row.contract_ends_on) || 'vast',
          String(row.scale ?? ''),
        ])}
        empty={<EmptyState title="Er is nog niets vastgelegd." />}
      />
    </Panel>
  )
}
