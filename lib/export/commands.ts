import 'server-only'
import { comparisonFile } from './comparison-file'
import { deviationFile } from './deviation-file'
import { employerFile } from './employer-file'
import { figureFile } from './figure-file'
import { forecastFile, scenariosFile } from './scenario-file'
import { groupFile } from './group-file'
import { hygieneFile } from './hygiene-file'
import { exportOf } from './list-file'
import { missingFile, missingReportFile } from './missing-file'
import { nationalFile } from './national-file'
import { placementFile } from './placement-file'
import { qualityFile, qualityReportFile } from './quality-file'
import { switchFile } from './switch-file'
import { termFile } from './term-file'
import { throughputFile } from './throughput-file'
import { reportFile } from './report-file'
import { trajectoryFile } from './trajectory-file'
import { unclaimedFile } from './unclaimed-file'
import { uwvFile, uwvReportFile } from './uwv-file'
import { waitingFile } from './waiting-file'
import { workplaceFile } from './workplace-file'

/** Each list of the application as a command that answers its file; it asks what its own screen asks and is recorded. */
export const exportPlacements = exportOf(placementFile)
export const exportWaitingList = exportOf(waitingFile)
export const exportHygiene = exportOf(hygieneFile)
export const exportTrajectories = exportOf(trajectoryFile)
export const exportMissing = exportOf(missingFile)
export const exportMissingReport = exportOf(missingReportFile)
export const exportQuality = exportOf(qualityFile)
export const exportQualityReport = exportOf(qualityReportFile)
export const exportSwitches = exportOf(switchFile)
export const exportTerms = exportOf(termFile)
export const exportUnclaimed = exportOf(unclaimedFile)
export const exportUwv = exportOf(uwvFile)
export const exportUwvReport = exportOf(uwvReportFile)
export const exportThroughput = exportOf(throughputFile)
export const exportReport = exportOf(reportFile)
export const exportComparison = exportOf(comparisonFile)
export const exportFigure = exportOf(figureFile)
export const exportWorkplaces = exportOf(workplaceFile)
export const exportEmployers = exportOf(employerFile)
export const exportGroup = exportOf(groupFile)
export const exportNational = exportOf(nationalFile)
export const exportForecast = exportOf(forecastFile)
export const exportScenarios = exportOf(scenariosFile)
export const exportDeviations = exportOf(deviationFile)
