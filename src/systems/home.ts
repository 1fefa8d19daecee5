/** The city whose offices register: the prefix of the region codes within it, and of its registration numbers. */
export const homeCity = '3205'
/** The same city as a region's code. */
export const homeRegion = `${homeCity}00`
