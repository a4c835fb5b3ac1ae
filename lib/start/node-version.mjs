/** Written so that an old Node can still read it: no syntax or import newer than Node 12. */
const needed = [20, 19]

/**
 * Whether a Node version is new enough.
 * @param {string} version as in process.versions.node, for example "20.19.0"
 * @returns {boolean}
 */
export function newEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > needed[0] || (major === needed[0] && minor >= needed[1])
}

/** Ends the process with a message in Dutch when this Node is older than package.json asks. */
export function requireNode() {
  if (newEnough(process.versions.node)) return
  console.error('Schakel heeft Node ' + needed.join('.') + ' of nieuwer nodig.')
  console.error('Op deze computer staat Node ' + process.versions.node + ' (' + process.execPath + ').')
  console.error('Haal een nieuwere versie van https://nodejs.org en probeer het opnieuw.')
  process.exit(1)
}
