import { CountingBasisPanel } from '@/components/organisation/counting-basis'
import { SettingsForm, SwitchOrganisationForm } from '@/components/organisation/organisation-forms'
import { ServiceAreas } from '@/components/organisation/service-areas'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { Tag } from '@/components/ui/tag'
import { organisationScreen } from '@/lib/organisation/queries'
import { organisationKindLabel, settingsSeen } from '@/lib/organisation/settings'
import { paths } from '@/lib/paths'
import { idParam } from '@/lib/pipeline/id-param'
import { screen } from '@/lib/pipeline/screen'

export default async function OrganisationPage({ params }: PageProps<'/beheer/organisaties/[id]'>) {
  const { actor, data } = await screen(organisationScreen, await idParam(params))
  const { organisation, installation } = data
  const { kind, cbsCode, active, name } = organisation
  const isSelf = kind === 'installation'
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="beheer"
      title={name}
      intro={`${organisationKindLabel[kind]}${cbsCode ? `, CBS-code ${cbsCode}` : ''}`}
      actions={
        <ButtonLink href={paths.organisations} look="subtle">
          Terug naar de organisaties
        </ButtonLink>
      }
    >
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div>
          <Panel
            title="Instellingen"
            aside={<Tag tone={active ? 'positive' : 'neutral'}>{active ? 'aan' : 'uit'}</Tag>}
          >
            <SettingsForm key={settingsSeen(organisation)} organisation={organisation} />
          </Panel>
          {data.bases && (
            <CountingBasisPanel organisationId={organisation.id} bases={data.bases} today={data.today} />
          )}
        </div>
        {!isSelf && (
          <div>
            <ServiceAreas {...data} mayChange={installation} />
            {installation && (
              <Panel title={active ? 'Uitzetten' : 'Aanzetten'}>
                <SwitchOrganisationForm key={String(active)} organisation={organisation} />
              </Panel>
            )}
          </div>
        )}
      </div>
    </PageShell>
  )
}
