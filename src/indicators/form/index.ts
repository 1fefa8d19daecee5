import type { Form } from './form.ts'
import { frame2013 } from './frame-2013.ts'
import { hubeiProject } from './hubei-project.ts'
import { monitoring2019 } from './monitoring-2019.ts'
import { project2020 } from './project-2020.ts'
import type { SheetForm } from './sheet.ts'
import { sichuanProject } from './sichuan-project.ts'
import { suzhou2024 } from './suzhou-2024.ts'
import { transfer2022 } from './transfer-2022.ts'
import { yunnanProject } from './yunnan-project.ts'

/** Every form of a unit's whole spending, the first in force first. Another region's is another file, listed here. */
export const wholeForms: readonly Form[] = [suzhou2024]

/** Every form of one table for one object. */
export const sheetForms: readonly SheetForm[] = [
  project2020,
  monitoring2019,
  frame2013,
  transfer2022,
  sichuanProject,
  hubeiProject,
  yunnanProject,
]
