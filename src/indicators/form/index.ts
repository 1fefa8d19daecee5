import type { Form } from './form.ts'
import { suzhou2024 } from './suzhou-2024.ts'

/** Every form of a unit's whole spending, the first in force first. Another region's is another file, listed here. */
export const wholeForms: readonly Form[] = [suzhou2024]
