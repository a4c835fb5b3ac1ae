import 'server-only'
import { keepBsn } from '@/lib/person/bsn-cipher'
import { seal, unseal } from '@/lib/pipeline/seal'
import type { ValueKind } from './catalogue'

/** Tables that do not go along, each with why; every other table does. */
export const leftOutTables: Record<string, string> = {
  session: 'wie nu is ingelogd; iedereen logt opnieuw in',
  invitation: 'links die één keer werken; de beheerder maakt nieuwe',
  rate_limit: 'tellers van inlogpogingen',
  search_request: 'zoekopdrachten die na korte tijd vanzelf weggaan',
  form_draft: 'formulieren die iemand begon en nog niet bewaarde; rond ze af voor u alles meeneemt',
  practice_mail: 'berichten van een oefenomgeving, die nooit vertrokken',
  trajectory_line: 'regels van lijsten; Schakel leidt ze af uit de andere tabellen',
  person_name_key: 'zoeksleutels van namen; Schakel leidt ze af uit person',
  seat_step: 'bezetting per dag; Schakel leidt die af uit seat en seat_use',
}

/** Columns that do not go along, as table.column, each with why. */
export const leftOutColumns: Record<string, string> = {
  'account.password_hash': 'een wachtwoord hoort in geen enkel bestand; iedereen kiest een nieuw',
  'document_version.sealed_key': 'de sleutel van een bestand; het bestand zelf staat leesbaar in de set',
  'letter_word.sealed_key': 'de sleutel van een bestand; het bestand zelf staat leesbaar in de set',
  'person_bsn.search_hash':
    'de zoeksleutel van een BSN; Schakel maakt hem opnieuw met de sleutel van de installatie',
  'person_bsn.last_digits': 'de laatste vier cijfers van het BSN, dat er zelf al staat',
}

/** Columns beside those of the set that are made anew on the way back, by table. */
export const madeAnew: Record<string, string[]> = {
  person_bsn: ['search_hash', 'last_digits'],
  document_version: ['sealed_key'],
  letter_word: ['sealed_key'],
}

/** What a new installation begins with, so that a database that holds nothing else is still empty. */
export const startingTables = [
  ...['cbs_municipality', 'deadline_rule', 'employer_step', 'equated_day', 'handover_rule'],
  ...['letter_template', 'lifecycle_edge', 'local_amount', 'minimum_wage', 'move_role', 'national_target'],
  ...[
    'parameter',
    'plain_word',
    'published_target',
    'reference_load',
    'srg_code',
    'srg_field',
    'srg_guideline',
  ],
  ...['switch_rule', 'town_point', 'organisation', 'job_run', 'finding', 'audit_event'],
]

/** A column that the database keeps encrypted: how it is named and read in the set, and what is kept of it on the way back. */
export interface SealedColumn {
  name: string
  kind: ValueKind
  description: string
  pattern?: RegExp
  open: (kept: string) => string
  /** By column of the database. */
  keep: (text: string) => Record<string, string>
}

const opened = (column: string, name: string, description: string): SealedColumn => ({
  name,
  kind: 'text',
  description,
  open: (kept) => unseal(kept),
  keep: (text) => ({ [column]: seal(text) }),
})

const openCells = (kept: string) => {
  const { sealed } = JSON.parse(kept) as { sealed?: string }
  return sealed ? unseal(sealed) : kept
}

/** What a handover took along holds the BSN as the table of BSNs does. */
function openHanded(kept: string): string {
  const payload = JSON.parse(kept) as { bsn?: Record<string, unknown> | null }
  if (!payload.bsn) return kept
  const { cipher, search_hash: _hash, last_digits: _digits, ...rest } = payload.bsn
  return JSON.stringify({ ...payload, bsn: { bsn: unseal(String(cipher)), ...rest } })
}

function keepHanded(text: string): Record<string, string> {
  const payload = JSON.parse(text) as { bsn?: Record<string, unknown> | null }
  if (!payload.bsn) return { payload: text }
  const { bsn, ...rest } = payload.bsn
  return { payload: JSON.stringify({ ...payload, bsn: { ...keepBsn(String(bsn)), ...rest } }) }
}

/** By table.column. */
export const sealedColumns: Record<string, SealedColumn> = {
  'person_bsn.cipher': {
    name: 'bsn',
    kind: 'text',
    description: 'Burgerservicenummer: negen cijfers.',
    pattern: /^\d{9}$/,
    open: (kept) => unseal(kept),
    keep: (bsn) => ({ ...keepBsn(bsn) }),
  },
  'appointment.invited_sealed': opened(
    'invited_sealed',
    'invited_address',
    'E-mailadres waarop de persoon is uitgenodigd.',
  ),
  'outbox.recipient_sealed': opened(
    'recipient_sealed',
    'recipient_address',
    'E-mailadres van een ontvanger zonder account.',
  ),
  'srg_delivery.sealed': opened('sealed', 'content', 'De inhoud van het bestand voor het CBS.'),
  'handover.payload': {
    name: 'payload',
    kind: 'any',
    description: 'Wat er meeging bij de overdracht, met het BSN leesbaar.',
    open: openHanded,
    keep: keepHanded,
  },
  'import_row.cells': {
    name: 'cells',
    kind: 'any',
    description: 'Cellen van de regel, met welke uit een formule kwamen; leeg nadat de lijst is ingevoerd.',
    open: openCells,
    keep: (text) => ({ cells: /^\s*\{\s*\}\s*$/.test(text) ? '{}' : JSON.stringify({ sealed: seal(text) }) }),
  },
  'import_row.replacement': {
    ...opened('replacement', 'replacement', 'Verbeteringen per veld die de gebruiker bij de regel typte.'),
    kind: 'any',
  },
}
