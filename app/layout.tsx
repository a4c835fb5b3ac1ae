import type { ReactNode } from 'react'
import { connection } from 'next/server'
import './globals.css'

export const metadata = { robots: { index: false, follow: false } }

/** Waits for a request, so that every page is drawn per request and carries the nonce of its own CSP. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <html lang="nl" className="voorbeeld-theme schakel-theme">
      <body>{children}</body>
    </html>
  )
}
