'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import type { Problem } from './problems'

type Props = {
  problems: readonly Problem[]
  idOf: (name: string) => string
  title?: string
  children?: ReactNode
}

/** The message, after the name of its field when it does not name it itself. */
const wordsOf = ({ label, message }: Problem) =>
  label === null || message.includes(`“${label}”`)
    ? message
    : `${label.endsWith('?') ? label : `${label}:`} ${message}`

/** What the form still needs: takes focus, and every line goes to its field. */
export function ErrorSummary({ problems, idOf, title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [problems])
  return (
    <div className="utrecht-alert utrecht-alert--warning alert">
      <div className="utrecht-alert__content">
        <h2 ref={heading} tabIndex={-1} className="alert-title">
          {title ?? (problems.length === 1 ? 'Kijk dit veld nog na' : 'Kijk deze velden nog na')}
        </h2>
        <ul className="error-list">
          {problems.map((problem) => (
            <li key={`${problem.name} ${problem.message}`}>
              <ProblemLine problem={problem} id={idOf(problem.name)} />
            </li>
          ))}
        </ul>
        {children}
      </div>
    </div>
  )
}

function ProblemLine({ problem, id }: { problem: Problem; id: string }) {
  if (problem.label === null) return problem.message
  const goThere = (event: React.MouseEvent) => {
    const field = document.getElementById(id)
    if (!field) return
    event.preventDefault()
    field.focus()
  }
  return (
    <a href={`#${id}`} onClick={goThere}>
      {wordsOf(problem)}
    </a>
  )
}
