import { StepLine } from '@/components/ui/step-line'
import type { Actor } from '@/lib/pipeline/actor'
import type { Row } from '@/lib/domain/facts'
import { mayEver } from '@/lib/domain/policy'
import { roadOf } from '@/lib/domain/road'
import { paths } from '@/lib/paths'
import type { TrajectoryPageFilter } from '@/lib/trajectory/page-filter'
import type { TrajectoryScreen } from '@/lib/trajectory/queries'
import { jobSteps, specOfStep, type Step } from '@/lib/trajectory/step-specs'
import { DeadlinePanel } from './deadline-panel'
import { FactPanel } from './fact-panel'
import { FormPanel } from './form-panel'
import { NextStepPanel } from './next-step-panel'
import { pageActs } from './page-acts'
import { OutcomePanel, OutcomeTabs, waysNow } from './outcome-panel'
import { PersonPanel } from './person-panel'
import { ProposalPanel } from './proposal-panel'
import { SharingPanel } from './sharing-panel'
import { SubsidyPanel } from './subsidy-panel'
import { TimelinePanel } from './timeline-panel'
import { WeekPanel } from './week-panel'
import { WorkProfilePanel } from './work-profile-panel'

type Props = { actor: Actor; data: TrajectoryScreen; filter: TrajectoryPageFilter }

const isRunning = (row: Row, today: string) =>
  String(row.valid_from) <= today && (row.valid_to == null || String(row.valid_to) >= today)

const weekSteps: readonly Step[] = [
  'addParallelTrack',
  'addParticipation',
  'changeParticipation',
  'endParticipation',
  'changeWorkTimes',
  'correctParticipation',
]

/** A form that belongs to a page of its own leads back there. */
const afterForm = (step: Step, number: string, backTo: string) => {
  if (step === 'setSwitchTask' || step === 'keepSwitchParty') return paths.switching(number)
  if (weekSteps.includes(step)) return backTo === paths.switching(number) ? backTo : paths.weekOf(number)
  return step === 'recordWageSubsidy' ? paths.wageSubsidy(number) : backTo
}

/** Everything of one trajectory on one page: the next step or the open form first, then what is due and who it is. */
export function TrajectoryView({ actor, data, filter }: Props) {
  const { head, rows, timeline, form, steps, today } = data
  const { number, state } = head
  const isCompany = actor.role === 'hr'
  const fromToday = filter.van === 'vandaag'
  const placement = rows.placements.at(-1)
  const backTo = cameFrom(filter, number, placement)
  const may = (step: Step) =>
    mayEver(actor.role, specOfStep(step).permission) && (data.theirJob || !jobSteps.includes(step))
  const acts = pageActs(state, rows, head.ownerId !== null).filter(([step]) => may(step))
  return (
    <>
      {!isCompany && <StepLine label="Stappen" steps={roadOf(state, taken(rows))} />}
      <div className="trajectory">
        <div className="trajectory-main">
          {form ? (
            <FormPanel
              form={form}
              backHref={backTo}
              doneHref={afterForm(form.step, number, backTo)}
              fromToday={fromToday}
              isCompany={isCompany}
              tabs={<OutcomeTabs number={number} step={form.step} steps={steps} fromToday={fromToday} />}
            />
          ) : filter.keuze && waysNow(filter.keuze, steps).length > 0 ? (
            <OutcomePanel number={number} outcome={filter.keuze} steps={steps} fromToday={fromToday} />
          ) : (
            <NextStepPanel
              number={number}
              state={state}
              steps={steps}
              acts={acts}
              mayMatch={mayEver(actor.role, 'match.read')}
              isCompany={isCompany}
              bridging={rows.bridgings.findLast((row) => isRunning(row, today))}
            />
          )}
          <ProposalPanel number={number} rows={rows} may={may} />
          <FactPanel number={number} rows={rows} may={may} />
          <TimelinePanel
            number={number}
            rows={timeline}
            filter={filter}
            may={may}
            hasLetters={mayEver(actor.role, 'letter.read')}
          />
        </div>
        <div className="trajectory-side">
          <DeadlinePanel number={number} rows={rows} today={today} may={may} />
          <PersonPanel head={head} may={may} isCompany={isCompany} />
          <WorkProfilePanel head={head} may={may} />
          <SubsidyPanel number={number} rows={rows} today={today} />
          <WeekPanel number={number} tracks={rows.tracks.filter((row) => isRunning(row, today))} />
          {!isCompany && <SharingPanel number={number} rows={rows} may={may} />}
        </div>
      </div>
    </>
  )
}

/** Where the reader came from and goes back to. */
function cameFrom({ van }: TrajectoryPageFilter, number: string, placement: Row | undefined) {
  if (van === 'week') return paths.weekOf(number)
  if (van === 'switch') return paths.switching(number)
  if (van === 'kwaliteit') return paths.quality
  return van === 'plaatsing' && placement ? paths.placement(placement.id) : paths.trajectory(number)
}

const taken = (rows: TrajectoryScreen['rows']) => ({
  application: rows.applications.length > 0,
  advice: rows.advices.length > 0,
  decision: rows.decisions.length > 0,
  queue: rows.entries.length > 0,
  offer: rows.offers.length > 0,
  placement: rows.terms.length > 0,
})
