import { channelWord, partyWord, type ContactFilter, type ContactStep } from '@/lib/contact/filter'
import { paths, withQuery } from '@/lib/paths'

/** The page with this form open. */
export const contactStepHref = (number: string, stap: ContactStep, bij?: string) =>
  withQuery(paths.contact(number), { stap, bij })

/** What stands in the address of a filtered list. */
export const filterQuery = ({ wie, hoe }: Pick<ContactFilter, 'wie' | 'hoe'>) => ({
  wie: wie && partyWord[wie],
  hoe: hoe && channelWord[hoe],
})
