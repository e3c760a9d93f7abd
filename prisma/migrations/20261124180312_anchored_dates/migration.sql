-- AlterTable
ALTER TABLE "Action" ADD COLUMN "dueAnchorBoardId" TEXT;
ALTER TABLE "Action" ADD COLUMN "dueAnchorMeetingId" TEXT;
ALTER TABLE "Action" ADD COLUMN "dueAnchorRelation" TEXT;

-- AlterTable
ALTER TABLE "Milestone" ADD COLUMN "forecastAnchorBoardId" TEXT;
ALTER TABLE "Milestone" ADD COLUMN "forecastAnchorMeetingId" TEXT;
ALTER TABLE "Milestone" ADD COLUMN "forecastAnchorRelation" TEXT;

-- CreateIndex
CREATE INDEX "Action_dueAnchorBoardId_idx" ON "Action"("dueAnchorBoardId");

-- CreateIndex
CREATE INDEX "Action_dueAnchorMeetingId_idx" ON "Action"("dueAnchorMeetingId");

-- CreateIndex
CREATE INDEX "Milestone_forecastAnchorBoardId_idx" ON "Milestone"("forecastAnchorBoardId");

-- CreateIndex
CREATE INDEX "Milestone_forecastAnchorMeetingId_idx" ON "Milestone"("forecastAnchorMeetingId");
