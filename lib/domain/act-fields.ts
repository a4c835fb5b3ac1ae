import { correctNote, writeNote } from './contact-fields'
import type { FieldSpec } from './field-spec'
import {
  bridging,
  choice,
  date,
  line,
  on,
  optional,
  options,
  reason,
  remark,
  returnAgreed,
  reviewOn,
} from './form-fields'
import { subsidyExclusionLabel, wageSubsidyLabel } from './labels'
import type { Move } from './lifecycle'
import { urgencyLabel } from './order-rule'
import { evaluationFields, partyFields, switchTaskFields } from './switch-fields'
import { routeFields } from './route-fields'
import { handedOver } from './sending-fields'
import { workActFields } from './work-act-fields'

/** Moves that a caseworker proposes and a decision maker makes (the second reader of T33, T40, T55 and T63). */
export const proposableMoves = [
  'close',
  'closeWithoutApplication',
  'closeAfterRejection',
  'closePlacedOnWish',
  'restUnreachable',
  'reopen',
] as const satisfies readonly Move[]
export type ProposableMove = (typeof proposableMoves)[number]

const id = (name: string, label: string): FieldSpec => ({
  name,
  label,
  kind: 'select',
  required: true,
  options: [],
})

const words = (name: string, label: string): FieldSpec => ({
  name,
  label,
  kind: 'textarea',
  required: true,
  help: 'Geen diagnose of medische gegevens.',
})

/** On what ground a term stands still; the law knows no other. */
export const suspensionGrounds = {
  completion: 'Aanvrager vult de aanvraag aan',
  agreed: 'Met schriftelijke instemming van de aanvrager',
  applicant: 'Vertraging door de aanvrager',
  forceMajeure: 'Overmacht',
} as const

const whatBridges =
  'Wat doet iemand tot de start? Wie op de wachtlijst staat, krijgt dit als het andere aanbod. Wil iemand niets, kies dat dan ook.'

/** Of who cannot be reached a proposal says what was tried. */
export const unreachableFields: FieldSpec[] = [
  { ...reason, label: 'Wat hebt u geprobeerd?', help: 'Wanneer en hoe. Noem ook de adrescontrole.' },
]

/** What each act besides a move asks, in the order of its form. A select without options gets them from the screen. */
export const actFields = {
  propose: [reason],
  answerProposal: [{ ...reason, label: 'Waarom stuurt u het terug?' }],
  refer: [
    id('companyId', 'SO-bedrijf'),
    on,
    { ...reason, label: 'Waarvoor?', help: 'Het SO-bedrijf leest dit mee. Geen medische gegevens.' },
  ],
  endReferral: [on, remark],
  assignOwner: [id('accountId', 'Consulent'), remark],
  agreeRest: [reviewOn, returnAgreed, remark],
  confirmOnList: [date('talkOn', 'Gesproken op'), remark],
  addTask: [
    { ...line('label', 'Wat moet er gebeuren?'), required: true } as FieldSpec,
    date('dueOn', 'Uiterlijk op'),
    choice('audience', 'Voor wie?', { caseworker: 'Consulent', decisionMaker: 'Besluitnemer' }),
  ],
  closeDeadline: [{ ...remark, label: 'Wat is er gedaan?' }],
  extendDeadline: [date('validOn', 'Bericht verstuurd op'), reason],
  suspendDeadline: [
    choice('ground', 'Waarom staat de termijn stil?', suspensionGrounds),
    date('validOn', 'Brief verstuurd op', { help: 'De termijn staat stil vanaf de dag daarna.' }),
    date('answerBy', 'Aanvullen kan tot en met', {
      ...optional,
      help: 'Nodig als de aanvrager de aanvraag aanvult: de laatste dag die in de brief staat.',
    }),
    reason,
  ],
  resumeDeadline: [
    date('validOn', 'Loopt weer vanaf', {
      help: 'De dag waarop het compleet was. Is de tijd in de brief dan al voorbij, dan loopt de termijn vanaf de dag na die tijd.',
    }),
    remark,
  ],
  recordWageSubsidy: [
    choice('regime', 'Soort', wageSubsidyLabel),
    date('validOn', 'Geldt vanaf', {
      help: 'Met een andere datum dan de huidige begint een nieuwe periode.',
    }),
    {
      name: 'wageValue',
      label: 'Loonwaarde in hele procenten',
      kind: 'wholePercentage',
      help: 'Alleen bij subsidie op loonwaarde.',
    },
    date('wageValueSetOn', 'Loonwaarde vastgesteld op', optional),
    date('requestedOn', 'Aangevraagd op', optional),
    date('decidedOn', 'Beschikking op', optional),
    choice(
      'exclusion',
      'Krijgt de werkgever al iets anders voor deze baan?',
      subsidyExclusionLabel,
      optional,
    ),
    {
      name: 'employerCosts',
      label: 'Vergoeding werkgeverslasten volgens de beschikking',
      kind: 'percentage',
      help: 'Leeg: het percentage uit de tabel van die dag.',
    },
    {
      name: 'fullWeekHours',
      label: 'Volle werkweek bij deze werkgever',
      kind: 'hours',
      help: 'Alleen nodig bij een eigen cao van de werkgever en meer uren dan waarover de subsidie loopt.',
    },
    remark,
  ],
  setSwitchTask: switchTaskFields,
  keepSwitchParty: partyFields,
  recordEvaluation: evaluationFields,
  recordUrgency: [
    on,
    {
      name: 'urgency',
      label: 'Urgentie',
      kind: 'radio',
      required: true,
      help: 'Volgens de regel van uw gemeente. Bij “Volgorde” ziet u wat het doet.',
      options: [{ value: 'none', label: 'Geen' }, ...options(urgencyLabel)],
    },
    { ...reason, label: 'Waarom volgens de verordening?', help: 'Noem werk en wonen, geen ziekte.' },
  ],
  recordBridging: [on, { ...bridging, required: true, help: whatBridges } as FieldSpec, remark],
  writeNote,
  correctNote,
  ...workActFields,
  acceptHandover: [
    {
      name: 'placeKept',
      kind: 'radio',
      label: 'Blijft de plek?',
      help: 'Het bedrijf van deze plek werkt niet voor uw gemeente. Spreek eerst met het bedrijf af hoe het verdergaat.',
      options: [
        { value: 'yes', label: 'Ja, de zitplaats blijft: dat is met het bedrijf afgesproken' },
        { value: 'no', label: 'Nee, de baan loopt door zonder deze zitplaats' },
      ],
    },
    {
      name: 'personAs',
      kind: 'radio',
      label: 'Welke gegevens van de persoon gelden?',
      help: 'U kende deze persoon al. Twijfelt u, kijk dan in de BRP.',
      options: [
        { value: 'handed', label: 'Die uit de overdracht' },
        { value: 'here', label: 'Die bij mij staan' },
      ],
    },
    remark,
  ],
  refuseHandover: [{ ...reason, label: 'Waarom neemt u niet over?' }],
  askHandover: [words('question', 'Wat wilt u weten?')],
  sendHandover: [id('receiverId', 'Aan wie?'), ...handedOver],
  withdrawHandover: [{ ...reason, label: 'Waarom trekt u de overdracht in?' }],
  replyHandover: [words('answer', 'Uw antwoord')],
  ...routeFields,
} satisfies Record<string, FieldSpec[]>
