/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  // Without these Next takes a lock file in a folder above for the root, and puts the server deeper.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // Types are a part of npm test; npm start builds without the packages that the test files import.
  typescript: { ignoreBuildErrors: true },
  typedRoutes: true,
  poweredByHeader: false,
  // The proxy in front compresses; Next would spend CPU on it per request.
  compress: false,
  // What the proxy leaves alone: files under a name of their own content.
  headers: async () => [
    { source: '/_next/static/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] },
  ],
  serverExternalPackages: ['@node-rs/argon2', 'pdfkit'],
  // Read by path when a letter is made: the server stands apart from this folder.
  outputFileTracingIncludes: { '/*': ['./lib/letter/fonts/*'] },
  experimental: { serverActions: { bodySizeLimit: '6mb' } },
}

export default config
