export { askBatches, type BatchDue, type Deadline } from './batch.ts'
export { remindAll } from './reminder.ts'
export { askRenewal, type Renewal, type RenewalPage, renewals } from './renewal.ts'
