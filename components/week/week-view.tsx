import { Button, ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { stepHref } from '@/components/trajectory/step-links'
import { formatDate } from '@/lib/domain/dutch-date'
import { mayEver } from '@/lib/domain/policy'
import { paths } from '@/lib/paths'
import type { Actor } from '@/lib/pipeline/actor'
import { specOfStep, type Step } from '@/lib/trajectory/step-specs'
import type { WeekOfScreen } from '@/lib/week/queries'
import { TrackPatterns } from './day-bar'
import { WeekGrid } from './week-grid'
import { ChangesPanel, PastPanel, RunningPanel } from './week-panels'
import { WeekTotalsPanel } from './week-totals'

/** The form that adds something: beside a job it is a move of its own (T60). */
const adding = ({ state, mainTrack }: WeekOfScreen): Step | null => {
  if (state === 'placed') return 'addParallelTrack'
  return mainTrack !== null || state === 'switchPreparing' ? 'addParticipation' : null
}

/** One picture of a week: now, planned or past, with what it counts for and what can be done. */
export function WeekView({ actor, data }: { actor: Actor; data: WeekOfScreen }) {
  const may = (step: Step) => mayEver(actor.role, specOfStep(step).permission)
  const add = adding(data)
  const isNow = data.op === data.today
  return (
    <>
      <TrackPatterns />
      <form action={paths.weekOf(data.number)} className="no-print mb-4 flex flex-wrap items-end gap-3">
        <label className="flex flex-col gap-1 text-sm font-semibold">
          Week op
          <input
            name="op"
            defaultValue={formatDate(data.op)}
            autoComplete="off"
            className="utrecht-textbox w-36 text-base font-normal"
          />
        </label>
        <Button type="submit">Toon</Button>
        {!isNow && <ButtonLink href={paths.weekOf(data.number)}>Vandaag</ButtonLink>}
      </form>
      <div className="trajectory">
        <div className="trajectory-main">
          <Panel
            title={isNow ? 'De week nu' : `De week op ${formatDate(data.op)}`}
            aside={
              add && may(add) ? (
                <ButtonLink href={stepHref(data.number, add, { van: 'week' })} look="primary">
                  Voeg iets toe
                </ButtonLink>
              ) : undefined
            }
          >
            <WeekGrid shown={data.shown} employer={data.employer} op={data.op} />
          </Panel>
          <RunningPanel data={data} may={may} />
        </div>
        <div className="trajectory-side">
          <WeekTotalsPanel totals={data.totals} isCompany={actor.role === 'hr'} />
          <ChangesPanel data={data} />
          <PastPanel data={data} may={may} />
        </div>
      </div>
    </>
  )
}
