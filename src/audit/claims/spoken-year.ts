/** Words for another year than the document's; 「比上年增加」 compares and speaks of this one. */
export const otherPeriods = /(?<![比较])(?:上年|去年|上一年度?)|往年|同期|历年|历届|以来|(?:19|20)\d\d\s*年/
/** A year that opens a clause holds until the sentence ends or another is named: 「2022 年……，……」. */
export const openingPeriod =
  /^\s*(?:截[至止]\s*)?((?:19|20)\d\d)\s*年|^\s*(上年|去年|上一年度?)|^\s*(今年|本年|当年|本年度)/
