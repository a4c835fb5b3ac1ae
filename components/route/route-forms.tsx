'use client'

import { SpecForm } from '@/components/forms/spec-form'
import { actFields } from '@/lib/domain/act-fields'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { localRouteFields } from '@/lib/domain/route-fields'
import * as actions from '@/lib/route/actions'

type About = { number: string; trajectoryId: string; version: number; today: string }

/** The goals of the route by their number, in its words. */
const withGoals = (goals: readonly string[]): FieldSpec[] =>
  actFields.startRoute.map((field) =>
    field.name === 'goals'
      ? ({
          ...field,
          required: true,
          options: goals.map((label, at) => ({ value: String(at + 1), label })),
        } as FieldSpec)
      : field,
  )

/** Puts somebody on a route, with the goals chosen for this person. */
export function StartRouteForm({
  number,
  trajectoryId,
  version,
  today,
  routeId,
  goals,
}: About & { routeId: string; goals: readonly string[] }) {
  return (
    <SpecForm
      fields={withGoals(goals)}
      values={{ validOn: today }}
      action={actions.startRoute}
      draft={`route ${number} start ${routeId}`}
      extra={{ trajectoryId, version, routeId }}
      submitLabel="Start de route"
      doneWords="Gestart"
    />
  )
}

/** How it goes, what was agreed and when it is looked at again; or lengthens it. */
export function ReviewRouteForm({ number, trajectoryId, version, today }: About) {
  return (
    <SpecForm
      fields={actFields.reviewRoute}
      values={{ validOn: today }}
      action={actions.reviewRoute}
      draft={`route ${number} evaluatie`}
      extra={{ trajectoryId, version }}
      submitLabel="Leg de evaluatie vast"
      doneWords="Vastgelegd"
      clearOnDone
    />
  )
}

/** Ends the stay on a route with its outcome. */
export function EndRouteForm({ number, trajectoryId, version, today }: About) {
  return (
    <SpecForm
      fields={actFields.endRoute}
      values={{ validOn: today }}
      action={actions.endRoute}
      draft={`route ${number} einde`}
      extra={{ trajectoryId, version }}
      submitLabel="Rond de route af"
      submitLook="secondary"
      doneWords="Afgerond"
    />
  )
}

type DescribeProps = {
  municipalityId: string
  /** Of which route this is the next version; absent for a new one. */
  routeKey?: string
  values: Record<string, string | boolean>
  nextHref?: string
}

/** A route of the municipality as it holds from a day. */
export function DescribeRouteForm({ municipalityId, routeKey, values, nextHref }: DescribeProps) {
  return (
    <SpecForm
      fields={localRouteFields}
      values={values}
      action={actions.describeRoute}
      draft={routeKey ? `route ${routeKey}` : `route nieuw ${municipalityId}`}
      extra={{ municipalityId, key: routeKey ?? null }}
      submitLabel={routeKey ? 'Leg de nieuwe versie vast' : 'Leg de route vast'}
      legend
      {...(nextHref !== undefined && { nextHref })}
    />
  )
}
