'use client'

import { Button } from '@/components/ui/button'
import { paths } from '@/lib/paths'

type Props = {
  /** Which list, by its word in the route. */
  list:
    | 'plekken'
    | 'plaatsingen'
    | 'wachtlijst'
    | 'nalopen'
    | 'trajecten'
    | 'werkgevers'
    | 'afwijkingen'
    | 'ontbreekt'
    | 'sturing'
    | 'sturing-ontbreekt'
    | 'sturing-cijfers'
    | 'sturing-termijnen'
    | 'sturing-switches'
    | 'sturing-gemeenten'
    | 'sturing-landelijk'
    | 'sturing-wat-als'
    | 'sturing-scenarios'
    | 'sturing-vergelijking'
    | 'sturing-doorstroom'
    | 'adviezen'
    | 'uwv'
    | 'sturing-uwv'
    | 'kwaliteit'
    | 'sturing-kwaliteit'
  /** The filter as it stands in the address. */
  filter: Readonly<Record<string, string | undefined>>
}

/** Takes the list of this page along as a file, as it is filtered now: .xlsx, or open as CSV or JSON Lines. */
export function ExportForm({ list, filter }: Props) {
  return (
    <form action={paths.listFile} method="post" className="no-print mt-4">
      <input type="hidden" name="lijst" value={list} />
      {Object.entries(filter).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit">Download als Excel</Button>
        <Button type="submit" name="vorm" value="csv" look="subtle">
          CSV
        </Button>
        <Button type="submit" name="vorm" value="jsonl" look="subtle">
          JSON
        </Button>
      </div>
    </form>
  )
}
