const columns = [
  ['role', 'Rol'],
  ['scope', 'Van'],
  ['email', 'E-mailadres'],
  ['password', 'Wachtwoord'],
]

/**
 * The practice accounts as lines of a table for the terminal.
 * @param {{ role: string, scope: string, email: string, password: string }[]} accounts
 * @returns {string[]}
 */
export function accountsTable(accounts) {
  const rows = [Object.fromEntries(columns), ...accounts]
  const widths = columns.map(([key]) => Math.max(...rows.map((row) => (row[key] ?? '').length)))
  return rows.map((row) => '  ' + columns.map(([key], i) => (row[key] ?? '').padEnd(widths[i])).join('  ').trimEnd()) // prettier-ignore
}
