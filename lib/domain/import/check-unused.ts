import { fault, type Fault } from './faults'
import { fieldLabel, type ImportField } from './fields'
import type { ImportedHistory } from './imported-history'
import type { RowValues } from './row-values'

// A value that only means something together with another fact, and whether that fact is there.
const rests: readonly [ImportField & keyof RowValues, (history: ImportedHistory) => boolean][] = [
  ['applicant', ({ application }) => application !== null],
  ['adviceOutcome', ({ advice }) => advice !== null],
  ['decisionOutcome', ({ decision }) => decision !== null],
  ['waitingSince', ({ waiting }) => waiting.length > 0],
  ['employer', ({ placement }) => placement !== null],
  ['contractHours', ({ placement }) => placement !== null],
  ['contractEnd', ({ placement }) => placement !== null],
]

/** Names what a row says and the history cannot hold, because the day or fact it belongs to is missing. */
export function checkUnused(values: RowValues, history: ImportedHistory): Fault[] {
  return rests
    .filter(([field, holds]) => values[field] !== null && !holds(history))
    .map(([field]) => fault('unused', field, fieldLabel[field]))
}
