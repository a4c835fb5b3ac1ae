import { AccountTable } from '@/components/account/account-table'
import { ListFilter } from '@/components/administration/list-filter'
import { pageLinks } from '@/components/administration/page-links'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { accountsScreen } from '@/lib/account/queries'
import { roleLabel } from '@/lib/account/role-label'
import { accountFilter } from '@/lib/account/schemas'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

const standings = [
  ['aan', 'Aan'],
  ['uit', 'Uit'],
  ['nazien', 'Nazien: 90 dagen niet ingelogd'],
] as const

export default async function AccountsPage({ searchParams }: PageProps<'/beheer/accounts'>) {
  const filter = accountFilter.parse(await searchParams)
  const { actor, data } = await screen(accountsScreen, filter)
  const { rows, total, capped, pageSize } = data
  const listed = { page: filter.pagina, pageSize, shown: rows.length, total, capped }
  return (
    <PageShell
      actor={actor}
      current="beheer"
      title="Accounts"
      intro="Wie mag inloggen, met welke rol en voor welke gemeente, en wanneer dat voor het laatst gebeurde."
      actions={
        <ButtonLink href={paths.newAccount} look="primary">
          Nieuw account
        </ButtonLink>
      }
    >
      <ListFilter
        action={paths.accounts}
        selects={[
          {
            name: 'rol',
            label: 'Rol',
            all: 'Alle rollen',
            value: filter.rol,
            options: Object.entries(roleLabel),
          },
          { name: 'toon', label: 'Stand', all: 'Alle', value: filter.toon, options: standings },
        ]}
      />
      <AccountTable rows={rows} />
      {rows.length > 0 && (
        <Pagination {...pageLinks(paths.accounts, { rol: filter.rol, toon: filter.toon }, listed)} />
      )}
    </PageShell>
  )
}
