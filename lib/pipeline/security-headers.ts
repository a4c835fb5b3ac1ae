/** Tells a page its own address, so that signing in can lead back to it. */
export const pathHeader = 'x-schakel-path'

type Surroundings = {
  /** Random text of this request; only scripts and styles that carry it run. */
  nonce: string
  /** The development server evaluates text and injects styles; production never does. */
  development: boolean
  /** True when the browser reached us over TLS. */
  secure: boolean
}

/**
 * Content-Security-Policy of one answer: own scripts with this request's nonce, own styles, nothing inline,
 * nothing evaluated, nothing from elsewhere, never in a frame (ASVS 5.0 3.4.3, 3.4.6; NCSC U/PW.03).
 */
export function contentSecurityPolicy({ nonce, development, secure }: Surroundings): string {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
  return (secure ? [...directives, 'upgrade-insecure-requests'] : directives).join('; ')
}

const unused = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'midi', 'display-capture']

/**
 * Every security header of one answer by name. Nothing is kept by browser or cache (ASVS 14.3.2), and
 * Strict-Transport-Security is sent only over TLS, where alone it has meaning.
 */
export function securityHeaders(surroundings: Surroundings): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(surroundings),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
    ...(surroundings.secure && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  }
}

type Sender = { method: string; origin: string | null; host: string | null; secure: boolean }

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that may change something comes from elsewhere: no Origin, an opaque one, another host, or
 * plain http while we are reached over TLS. Next checks the Origin of server actions too, but lets a missing one
 * pass (ASVS 3.5.1).
 */
export function isForeignWrite({ method, origin, host, secure }: Sender): boolean {
  if (readingMethods.has(method.toUpperCase())) return false
  if (!origin || !host || !URL.canParse(origin)) return true
  const sender = new URL(origin)
  if (sender.host !== host.toLowerCase()) return true
  return secure && sender.protocol !== 'https:'
}

/** Whether the browser reached us over TLS, as the proxy in front says it; `protocol` is that of the request itself. */
export const isSecure = (forwarded: string | null, protocol: string) =>
  (forwarded?.split(',')[0]?.trim() ?? protocol.replace(':', '')) === 'https'

/** The same question of `isForeignWrite` for a request that carries it all in its headers. */
export const comesFromElsewhere = ({ method, headers, url }: Request) =>
  isForeignWrite({
    method,
    origin: headers.get('origin'),
    host: headers.get('x-forwarded-host') ?? headers.get('host'),
    secure: isSecure(headers.get('x-forwarded-proto'), new URL(url).protocol),
  })

/** Of a file that people brought in: never shown as a page of ours, never run, never kept. */
export const attachmentHeaders = ({ headers, url }: Request): Record<string, string> => ({
  ...securityHeaders({
    nonce: '',
    development: false,
    secure: isSecure(headers.get('x-forwarded-proto'), new URL(url).protocol),
  }),
  'Content-Security-Policy': "sandbox; default-src 'none'",
})
