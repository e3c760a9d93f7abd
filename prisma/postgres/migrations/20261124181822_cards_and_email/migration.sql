-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "email" TEXT;

-- AlterTable
ALTER TABLE "Action" ADD COLUMN     "blockedBy" TEXT,
ADD COLUMN     "blockedReason" TEXT,
ADD COLUMN     "blockedReviewBy" TEXT;

-- AlterTable
ALTER TABLE "Occurrence" ADD COLUMN     "became" TEXT,
ADD COLUMN     "finalAt" TEXT,
ADD COLUMN     "refreshAt" TEXT,
ADD COLUMN     "refreshTries" INTEGER,
ADD COLUMN     "saidAs" TEXT;

-- CreateTable
CREATE TABLE "UsedLink" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "deed" TEXT NOT NULL,
    "usedAt" TEXT NOT NULL,

    CONSTRAINT "UsedLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Occurrence_refreshAt_idx" ON "Occurrence"("refreshAt");
