export { isSampleDue, type LoadedRegister, loadSample, sampleUnit, sampleUnits } from './load.ts'
