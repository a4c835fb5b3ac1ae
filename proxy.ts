import { NextResponse, type NextRequest } from 'next/server'
import { comesFromElsewhere, isSecure, pathHeader, securityHeaders } from '@/lib/pipeline/security-headers'

const refusal =
  'Deze opdracht kwam niet van een pagina van Schakel en is niet uitgevoerd. Open de pagina opnieuw en probeer het nog eens.'

/**
 * Sets the security headers and refuses a write that another site sent. Who may do what is never decided here:
 * a server action answers a direct POST too, so that belongs in commands and queries.
 */
export function proxy(request: NextRequest) {
  const secure = isSecure(request.headers.get('x-forwarded-proto'), request.nextUrl.protocol)
  const nonce = newNonce()
  const headers = securityHeaders({ nonce, secure, development: process.env.NODE_ENV === 'development' })
  if (comesFromElsewhere(request)) {
    return new NextResponse(refusal, {
      status: 403,
      headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
    })
  }
  return withHeaders(request, headers)
}

/** Next reads the nonce for its own scripts from the policy on the request. */
function withHeaders(request: NextRequest, headers: Record<string, string>) {
  const forwarded = new Headers(request.headers)
  forwarded.set('Content-Security-Policy', headers['Content-Security-Policy'] ?? '')
  forwarded.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers: forwarded } })
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

function newNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
}

// Files of documents ask the same themselves: an upload that passes here is first gathered whole in memory, and a download
// would get the policy of a page.
export const config = {
  matcher: ['/((?!_next/static/|trajecten/[^/]+/documenten/(?:bestand|download)$).*)'],
}
