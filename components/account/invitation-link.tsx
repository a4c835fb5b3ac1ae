'use client'

import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'

/** The link to choose a password: shown once, for the administrator to pass on. */
export function InvitationLink({ path }: { path: string }) {
  const [copied, setCopied] = useState(false)
  const link = new URL(path, window.location.origin).href
  const copy = () => navigator.clipboard.writeText(link).then(() => setCopied(true))
  return (
    <Alert tone="positive" title="Geef deze link door" appears>
      <p>Hij werkt drie dagen en één keer, en wordt niet nog eens getoond.</p>
      <p className="my-2 break-all font-semibold">{link}</p>
      <Button compact onClick={copy}>
        {copied ? 'Gekopieerd' : 'Kopieer de link'}
      </Button>
    </Alert>
  )
}
