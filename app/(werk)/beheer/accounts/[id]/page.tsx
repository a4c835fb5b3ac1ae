import {
  ChangeAccountForm,
  EndSessionsForm,
  InviteForm,
  SwitchAccountForm,
} from '@/components/account/account-forms'
import { AccountScope } from '@/components/account/account-scope'
import { SessionTable } from '@/components/account/session-table'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { instantWords } from '@/components/ui/instant-words'
import { Panel } from '@/components/ui/panel'
import { Tag } from '@/components/ui/tag'
import { accountScreen } from '@/lib/account/queries'
import { roleLabel } from '@/lib/account/role-label'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { idParam } from '@/lib/pipeline/id-param'

export default async function AccountPage({ params }: PageProps<'/beheer/accounts/[id]'>) {
  const { actor, data } = await screen(accountScreen, await idParam(params))
  const { account, scope, sessions, choices, today, self } = data
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="beheer"
      title={account.name}
      tabTitle="Account"
      intro={`${roleLabel[account.role]}, ${account.organisation}`}
      actions={
        <ButtonLink href={paths.accounts} look="subtle">
          Terug naar de accounts
        </ButtonLink>
      }
    >
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div>
          <Panel
            title="Account"
            aside={<Tag tone={account.active ? 'positive' : 'neutral'}>{account.active ? 'aan' : 'uit'}</Tag>}
          >
            <DefinitionList
              items={[
                ['E-mailadres', account.email],
                ['Gemaakt', instantWords(account.createdAt)],
                [
                  'Laatst ingelogd',
                  account.lastSignedInAt ? instantWords(account.lastSignedInAt) : 'nog nooit',
                ],
                [
                  'Link om een wachtwoord te kiezen',
                  account.invitedUntil ? `werkt tot ${instantWords(account.invitedUntil)}` : 'geen',
                ],
              ]}
            />
          </Panel>
          <Panel title="Naam en rol">
            <ChangeAccountForm key={account.version} account={account} />
          </Panel>
          <AccountScope accountId={account.id} scope={scope} choices={choices} today={today} />
        </div>
        <div>
          <Panel title="Open sessies">
            <SessionTable sessions={sessions} />
            {sessions.length > 0 && (
              <div className="mt-4">
                <EndSessionsForm accountId={account.id} />
              </div>
            )}
          </Panel>
          {account.active && (
            <Panel title="Nieuw wachtwoord">
              <InviteForm accountId={account.id} />
            </Panel>
          )}
          {!self && (
            <Panel title={account.active ? 'Uitzetten' : 'Aanzetten'}>
              <SwitchAccountForm key={account.version} account={account} />
            </Panel>
          )}
        </div>
      </div>
    </PageShell>
  )
}
