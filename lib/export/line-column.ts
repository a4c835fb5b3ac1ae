import type { SheetColumn } from './sheet'

/** The first column of rows without a name: the number of the row in this file, which is known nowhere else. */
export const lineColumn: SheetColumn<unknown> = {
  label: 'Regel',
  kind: 'number',
  width: 8,
  value: (_, at) => at + 1,
}
