import { formatDateLong } from '@/lib/domain/dutch-date'

/** What stays in the address of a page of figures from link to link: gemeente, day, and as known on which day. */
export type AskedOf = {
  gemeente?: string
  dag?: string
  bekend?: string
}

/** Behind the words of a page: as known on which day; nothing for what is known now. */
export const knownWords = (known: string | null) =>
  known === null ? '' : `, zoals bekend op ${formatDateLong(known)}`
