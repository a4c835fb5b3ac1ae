import { deadlineRule } from '@/lib/domain/deadline-rule-rows'
import type { WageScale } from '@/lib/domain/minimum-wage'
import type { Job, Tables } from '@/lib/domain/wage-subsidy/amount'
import type { LocalAmountRow, LocalKind } from '@/lib/domain/wage-subsidy/local-amounts'
import type { SubsidyPeriod } from '@/lib/domain/wage-subsidy/period'
import { referenceRows } from './reference-files'

const number = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text))
const dated = (row: Record<string, string>) => ({
  validFrom: row.valid_from ?? '',
  validTo: row.valid_to || null,
})

/** The reference files as the sums of the wage subsidy read them. */
export const tables: Tables = {
  parameters: referenceRows('parameters.csv').map((row) => ({
    key: row.key ?? '',
    value: row.value ?? '',
    unit: row.unit ?? '',
    source: row.source ?? '',
    certainty: row.certainty ?? '',
    note: row.note || null,
    isPlan: row.is_plan === 'true',
    ...dated(row),
  })),
  wages: referenceRows('minimum-wage.csv').map((row) => ({
    scale: row.scale as WageScale,
    age: Number(row.age),
    percentage: Number(row.percentage),
    hourly: number(row.hourly),
    monthly: number(row.monthly),
    source: row.source ?? '',
    certainty: row.certainty ?? '',
    ...dated(row),
  })),
  terms: referenceRows('deadline-rules.csv').map(deadlineRule),
}

/** The same tables with other values from the start, as a beheerder may set them. */
export const withSettings = (settings: Record<string, string>): Tables => ({
  ...tables,
  parameters: tables.parameters.map((row) => ({ ...row, value: settings[row.key] ?? row.value })),
})

export const job = (known: Partial<Job> = {}): Job => ({
  startedOn: '2026-07-01',
  hours: 36,
  cao: 'aanDeSlag',
  birthDate: '1990-05-12',
  targetGroup: true,
  benefit: 'socialAssistance',
  ...known,
})

export const period = (known: Partial<SubsidyPeriod> = {}): SubsidyPeriod => ({
  id: known.validFrom ?? 'period',
  placementId: 'job',
  regime: 'wageValue',
  wageValue: 60,
  wageValueSetOn: null,
  requestedOn: null,
  decidedOn: null,
  employerCosts: null,
  fullWeekHours: null,
  exclusion: 'none',
  validFrom: '2026-07-01',
  validTo: null,
  ...known,
})

/** Amounts of municipalities of their own. */
export const localAmounts: LocalAmountRow[] = referenceRows('local-amounts.csv').map((row) => ({
  municipalityCode: row.municipality_code ?? '',
  kind: row.kind as LocalKind,
  value: row.value ?? '',
  unit: row.unit ?? '',
  perHours: row.per_hours || null,
  fromPercentage: number(row.from_percentage),
  toPercentage: number(row.to_percentage),
  source: row.source ?? '',
  certainty: row.certainty ?? '',
  note: row.note || null,
  ...dated(row),
}))
