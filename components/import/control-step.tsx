import type { ReactNode } from 'react'
import type { Route } from 'next'
import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import type { ControlData } from '@/lib/import/queries'
import type { RowFilter } from '@/lib/import/row-filter'
import { paths, withQuery } from '@/lib/paths'
import { ImportCountLine } from './import-counts'
import { RowTable } from './row-table'

type Props = {
  batchId: string
  control: ControlData
  filter: RowFilter
  rowsPerPage: number
  /** The form of the row in the address, when it is one of the rows shown. */
  form: ReactNode
}

/** What of a list goes in, what not, and why: faults first, a form under the row that needs one. */
export function ControlStep({ batchId, control, filter, rowsPerPage, form }: Props) {
  const { counts, rows, shown } = control
  const href = (change: Partial<RowFilter>) =>
    withQuery(paths.importBatch(batchId), {
      toon: filter.toon,
      soort: filter.soort,
      pagina: filter.pagina,
      ...change,
    })
  const tab = (toon: RowFilter['toon'], label: string, count: number) => ({
    label,
    count,
    current: filter.toon === toon,
    href: href({ toon, soort: undefined, pagina: 1 }),
  })
  const start = (filter.pagina - 1) * rowsPerPage
  return (
    <div className="grid gap-4">
      <ImportCountLine counts={counts} />
      <Tabs
        label="Welke regels"
        tabs={[
          tab('gebreken', 'Na te kijken', counts.warning + counts.refused),
          tab('geweigerd', 'Geweigerd', counts.refused),
          tab('waarschuwing', 'Met waarschuwing', counts.warning),
          tab('goed', 'Goed', counts.good),
          tab('alle', 'Alle', counts.good + counts.warning + counts.refused + counts.skipped),
        ]}
      />
      <KindList control={control} current={filter.soort} hrefOf={(soort) => href({ soort, pagina: 1 })} />
      {rows.length === 0 ? (
        <EmptyState title="Hier zijn geen regels." />
      ) : (
        <>
          <RowTable
            caption="Regels van de lijst"
            rows={rows}
            notes={filter.toon === 'alle' || filter.toon === 'goed'}
            editHref={(number) => `${href({ rij: number })}#regel-${number}`}
            {...(filter.rij !== undefined && form !== null && { open: { number: filter.rij, form } })}
          />
          <Pagination
            from={start + 1}
            to={start + rows.length}
            total={shown}
            previous={filter.pagina > 1 ? href({ pagina: filter.pagina - 1 }) : null}
            next={start + rows.length < shown ? href({ pagina: filter.pagina + 1 }) : null}
          />
        </>
      )}
      <ButtonLink href={withQuery(paths.importBatch(batchId), { stap: 'kolommen' })}>
        Kolommen en woorden aanpassen
      </ButtonLink>
    </div>
  )
}

function KindList({
  control,
  current,
  hrefOf,
}: {
  control: ControlData
  current: string | undefined
  hrefOf: (code: string | undefined) => string
}) {
  if (control.kinds.length === 0) return null
  return (
    <Disclosure summary={`Soorten meldingen (${control.kinds.length})`} open={current !== undefined}>
      <ul>
        {control.kinds.map(({ code, text, count }) => (
          <li key={code}>
            <Link
              href={hrefOf(code) as Route}
              prefetch={false}
              scroll={false}
              aria-current={code === current || undefined}
            >
              {count} × {text}
            </Link>
          </li>
        ))}
        {current !== undefined && (
          <li>
            <Link href={hrefOf(undefined) as Route} prefetch={false} scroll={false}>
              Toon alle soorten
            </Link>
          </li>
        )}
      </ul>
    </Disclosure>
  )
}
