-- DropIndex
DROP INDEX "Occurrence_deliveryId_idx";

-- DropIndex
DROP INDEX "Occurrence_sweepAt_idx";

-- DropIndex
DROP INDEX "Occurrence_refreshAt_idx";

-- CreateIndex
CREATE INDEX "Occurrence_deliveryId_idx" ON "Occurrence"("deliveryId") WHERE "deliveryId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Occurrence_sweepAt_idx" ON "Occurrence"("sweepAt") WHERE "sweepAt" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Occurrence_refreshAt_idx" ON "Occurrence"("refreshAt") WHERE "refreshAt" IS NOT NULL;
