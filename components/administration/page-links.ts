import { withQuery } from '@/lib/paths'

type Listed = { page: number; pageSize: number; shown: number; total: number; capped: boolean }

/** What stands under a list that comes in pages: which rows these are, and the way to the others. */
export function pageLinks(path: string, query: Record<string, string | undefined>, listed: Listed) {
  const { page, pageSize, shown, total, capped } = listed
  const from = (page - 1) * pageSize + 1
  const to = from + shown - 1
  const at = (number: number) => withQuery(path, { ...query, pagina: number === 1 ? null : number })
  return {
    from,
    to,
    total,
    capped,
    previous: page > 1 ? at(page - 1) : null,
    next: to < total ? at(page + 1) : null,
  }
}
