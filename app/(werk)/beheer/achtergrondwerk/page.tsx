import { FailingJobs, JobTable, MessageFigures, PulseAlert } from '@/components/background/background-view'
import { FindingsPanel } from '@/components/background/findings-panel'
import { PageShell } from '@/components/shell/page-shell'
import { instantWords } from '@/components/ui/instant-words'
import { Panel } from '@/components/ui/panel'
import { backgroundScreen } from '@/lib/background/queries'
import { screen } from '@/lib/pipeline/screen'

export default async function BackgroundWorkPage() {
  const { actor, data } = await screen(backgroundScreen, null)
  const { pulse, jobs, failing, findings } = data
  return (
    <PageShell
      actor={actor}
      current="beheer"
      title="Achtergrondwerk"
      intro="Wat Schakel zelf doet: berichten versturen, en elke nacht om 3 uur nakijken wat er moet gebeuren."
    >
      {pulse?.known && <PulseAlert {...pulse} />}
      {pulse && <MessageFigures {...pulse} />}
      <FailingJobs failing={failing} />
      <Panel title="Elke nacht">
        <JobTable jobs={jobs} />
        {pulse?.known && pulse.lookedAt && (
          <p className="note mt-3">{`De achtergrondwerker keek voor het laatst op ${instantWords(pulse.lookedAt)}.`}</p>
        )}
      </Panel>
      <FindingsPanel findings={findings} />
    </PageShell>
  )
}
