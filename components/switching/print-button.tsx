'use client'

import { Button } from '@/components/ui/button'

/** Opens the print window of the browser for this page. */
export function PrintButton() {
  return (
    <Button type="button" look="primary" onClick={() => window.print()}>
      Print dit blad
    </Button>
  )
}
