export { drawSpotCheck, type SpotCheck, type SpotCheckRow } from './spot-check.ts'
