export { sampleFirms } from './firms/index.ts'
export { isSampleDue, type LoadedRegister, loadSample, sampleUnit, sampleUnits } from './load.ts'
