import { formatDate } from '@/lib/domain/dutch-date'

type Props = {
  known: string | null
  /** Since when is kept how places stood, where that is after what was asked. */
  keptFrom: string | null
}

/** What the list of places of another day does not tell, and what it counts. */
export function UndatedPlaces({ known, keptFrom }: Props) {
  return (
    <p className="mt-2 text-sm text-muted">
      Vanaf wanneer een plek vol raakt, staat hier niet: dat geldt alleen voor vandaag.
      {known === null && ' Een aanbod dat later verviel, houdt hier geen zitplaats bezet.'}
      {keptFrom !== null &&
        ` Wat aan plekken en zitplaatsen veranderde vóór ${formatDate(keptFrom)} is niet bewaard: daarvan staat hier hoe het op die dag was.`}
    </p>
  )
}
