/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  typedRoutes: true,
  poweredByHeader: false,
  // The proxy in front compresses; Next would spend CPU on it per request.
  compress: false,
  serverExternalPackages: ['@node-rs/argon2'],
  experimental: { serverActions: { bodySizeLimit: '6mb' } },
}

export default config
