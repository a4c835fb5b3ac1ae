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

/** Rows of a list with what is to be said about them; the form of one row opens under it. */
export function RowTable({ caption, rows, editHref, open, notes }: Props) {
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="utrecht-table data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Regel</th>
            <th scope="col">Wie</th>
            <th scope="col">Oordeel</th>
            <th scope="col">Wat er is</th>
            {editHref && <th scope="col">Doen</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.number}>
              <tr id={`regel-${row.number}`}>
                <td className="tabular-nums">{row.number}</td>
                <td>{whoOf(row)}</td>
                <td>
                  <RowVerdict row={row} />
                </td>
                <td className="whitespace-normal">
                  <RowFaults row={row} notes={notes} />
                </td>
                {editHref && (
                  <td>
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
                <tr>
                  <td colSpan={5}>{open.form}</td>
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
