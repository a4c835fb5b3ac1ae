import type { Benefit } from './determination'

/** Groups of benefits whose payer and rules differ. */
export const benefitGroups = ['pw', 'wajong', 'wia', 'ww', 'nug'] as const
export type BenefitGroup = (typeof benefitGroups)[number]

const groups: Partial<Record<Benefit, BenefitGroup>> = {
  socialAssistance: 'pw',
  ioaw: 'pw',
  ioaz: 'pw',
  wajong: 'wajong',
  wia: 'wia',
  wao: 'wia',
  waz: 'wia',
  ww: 'ww',
  none: 'nug',
}

/** The group of a benefit; 'other' for those of which no rule was read (Anw, Ziektewet, IOW, Wamil). */
export const benefitGroupOf = (benefit: Benefit): BenefitGroup | 'other' => groups[benefit] ?? 'other'
