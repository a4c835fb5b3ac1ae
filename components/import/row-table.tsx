import type { Route } from 'next'
import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'
import type { CheckedRow } from '@/lib/domain/import/check-list'
import { RowFaults, RowVerdict } from './row-faults'

type Props = {
  caption: string
  rows: readonly CheckedRow[]
  /** The address that opens the form of a row; without it rows are only read. */
  editHref?: (number: number) => string
  /** The row whose form is open, and the form. */
  open?: { number: number; form: ReactNode }
  notes: boolean
}

/**
 * Rows of a list with what is to be said about them; the form of one row opens under it. A stacked table is laid out
 * as blocks, which takes its roles away, hence they are named.
 */
export function RowTable({ caption, rows, editHref, open, notes }: Props) {
  return (
    <div className="table-scroll table-stack">
      <table className="utrecht-table data-table" role="table">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Regel
            </th>
            <th scope="col" role="columnheader">
              Wie
            </th>
            <th scope="col" role="columnheader">
              Oordeel
            </th>
            <th scope="col" role="columnheader">
              Wat er is
            </th>
            {editHref && (
              <th scope="col" role="columnheader">
                Doen
              </th>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Fragment key={row.number}>
              <tr id={`regel-${row.number}`} role="row">
                <td className="tabular-nums" role="cell" data-label="Regel">
                  {row.number}
                </td>
                <td role="cell" data-label="Wie">
                  {whoOf(row)}
                </td>
                <td role="cell" data-label="Oordeel">
                  <RowVerdict row={row} />
                </td>
                <td className="col-span-full whitespace-normal" role="cell" data-label="Wat er is">
                  <RowFaults row={row} notes={notes} />
                </td>
                {editHref && (
                  <td role="cell" data-label="Doen">
                    <Link
                      href={editHref(row.number) as Route}
                      prefetch={false}
                      scroll={false}
                      className="utrecht-button utrecht-button--secondary-action button-compact"
                    >
                      Aanpassen<span className="sr-only"> regel {row.number}</span>
                    </Link>
                  </td>
                )}
              </tr>
              {open?.number === row.number && (
                <tr role="row">
                  <td colSpan={5} role="cell" className="col-span-full">
                    <div className="col-span-full w-full">{open.form}</div>
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The name of a row as far as it was read. */
function whoOf({ values }: CheckedRow): string {
  const { surname, prefix, givenName, initials } = values
  const called = givenName ?? initials
  return [surname ?? 'zonder naam', prefix].filter(Boolean).join(', ') + (called ? ` (${called})` : '')
}
