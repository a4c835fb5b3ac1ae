import { DailyMailForm } from '@/components/account/daily-mail-form'
import { OwnSessions, ShortcutForm } from '@/components/account/own-sessions'
import { PageShell } from '@/components/shell/page-shell'
import { DefinitionList } from '@/components/ui/definition-list'
import { Panel } from '@/components/ui/panel'
import { ownSessionsScreen } from '@/lib/account/queries'
import { roleLabel } from '@/lib/account/role-label'
import { mayEver } from '@/lib/domain/policy'
import { screen } from '@/lib/pipeline/screen'

export default async function OwnPage() {
  const { actor, data } = await screen(ownSessionsScreen, null)
  const { name, email, role, organisationName, municipalities } = actor
  return (
    <PageShell
      actor={actor}
      current="mijn"
      title="Mijn sessies"
      intro="Waar u bent ingelogd, en hoe Schakel voor u werkt."
    >
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Panel title="Sessies">
          <p className="text-muted">
            Een sessie eindigt na een half uur zonder handeling, en altijd tien uur na het inloggen.
          </p>
          <OwnSessions sessions={data.sessions} />
        </Panel>
        <div>
          <Panel title="Mijn account">
            <DefinitionList
              items={[
                ['Naam', name],
                ['E-mailadres', email],
                ['Rol', roleLabel[role]],
                ['Organisatie', organisationName],
                ['Gemeenten', municipalities.map((municipality) => municipality.name).join(', ') || 'geen'],
              ]}
            />
          </Panel>
          {data.dailyMail !== null && (
            <Panel title="Dagelijks bericht">
              <DailyMailForm dailyMail={data.dailyMail} email={email} />
            </Panel>
          )}
          <Panel title="Toetsen">
            <ShortcutForm singleKeys={actor.singleKeys} search={mayEver(actor.role, 'trajectory.search')} />
          </Panel>
        </div>
      </div>
    </PageShell>
  )
}
