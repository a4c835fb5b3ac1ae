'use client'

import { Button } from '@/components/ui/button'

/** When a page breaks: what to do, and the code under which the log knows it; never what went wrong inside. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const code = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <main className="plain-page">
      <title>Er ging iets mis · Schakel</title>
      <h1>Er ging iets mis</h1>
      <p className="my-4">
        Dit ligt aan Schakel, niet aan u. Probeer het nog eens. Blijft het gebeuren, vraag het dan de
        functioneel beheerder{code && <> en noem code {code}</>}.
      </p>
      <Button look="primary" onClick={retry}>
        Probeer het nog eens
      </Button>
    </main>
  )
}
