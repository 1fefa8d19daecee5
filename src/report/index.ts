export type { Section, TableLayout, Template, TemplateColumn } from '#indicators'
export { buildReport, type Report } from './build/build-report.ts'
export type {
  Align,
  Block,
  Cell,
  Column,
  Ground,
  Heading,
  Letter,
  Mark,
  Paragraph,
  Part,
  ReportDocument,
  Run,
  Table,
} from './document.ts'
export { asOfText, groundLines, marks } from './ground-text.ts'
export { type Narrative, parseNarrative } from './narrative/narrative.ts'
export { type NextYear, nextYear } from './narrative/next-year.ts'
export { findTypedNumbers, type TypedNumber } from './narrative/typed-number.ts'
export { narrativeRegister, reportRegisters } from './narrative-register.ts'
export { problems as reportProblems } from './problems.ts'
export { htmlPolicy } from './render/html.ts'
export { type LetterFormat, letterFormats, renderLetter, writeLetter } from './render/render-letter.ts'
export {
  type RenderOptions,
  type ReportFormat,
  renderFormat,
  renderReport,
  reportFormats,
} from './render/render-report.ts'
export { type FilledSheet, fillSheet } from './sheet/fill-sheet.ts'
export { laySheet } from './sheet/lay-sheet.ts'
export { readSheetPlan, type SheetPlan } from './sheet/sheet-plan.ts'
export { templateNamed, templates } from './template/registry.ts'
