-- DropIndex
DROP INDEX "Occurrence_destination_state_idx";

-- CreateIndex
CREATE INDEX "Occurrence_destination_state_dueAt_idx" ON "Occurrence"("destination", "state", "dueAt");
