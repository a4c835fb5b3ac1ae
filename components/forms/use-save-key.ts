'use client'

import { useEffect, type RefObject } from 'react'

/** Ctrl+S (or Cmd+S) presses the button of the form that has focus, or of the only form on the page. */
export function useSaveKey(form: RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
      const element = form.current
      const only = document.querySelectorAll('form[data-action-form]').length === 1
      if (!element || !(only || element.contains(document.activeElement))) return
      event.preventDefault()
      element.requestSubmit()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [form])
}
