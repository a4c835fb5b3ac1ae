'use server'

import { entryAction } from '@/lib/pipeline/entry-action'
import { tryChoosePassword } from './choose-password'
import { trySignIn } from './try-sign-in'

export const signInWithPassword = entryAction(trySignIn)
export const choosePassword = entryAction(tryChoosePassword)
