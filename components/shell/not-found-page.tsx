'use client'

import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'

/** Not there, and not yours, look the same. A client component, because every page carries this one along. */
export function NotFoundPage() {
  return (
    <main className="plain-page">
      <title>Niet gevonden · Schakel</title>
      <h1>Deze pagina is er niet</h1>
      <p className="my-4">
        Misschien is het adres anders, of hoort deze pagina niet bij uw werk. Zoek opnieuw vanaf uw eerste
        scherm.
      </p>
      <ButtonLink href={paths.home} look="primary">
        Naar het eerste scherm
      </ButtonLink>
    </main>
  )
}
