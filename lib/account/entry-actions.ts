'use server'

import { entryAction } from '@/lib/pipeline/entry-action'
import { trySignIn } from './try-sign-in'

export const signInWithPassword = entryAction(trySignIn)
