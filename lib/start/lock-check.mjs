/**
 * The packages for other platforms that a lock file names but does not hold. A registry mirror can lack them; then
 * npm install still works here, and npm ci breaks on the next machine.
 * @param {Record<string, { optionalDependencies?: Record<string, string> }>} packages of package-lock.json
 * @returns {string[]} one line per missing package
 */
export function missingFromLock(packages) {
  const paths = Object.keys(packages)
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !paths.some((other) => other.endsWith(`node_modules/${name}`)))
      .map((name) => `${path || 'package.json'} lacks ${name}`),
  )
}
