import { boolean, index, integer, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { day, id, twoTimes } from './columns'

/** The municipalities of the Netherlands (CBS). */
export const cbsMunicipality = pgTable('cbs_municipality', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  province: text('province').notNull(),
  inhabitants: integer('inhabitants').notNull(),
  labourRegion: text('labour_region').notNull(),
})

/** Published numbers of places per municipality and year, as far as known. */
export const publishedTarget = pgTable(
  'published_target',
  {
    year: integer('year').notNull(),
    codeThen: text('code_then').notNull(),
    nameThen: text('name_then').notNull(),
    code: text('code'),
    places: integer('places').notNull(),
    source: text('source').notNull(),
  },
  (t) => [primaryKey({ columns: [t.year, t.codeThen] })],
)

/** Published national numbers per year. */
export const nationalTarget = pgTable('national_target', {
  year: integer('year').primaryKey(),
  places: integer('places').notNull(),
  workingPersons: integer('working_persons'),
  /** Hours per week that a person works on average, as published. */
  averageHours: numeric('average_hours'),
  /** The share that was published itself, in whole percents. */
  publishedPercentage: integer('published_percentage'),
  positiveAdvicesInYear: integer('positive_advices_in_year'),
  positiveAdvicesTotal: integer('positive_advices_total'),
  status: text('status').notNull(),
  source: text('source').notNull(),
  sourceWorking: text('source_working'),
  certainty: text('certainty').notNull(),
  note: text('note'),
})

/** Amounts, hours and limits from law and practice: dated, with a source; a plan is marked and never in force. */
export const parameter = pgTable('parameter', {
  id: id(),
  key: text('key').notNull(),
  value: numeric('value').notNull(),
  unit: text('unit').notNull(),
  source: text('source').notNull(),
  certainty: text('certainty').notNull(),
  note: text('note'),
  isPlan: boolean('is_plan').notNull().default(false),
  ...twoTimes(),
})

/** Minimum wage per hour by age; looked up, never computed back from a month's wage. */
export const minimumWage = pgTable('minimum_wage', {
  id: id(),
  scale: text('scale').notNull(),
  age: integer('age').notNull(),
  percentage: numeric('percentage').notNull(),
  hourly: numeric('hourly'),
  monthly: numeric('monthly'),
  source: text('source').notNull(),
  certainty: text('certainty').notNull(),
  ...twoTimes(),
})

/** What a municipality (CBS code) pays besides the law, by its own rules: dated, with a source. */
export const localAmount = pgTable('local_amount', {
  id: id(),
  municipalityCode: text('municipality_code').notNull(),
  kind: text('kind').notNull(),
  value: numeric('value').notNull(),
  unit: text('unit').notNull(),
  /** For so many hours per week, in proportion; null when it does not depend on hours. */
  perHours: numeric('per_hours'),
  /** Wage value in whole per cents, both included. */
  fromPercentage: integer('from_percentage'),
  toPercentage: integer('to_percentage'),
  source: text('source').notNull(),
  certainty: text('certainty').notNull(),
  note: text('note'),
  ...twoTimes(),
})

/** The length of a term and how it is counted, with its basis. */
export const deadlineRule = pgTable('deadline_rule', {
  id: id(),
  key: text('key').notNull(),
  label: text('label').notNull(),
  length: integer('length').notNull(),
  unit: text('unit').notNull(),
  counting: text('counting').notNull(),
  movesToWorkingDay: boolean('moves_to_working_day').notNull(),
  audience: text('audience').notNull(),
  basis: text('basis').notNull(),
  source: text('source').notNull(),
  certainty: text('certainty').notNull(),
  ...twoTimes(),
})

/**
 * What a switch between two tracks needs and changes, and who must act in which order (domain §5.2). A rule keeps its
 * key over the years; a condition that is null holds for everyone.
 */
export const switchRule = pgTable(
  'switch_rule',
  {
    id: id(),
    key: text('key').notNull(),
    fromTrack: text('from_track').notNull(),
    toTrack: text('to_track').notNull(),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    position: integer('position').notNull(),
    words: text('words').notNull(),
    whenAdvice: text('when_advice'),
    whenNumber: text('when_number'),
    whenBenefit: text('when_benefit'),
    /** Of what somebody does: to which of the ten steps it belongs, whether the switch waits for it, which move does it. */
    step: integer('step'),
    holdsUp: text('holds_up'),
    doneByMove: text('done_by_move'),
    /** Key of the term within which it must be done. */
    term: text('term'),
    /** Whom to ask where the law is unsettled. */
    ask: text('ask'),
    source: text('source').notNull(),
    certainty: text('certainty').notNull(),
    ...twoTimes(),
  },
  (t) => [index('switch_rule_pair').on(t.fromTrack, t.toTrack)],
)

/** Days put on a par with a public holiday (Algemene termijnenwet art. 3 lid 3). */
export const equatedDay = pgTable('equated_day', {
  day: day('day').primaryKey(),
  reason: text('reason').notNull(),
  source: text('source').notNull(),
})

/** Words that make a letter harder to read, with a plain alternative; and what helps to tell them. */
export const plainWord = pgTable('plain_word', {
  id: id(),
  kind: text('kind').notNull(),
  forms: text('forms').notNull(),
  plain: text('plain'),
  source: text('source').notNull(),
  validFrom: day('valid_from').notNull(),
  validTo: day('valid_to'),
})

/** Which published file was loaded when, so that loading again changes nothing. */
export const referenceLoad = pgTable('reference_load', {
  file: text('file').primaryKey(),
  checksum: text('checksum').notNull(),
  loadedBy: uuid('loaded_by'),
})
