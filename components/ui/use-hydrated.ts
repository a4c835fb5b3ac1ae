'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether the script of the page runs here: false in the answer of the server and until React took it over. */
export const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
