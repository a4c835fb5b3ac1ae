import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { SpecForm } from '@/components/forms/spec-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { addEmployerContact, changeEmployer } from '@/lib/employer/actions'
import type { EmployerData, EmployerSheet } from '@/lib/employer/queries'
import { contactFields, employerFields } from '@/lib/domain/employer-fields'

/** Who was spoken to, newest first, and the form for the next talk. */
export function EmployerTalks({ data, mayChange }: { data: EmployerData; mayChange: boolean }) {
  const { sheet, talks, today } = data
  return (
    <Panel title="Contacten">
      {mayChange && (
        <div className="no-print mb-4">
          <DraftDisclosure draft={`werkgever ${sheet.id} contact`} summary="Leg een contact vast">
            <SpecForm
              key={talks.length}
              action={addEmployerContact}
              draft={`werkgever ${sheet.id} contact`}
              fields={contactFields}
              values={{ onDay: formatDate(today), withWhom: sheet.contactName ?? '' }}
              extra={{ id: sheet.id }}
              submitLabel="Leg vast"
              submitLook="secondary"
              clearOnDone
            />
          </DraftDisclosure>
        </div>
      )}
      {talks.length === 0 ? (
        <EmptyState title="Er is nog geen contact vastgelegd." />
      ) : (
        <ul className="flex flex-col gap-3">
          {talks.map(({ id, onDay, withWhom, text }) => (
            <li key={id}>
              <strong>{`${formatDate(onDay)}, ${withWhom}`}</strong>
              <p className="whitespace-pre-line">{text}</p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** The form of the contact sheet; the version seen goes along. */
export function ChangeEmployer({ sheet }: { sheet: EmployerSheet }) {
  const { id, version } = sheet
  const values = Object.fromEntries(
    employerFields.map(({ name }) => [name, sheet[name as keyof EmployerSheet] ?? '']),
  )
  return (
    <div className="no-print">
      <Panel title="Wijzigen">
        <DraftDisclosure draft={`werkgever ${id} blad`} summary="Wijzig het contactblad">
          <SpecForm
            key={version}
            action={changeEmployer}
            draft={`werkgever ${id} blad`}
            fields={employerFields}
            values={values}
            extra={{ id, version }}
            submitLabel="Sla op"
          />
        </DraftDisclosure>
      </Panel>
    </div>
  )
}
