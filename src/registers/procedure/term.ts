/** Days that a rule, or the register itself, gives: as they stand, or by the name of the parameter of its rules. */
export interface DayCount {
  readonly days: number | { readonly param: string }
  readonly of: 'workingDays' | 'calendarDays'
}
