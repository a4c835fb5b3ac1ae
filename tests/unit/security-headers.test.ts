import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy, isForeignWrite, securityHeaders } from '@/lib/pipeline/security-headers'

const production = { nonce: 'bm9uY2U=', development: false, secure: true }

const directives = (policy: string) =>
  new Map(policy.split('; ').map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1)]))

describe('row 1: content security policy', () => {
  test('allows nothing inline or evaluated in production', () => {
    const policy = contentSecurityPolicy(production)
    expect(policy).not.toMatch(/unsafe-/)
    expect(directives(policy).get('script-src')).toEqual(["'self'", "'nonce-bm9uY2U='", "'strict-dynamic'"])
    expect(directives(policy).get('style-src')).toEqual(["'self'", "'nonce-bm9uY2U='"])
  })

  test.each([
    ['default-src', ["'self'"]],
    ['object-src', ["'none'"]],
    ['base-uri', ["'none'"]],
    ['form-action', ["'self'"]],
    ['frame-ancestors', ["'none'"]],
    ['img-src', ["'self'"]],
    ['font-src', ["'self'"]],
    ['connect-src', ["'self'"]],
  ])('%s is %s', (name, sources) => {
    expect(directives(contentSecurityPolicy(production)).get(name)).toEqual(sources)
  })

  test('names no other host', () => {
    expect(contentSecurityPolicy(production)).not.toMatch(/https?:|\*|data:|blob:/)
  })

  test('lets only the development server evaluate', () => {
    expect(contentSecurityPolicy({ ...production, development: true })).toContain("'unsafe-eval'")
  })
})

describe('rows 2 to 5: other headers', () => {
  test.each([
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cache-Control', 'private, no-store'],
    ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'],
  ])('%s: %s', (name, value) => {
    expect(securityHeaders(production)[name]).toBe(value)
  })

  test('switches camera, microphone and location off', () => {
    const policy = securityHeaders(production)['Permissions-Policy']
    for (const feature of ['camera', 'microphone', 'geolocation']) expect(policy).toContain(`${feature}=()`)
  })

  test('promises TLS only over TLS', () => {
    const plain = securityHeaders({ ...production, secure: false })
    expect(plain['Strict-Transport-Security']).toBeUndefined()
    expect(plain['Content-Security-Policy']).not.toContain('upgrade-insecure-requests')
  })
})

describe('row 25: foreign writes', () => {
  const own = {
    method: 'POST',
    origin: 'https://schakel.meerdorp.nl',
    host: 'schakel.meerdorp.nl',
    secure: true,
  }

  test('an own page may write', () => {
    expect(isForeignWrite(own)).toBe(false)
    const local = { method: 'POST', origin: 'http://localhost:3000', host: 'localhost:3000', secure: false }
    expect(isForeignWrite(local)).toBe(false)
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'post', 'PROPFIND'])(
    '%s without Origin is foreign',
    (method) => {
      expect(isForeignWrite({ ...own, method, origin: null })).toBe(true)
    },
  )

  test.each([
    'https://elders.nl',
    'https://schakel.meerdorp.nl.elders.nl',
    'https://schakel.meerdorp.nl:8443',
    'http://schakel.meerdorp.nl',
    'null',
    'schakel.meerdorp.nl',
  ])('Origin %s is foreign', (origin) => {
    expect(isForeignWrite({ ...own, origin })).toBe(true)
  })

  test.each(['GET', 'HEAD', 'OPTIONS'])('%s reads and needs no Origin', (method) => {
    expect(isForeignWrite({ ...own, method, origin: null })).toBe(false)
  })
})
