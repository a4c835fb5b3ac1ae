import { DefinitionList } from '@/components/ui/definition-list'
import { showPhone } from '@/lib/domain/contact'
import { formatDate } from '@/lib/domain/dutch-date'
import type { RouteVersion } from '@/lib/route/queries'

/** From when until when, in Dutch. */
export const periodWords = (from: string, until: string | null) =>
  until === null ? `sinds ${formatDate(from)}` : `${formatDate(from)} tot en met ${formatDate(until)}`

/** What the municipality says of a route: for whom, where, how often it is looked at, and on what it rests. */
export function RouteFacts({ route }: { route: RouteVersion }) {
  const { contactName, contactPhone, contactEmail, longestMonths } = route
  const contact = [contactName, contactPhone && showPhone(contactPhone), contactEmail].filter(Boolean)
  return (
    <DefinitionList
      items={[
        ['Voor wie', route.forWhom],
        ['Aanbieder', route.provider],
        ['Contactpersoon', contact.join(' · ')],
        ['Evalueren', `elke ${route.reviewWeeks === 1 ? 'week' : `${route.reviewWeeks} weken`}`],
        ['Duurt hoogstens', longestMonths === null ? 'geen grens' : `${longestMonths} maanden`],
        ['Overbrugging', route.isBridging ? 'telt mee tot de plek (Pw art. 10b lid 7)' : 'telt niet mee'],
        ['Beleid', route.source],
      ]}
    />
  )
}
