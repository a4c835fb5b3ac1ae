import { DefinitionList } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/domain/dutch-number'
import { valueLabel } from '@/lib/domain/import/value-labels'
import type { HeadRow } from '@/lib/trajectory/load-head'
import type { Step } from '@/lib/trajectory/step-specs'
import { stepHref } from './step-links'

/** What someone can and needs at work, in terms of work; shared with a company that sees the trajectory. */
export function WorkProfilePanel({ head, may }: { head: HeadRow; may: (step: Step) => boolean }) {
  const profile = head.workProfile
  const text = (column: string) => (profile?.[column] == null ? null : String(profile[column]))
  const word = (column: 'support' | 'travel') => capital(valueLabel(column, text(column) ?? ''))
  return (
    <Panel
      title="In het werk"
      aside={may('changeWorkProfile') && <a href={stepHref(head.number, 'changeWorkProfile')}>Wijzig</a>}
    >
      {profile === null ? (
        <EmptyState title="Nog niet besproken wat iemand in het werk kan en nodig heeft." />
      ) : (
        <DefinitionList
          items={[
            ['Begeleiding', word('support')],
            [
              'Gewenste uren',
              text('hours_wanted') && `${formatNumber(Number(text('hours_wanted')))} uur per week`,
            ],
            ['Reizen', word('travel')],
            ['Soort werk', text('kind_of_work')],
            ['Nodig op de plek', text('adaptations')],
            ['Bron', text('source')],
          ]}
        />
      )}
    </Panel>
  )
}

const capital = (words: string) => (words === '' ? null : `${words[0]?.toUpperCase()}${words.slice(1)}`)
