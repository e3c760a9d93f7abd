-- AlterTable
ALTER TABLE "Person" ADD COLUMN "email" TEXT;

-- AlterTable
ALTER TABLE "Action" ADD COLUMN "blockedBy" TEXT;
ALTER TABLE "Action" ADD COLUMN "blockedReason" TEXT;
ALTER TABLE "Action" ADD COLUMN "blockedReviewBy" TEXT;

-- AlterTable
ALTER TABLE "Occurrence" ADD COLUMN "became" TEXT;
ALTER TABLE "Occurrence" ADD COLUMN "finalAt" TEXT;
ALTER TABLE "Occurrence" ADD COLUMN "refreshAt" TEXT;
ALTER TABLE "Occurrence" ADD COLUMN "refreshTries" INTEGER;
ALTER TABLE "Occurrence" ADD COLUMN "saidAs" TEXT;

-- CreateTable
CREATE TABLE "UsedLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "deed" TEXT NOT NULL,
    "usedAt" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Occurrence_refreshAt_idx" ON "Occurrence"("refreshAt");
