/** What happened outside trajectories, in words; a kind without a word here is shown as it is stored. */
export const auditLabels: Record<string, string> = {
  signedIn: 'Ingelogd',
  signedOut: 'Uitgelogd',
  signInRefused: 'Inloggen geweigerd',
  passwordSet: 'Wachtwoord ingesteld',
  accountAdded: 'Account gemaakt',
  accountChanged: 'Account gewijzigd',
  roleChanged: 'Rol gewijzigd',
  accountSwitchedOn: 'Account aangezet',
  accountSwitchedOff: 'Account uitgezet',
  accountInvited: 'Link voor wachtwoord gemaakt',
  sessionsEnded: 'Sessies beëindigd',
  scopeAdded: 'Gemeente bij account gezet',
  scopeEnded: 'Gemeente bij account beëindigd',
  shortcutsSet: 'Sneltoetsen gewijzigd',
  organisationAdded: 'Organisatie gemaakt',
  organisationChanged: 'Organisatie gewijzigd',
  organisationSwitchedOn: 'Organisatie aangezet',
  organisationSwitchedOff: 'Organisatie uitgezet',
  serviceAreaAdded: 'SO-bedrijf aan gemeente gekoppeld',
  serviceAreaEnded: 'Koppeling met gemeente beëindigd',
  parameterSet: 'Parameter vastgelegd',
  parameterEnded: 'Parameter beëindigd',
  deadlineRuleSet: 'Termijn vastgelegd',
  targetSet: 'Aantal plekken vastgelegd',
  bsnShown: 'BSN getoond',
  importRun: 'Lijst ingevoerd',
  importUndone: 'Invoer teruggedraaid',
}

export const auditLabel = (kind: string) => auditLabels[kind] ?? kind

const plain = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return 'leeg'
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  return Array.isArray(value) ? value.join(', ') : String(value)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function changes(before: unknown, after: unknown): string[] {
  const old = isRecord(before) ? before : {}
  const now = isRecord(after) ? after : {}
  return Object.keys(now)
    .filter((name) => plain(old[name]) !== plain(now[name]))
    .map((name) =>
      isRecord(before)
        ? `${name}: ${plain(old[name])} → ${plain(now[name])}`
        : `${name}: ${plain(now[name])}`,
    )
}

/** Before and after of a line of the log as one text; the answer of the command is left out. */
export function auditDetails(details: unknown): string {
  if (!isRecord(details)) return ''
  const { before, after, result: _result, ...rest } = details
  const others = Object.entries(rest).map(([name, value]) => `${name}: ${plain(value)}`)
  return [...changes(before, after), ...others].join(' · ')
}
