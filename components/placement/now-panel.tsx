import { ButtonLink } from '@/components/ui/button'
import { DefinitionList, type Definition } from '@/components/ui/definition-list'
import { Panel } from '@/components/ui/panel'
import { addDays } from '@/lib/domain/calendar'
import { daysLeftText } from '@/lib/domain/deadlines'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { Row } from '@/lib/domain/facts'
import { formLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import { contractChoiceLabel, endReasonLabel, followUpLabel } from '@/lib/domain/work-terms'
import type { Actor } from '@/lib/pipeline/actor'
import { paths } from '@/lib/paths'
import type { PlacementScreen } from '@/lib/placement/page-query'
import { rowOf, standingOn } from './in-time'
import { hrefOf, StepLink } from './step-link'

type Props = { actor: Actor; data: PlacementScreen }

const plannedEnd = (data: PlacementScreen, endsOn: unknown) =>
  endsOn == null ? 'vast contract' : `contract tot en met ${endWords(data, String(endsOn))}`

/** What changes later: '28 uur per week vanaf 01-12-2026'. */
const plannedTerms = (data: PlacementScreen, now: Row | undefined): Definition[] => {
  const { terms, today } = data
  const planned = terms.filter((row) => row !== now && standingOn(row, today) === 'planned').reverse()
  const words = planned.map(
    ({ hours_per_week, form, valid_from, contract_ends_on }) =>
      `vanaf ${formatDate(String(valid_from))} ${formatNumber(Number(hours_per_week))} uur per week, ${wordOf(formLabel, form).toLowerCase()}, ${plannedEnd(data, contract_ends_on)}`,
  )
  return words.length === 0 ? [] : [['Gepland', words.join('; ')]]
}

/** The day came to decide about the end of the contract, and nobody did. */
const isUndecided = ({ deadlines, today }: PlacementScreen) =>
  deadlines.some((row) => String(row.rule).startsWith('contractEndAlert') && String(row.due_on) <= today)

function endWords(data: PlacementScreen, endsOn: string): string {
  const { decisions, terms, today } = data
  const decided = decisions.find((row) => row.ends_on === endsOn)
  const left = `${formatDate(endsOn)} · ${endsOn < today ? 'afgelopen' : daysLeftText(endsOn, today)}`
  if (terms.some((row) => row.valid_from === addDays(endsOn, 1))) return `${left} · gaat verder`
  if (!decided) return isUndecided(data) ? `${left} · nog geen vervolg gekozen` : left
  const choice = wordOf(contractChoiceLabel, decided.choice).toLowerCase()
  return `${left} · ${choice}${decided.follow_up ? `: ${wordOf(followUpLabel, decided.follow_up).toLowerCase()}` : ''}`
}

function facts(data: PlacementScreen): Definition[] {
  const { head, absences, deadlines, today } = data
  const term = rowOf(data.terms, today)
  const away = absences.find((row) => standingOn(row, today) === 'runs')
  const talk = deadlines.find((row) => String(row.rule).startsWith('checkIn'))
  const endsOn = term?.contract_ends_on
  return [
    ['Vorm', term ? wordOf(formLabel, term.form) : null],
    ['Uren per week', term ? formatNumber(Number(term.hours_per_week)) : null],
    [head.startedOn > today ? 'Begint op' : 'Werkt sinds', formatDate(head.startedOn)],
    endsOn == null
      ? ['Contract', 'vast, zonder einddatum']
      : ['Contract tot en met', endWords(data, String(endsOn))],
    ...plannedTerms(data, term),
    ...(head.endReason ? ([['Geëindigd', together(head.endReason, head.followUp)]] as Definition[]) : []),
    ['Afwezig nu', away ? `${String(away.percentage)}% sinds ${formatDate(String(away.valid_from))}` : 'nee'],
    ['Volgend gesprek', talk ? `${formatDate(String(talk.due_on))} · ${String(talk.label)}` : 'geen gepland'],
  ]
}

const together = (reason: string, followUp: string | null) =>
  [wordOf(endReasonLabel, reason), followUp && wordOf(followUpLabel, followUp)].filter(Boolean).join(' · ')

/** How it stands, and what can be recorded; the usual first. */
export function NowPanel({ actor, data }: Props) {
  const { head, deadlines } = data
  const talk = deadlines.find((row) => String(row.rule).startsWith('checkIn'))
  const undecided = isUndecided(data)
  // What follows is chosen after the last contract, also when that is still to begin.
  const ends = data.terms[0]?.contract_ends_on != null
  const href = (
    ...asked: Parameters<typeof hrefOf> extends [unknown, unknown, ...infer Rest] ? Rest : never
  ) => hrefOf(head, actor.role, ...asked)
  const main = undecided
    ? (['Kies het vervolg na dit contract', href('decideContractEnd')] as const)
    : (['Leg een gesprek vast', href('recordCheckIn', { termijn: talk?.id })] as const)
  return (
    <Panel title="Nu" main>
      <DefinitionList items={facts(data)} />
      {main[1] && (
        <p className="next-step">
          <ButtonLink href={main[1]} look="primary">
            {main[0]}
          </ButtonLink>
        </p>
      )}
      <p className="quiet-acts mt-3 flex flex-wrap gap-4">
        {undecided ? (
          <StepLink href={href('recordCheckIn', { termijn: talk?.id })}>Leg een gesprek vast</StepLink>
        ) : (
          ends && <StepLink href={href('decideContractEnd')}>Kies het vervolg na dit contract</StepLink>
        )}
        <StepLink href={href('recordAbsence')}>Leg afwezigheid vast</StepLink>
        <StepLink href={href('changeTerms')}>Wijzig uren of contract</StepLink>
        {head.number !== null && <a href={paths.wageSubsidy(head.number)}>Loonkostensubsidie (LKS)</a>}
      </p>
    </Panel>
  )
}
