import type { Form } from './form.ts'
import { monitoring2019 } from './monitoring-2019.ts'
import { project2020 } from './project-2020.ts'
import type { SheetForm } from './sheet.ts'
import { suzhou2024 } from './suzhou-2024.ts'

/** Every form of a unit's whole spending, the first in force first. Another region's is another file, listed here. */
export const wholeForms: readonly Form[] = [suzhou2024]

/** Every form of one table for one object. */
export const sheetForms: readonly SheetForm[] = [project2020, monitoring2019]
